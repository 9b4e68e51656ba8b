import type { z } from 'zod';
import { notFound } from '../../kernel/problem.ts';
import type { VerbsOf } from '../slice.ts';
import type { BodyKind, contract } from './contract.ts';
import { hierarchyVerbs } from './hierarchy-verbs.ts';
import { personVerbs } from './person-verbs.ts';
import { unitVerbs } from './unit-verbs.ts';

export const verbs: VerbsOf<typeof contract> = {
  getMe: async ({ actor, body }) => ({
    personId: actor!.personId,
    name: actor!.name,
    body,
    grants: actor!.grants,
  }),
  getBody: async ({ db, body }) => {
    const found = await db.selectFrom('body').selectAll().where('id', '=', body.id).executeTakeFirst();
    if (!found) throw notFound({ vi: 'cơ quan này', en: 'body' });
    const { id, slug, name, short_name: shortName, place } = found;
    return { id, slug, name, shortName, place, kind: found.kind as z.output<typeof BodyKind> };
  },
  updateBody: async (ctx, { name, shortName, kind, place }) => {
    const id = ctx.body.id;
    await ctx.db
      .updateTable('body')
      .set({ name, short_name: shortName, kind, place })
      .where('id', '=', id)
      .execute();
    ctx.record({
      verb: 'people.update_body',
      objectType: 'body',
      objectId: id,
      data: { oldName: ctx.body.name, name, shortName, kind, place },
    });
    return { id };
  },
  ...unitVerbs,
  ...hierarchyVerbs,
  ...personVerbs,
};
