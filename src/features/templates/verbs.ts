import { sql } from 'kysely';
import { notFound } from '../../kernel/problem.ts';
import type { Upload } from '../../kernel/schemas.ts';
import { writeTemplate } from '../../papers/write/index.ts';
import type { Context } from '../../store/context.ts';
import { contentTypeOf, type FileRead, keepFile } from '../documents/index.ts';
import type { PreparationsOf, VerbsOf } from '../slice.ts';
import { checkTemplate } from './check-template.ts';
import type { contract, OfficeTemplate } from './contract.ts';
import { findOwnFile, listInForce, type ProfileName } from './queries.ts';

type UploadInput = { profile: ProfileName; file: Upload; read?: FileRead };

const noOwn = () => notFound({ vi: 'mẫu riêng cho thể thức này', en: 'own template of this format' });

const show = async (ctx: Context, profile: ProfileName): Promise<OfficeTemplate> =>
  (await listInForce(ctx)).find((one) => one.profile === profile)!;

const withdraw = async (ctx: Context, profile: ProfileName): Promise<boolean> => {
  const { numUpdatedRows } = await ctx.db
    .updateTable('office_template')
    .set({ withdrawn_at: ctx.now })
    .where('profile', '=', profile)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const verbs: VerbsOf<typeof contract> = {
  listTemplates: async (ctx) => ({ templates: await listInForce(ctx) }),

  downloadTemplate: async (ctx, { profile, which }) => {
    const contentType = contentTypeOf('docx');
    if (which === 'builtin')
      return {
        fileName: `mau-${profile.replace('@', '-')}.docx`,
        contentType,
        bytes: new Uint8Array(),
        render: () => writeTemplate(profile),
      };
    const own = await findOwnFile(ctx, profile);
    if (!own) throw noOwn();
    return { fileName: own.name, contentType, bytes: own.content };
  },

  uploadTemplate: async (ctx, { profile, file, read }: UploadInput) => {
    const checked = read ?? (await checkTemplate(file, profile));
    // Two who upload at once take turns, so that the versions stay in order.
    await sql`select pg_advisory_xact_lock(hashtext(${`office_template ${ctx.body.id} ${profile}`}))`.execute(
      ctx.db,
    );
    await withdraw(ctx, profile);
    const { last } = await ctx.db
      .selectFrom('office_template')
      .select((eb) => eb.fn.coalesce(eb.fn.max('version'), eb.lit(0)).as('last'))
      .where('profile', '=', profile)
      .executeTakeFirstOrThrow();
    const version = Number(last) + 1;
    const fileId = await keepFile(ctx, file, checked);
    await ctx.db
      .insertInto('office_template')
      .values({
        body_id: ctx.body.id,
        profile,
        version,
        file_id: fileId,
        uploaded_by: ctx.actor?.personId ?? null,
        uploaded_at: ctx.now,
      })
      .execute();
    ctx.record({
      verb: 'templates.upload',
      objectType: 'template',
      objectId: profile,
      data: { profile, version, fileName: file.fileName, sha256: checked.sha256 },
    });
    return show(ctx, profile);
  },

  withdrawTemplate: async (ctx, { profile }) => {
    if (!(await withdraw(ctx, profile))) throw noOwn();
    ctx.record({
      verb: 'templates.withdraw',
      objectType: 'template',
      objectId: profile,
      data: { profile },
    });
    return show(ctx, profile);
  },
};

export const prepareTemplates: PreparationsOf<typeof contract> = {
  uploadTemplate: async (input) => ({ ...input, read: await checkTemplate(input.file, input.profile) }),
};
