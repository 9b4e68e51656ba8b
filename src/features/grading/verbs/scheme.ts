import { newId } from '../../../kernel/ids.ts';
import { invalidField } from '../../../kernel/problem.ts';
import { json } from '../../../store/json.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { listGradingSchemes } from '../queries/schemes.ts';
import { findSchemeFault } from '../rules.ts';

export const scheme: Pick<VerbsOf<typeof contract>, 'createGradingScheme'> = {
  createGradingScheme: async (ctx, { name, content, note }) => {
    const fault = findSchemeFault(content);
    if (fault) throw invalidField(fault.field, 'scheme', fault.message);
    await ctx.db.selectFrom('body').select('id').where('id', '=', ctx.body.id).forUpdate().execute();
    const versions = (await listGradingSchemes(ctx.db))
      .filter((one) => one.name === name)
      .map((one) => one.version);
    const version = Math.max(0, ...versions) + 1;
    const id = newId();
    await ctx.db
      .updateTable('grading_scheme')
      .set({ is_active: false })
      .where('is_active', '=', true)
      .execute();
    await ctx.db
      .insertInto('grading_scheme')
      .values({
        body_id: ctx.body.id,
        id,
        name,
        version,
        content: json(content),
        note,
        is_active: true,
        created_by: ctx.actor?.personId ?? null,
        created_at: ctx.now,
      })
      .execute();
    ctx.record({
      verb: 'grading.create_scheme',
      objectType: 'grading_scheme',
      objectId: id,
      data: { name, version, content, note },
    });
    return (await listGradingSchemes(ctx.db)).find((one) => one.id === id)!;
  },
};
