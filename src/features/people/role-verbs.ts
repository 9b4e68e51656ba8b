import { newId } from '../../kernel/ids.ts';
import { invalidField, notFound } from '../../kernel/problem.ts';
import type { Role } from '../../kernel/rights.ts';
import type { Context } from '../../store/context.ts';
import type { VerbsOf } from '../slice.ts';
import type { personContract } from './person-contract.ts';
import { lastAdministrator } from './person-guards.ts';
import { getPerson, listAdministratorIds } from './person-queries.ts';
import { getUnit } from './queries.ts';

export const roleVerbs: Pick<VerbsOf<typeof personContract>, 'grantRole' | 'revokeRole'> = {
  grantRole: async (ctx, { id, role, unitId }) => {
    const person = await getPerson(ctx.db, id);
    const { grantId, unitName } = await insertGrant(ctx, id, { role, unitId }, 'unitId');
    ctx.record({
      verb: 'people.grant_role',
      objectType: 'person',
      objectId: id,
      data: { name: person.name, role, ...(unitName && { unit: unitName }) },
    });
    return { grantId };
  },
  revokeRole: async (ctx, { id, grantId }) => {
    const person = await getPerson(ctx.db, id);
    const grant = await ctx.db
      .selectFrom('role_grant')
      .select(['role', 'unit_id'])
      .where('id', '=', grantId)
      .where('person_id', '=', id)
      .executeTakeFirst();
    if (!grant) throw notFound({ vi: 'vai trò này', en: 'role' });
    if (grant.role === 'administrator') {
      const administrators = await listAdministratorIds(ctx.db);
      if (administrators.length && administrators.every((one) => one.grantId === grantId))
        throw lastAdministrator();
    }
    const unit = grant.unit_id ? (await getUnit(ctx.db, grant.unit_id)).name : undefined;
    await ctx.db.deleteFrom('role_grant').where('id', '=', grantId).execute();
    ctx.record({
      verb: 'people.revoke_role',
      objectType: 'person',
      objectId: id,
      data: { name: person.name, role: grant.role, ...(unit && { unit }) },
    });
    return { grantId };
  },
};

/** `field` names where in the input the unit stands. */
export const insertGrant = async (
  { db, body }: Context,
  personId: string,
  { role, unitId }: { role: Role; unitId: string | null },
  field: string,
): Promise<{ grantId: string; unitName: string | null }> => {
  if (role === 'reporter' && !unitId)
    throw invalidField(field, 'unit_needed', {
      vi: 'Người báo cáo cần gắn với một đơn vị',
      en: 'A reporter needs a unit',
    });
  if (role !== 'reporter' && unitId)
    throw invalidField(field, 'unit_not_needed', {
      vi: 'Vai trò này dành cho cả cơ quan, không gắn với đơn vị',
      en: 'This role is for the whole body, not for a unit',
    });
  const unitName = unitId ? (await getUnit(db, unitId)).name : null;
  const grantId = newId();
  await db
    .insertInto('role_grant')
    .values({ body_id: body.id, id: grantId, person_id: personId, role, unit_id: unitId })
    .execute();
  return { grantId, unitName };
};
