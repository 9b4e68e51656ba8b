// Links that let a person choose a password: made by an administrator, used once, kept only as a hash.
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import { ADDRESS_MARK } from './rules.ts';

const VALID_DAYS = { invite: 14, reset: 2 } as const;
export type Purpose = keyof typeof VALID_DAYS;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes a link, ends earlier ones, and puts the mail that carries it in the outbox. */
export const makeInvitation = async (
  ctx: Context,
  person: { id: string; name: string; email: string },
  purpose: Purpose,
): Promise<{ personId: string; path: string; expiresAt: string }> => {
  await cancelInvitations(ctx, person.id);
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(new Date(ctx.now).getTime() + VALID_DAYS[purpose] * 86_400_000).toISOString();
  const common = { body_id: ctx.body.id, id: newId() };
  await ctx.db
    .insertInto('invitation')
    .values({
      ...common,
      person_id: person.id,
      purpose,
      token_hash: hashOf(token),
      created_by: ctx.actor?.personId ?? null,
      created_at: ctx.now,
      expires_at: expiresAt,
    })
    .execute();
  const path = `/app/invitation#${ctx.body.slug}.${token}`;
  await ctx.db
    .insertInto('mail')
    .values({
      ...common,
      id: newId(),
      recipient: person.email,
      created_at: ctx.now,
      ...mailFor(ctx, person, purpose, path),
    })
    .execute();
  return { personId: person.id, path, expiresAt };
};

export const cancelInvitations = async ({ db, now }: Context, personId: string): Promise<void> => {
  await db
    .updateTable('invitation')
    .set({ expires_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
};

const mailFor = (ctx: Context, person: { name: string }, purpose: Purpose, path: string) => {
  const link = `${ADDRESS_MARK}${path}`;
  return purpose === 'invite'
    ? {
        subject: `Mời tham gia Plenum: ${ctx.body.name}`,
        text: `Kính gửi ${person.name},\n\nÔng/bà được mời làm việc trên Plenum của ${ctx.body.name}. Mở đường dẫn sau để đặt mật khẩu (dùng một lần, có hiệu lực ${VALID_DAYS.invite} ngày):\n\n${link}\n\nYou are invited to work in Plenum for ${ctx.body.name}. The link above lets you choose a password; it works once, for ${VALID_DAYS.invite} days.\n`,
      }
    : {
        subject: 'Đặt lại mật khẩu Plenum',
        text: `Kính gửi ${person.name},\n\nQuản trị viên của ${ctx.body.name} gửi đường dẫn để đặt mật khẩu mới (dùng một lần, có hiệu lực ${VALID_DAYS.reset} ngày):\n\n${link}\n\nYour administrator sent you this link to choose a new password; it works once, for ${VALID_DAYS.reset} days.\n`,
      };
};

/** The invitation behind a token and its person; throws one and the same problem for unknown, used and old ones. */
export const getInvitation = async ({ db, now }: Context, token: string) => {
  const found = await db
    .selectFrom('invitation')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'invitation.person_id').onRef('person.body_id', '=', 'invitation.body_id'),
    )
    .select([
      'invitation.id',
      'invitation.purpose',
      'person.id as personId',
      'person.name',
      'person.email',
      'person.user_id as userId',
      'person.is_active as isActive',
    ])
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate('invitation')
    .executeTakeFirst();
  if (!found?.isActive)
    throw new Problem('not_found', 'invitation_over', {
      vi: 'Đường dẫn này đã được dùng hoặc hết hiệu lực; hãy xin quản trị viên đường dẫn mới',
      en: 'This link has been used or is over; ask your administrator for a new one',
    });
  return { ...found, purpose: found.purpose as Purpose };
};
