import { localDay } from '../../kernel/format.ts';
import { newId } from '../../kernel/ids.ts';
import { invalidField, notFound, Problem } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import type { VerbsOf } from '../slice.ts';
import type { hierarchyContract } from './hierarchy-contract.ts';
import { getUnit } from './queries.ts';

type Place = {
  id: string;
  unitId: string;
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
};

const listAll = async ({ db }: Context, hierarchyId: string): Promise<Place[]> =>
  db
    .selectFrom('unit_place')
    .select([
      'id',
      'unit_id as unitId',
      'parent_id as parentId',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('hierarchy_id', '=', hierarchyId)
    .orderBy('valid_from')
    .execute();
const isOn = (place: Place, day: string): boolean =>
  place.validFrom <= day && (place.validTo === null || place.validTo > day);

const getHierarchy = async ({ db }: Context, id: string): Promise<{ nameVi: string }> => {
  const found = await db
    .selectFrom('unit_hierarchy')
    .select('name_vi as nameVi')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound({ vi: 'hệ thống đơn vị này', en: 'hierarchy' });
  return found;
};

/** On no day from `from` on may the unit stand above itself. */
const refuseCircle = (places: readonly Place[], unitId: string, parentId: string, from: string): void => {
  const days = [from, ...places.map(({ validFrom }) => validFrom).filter((day) => day > from)];
  for (const day of days) {
    const parents = new Map(places.filter((one) => isOn(one, day)).map((one) => [one.unitId, one.parentId]));
    let above: string | null | undefined = parentId;
    while (above && above !== unitId) above = parents.get(above);
    if (above)
      throw invalidField('parentId', 'unit_circle', {
        vi: 'Đơn vị không thể đứng dưới chính nó hoặc dưới đơn vị thuộc nó',
        en: 'A unit cannot stand below itself',
      });
  }
};

export const hierarchyVerbs: VerbsOf<typeof hierarchyContract> = {
  listHierarchies: async ({ db, now }) => {
    const today = localDay(now);
    return db
      .selectFrom('unit_hierarchy as h')
      .select((e) => [
        'h.id',
        'h.code',
        'h.name_vi as nameVi',
        'h.name_en as nameEn',
        e
          .selectFrom('unit_place as p')
          .select(({ fn, cast }) => cast<number>(fn.countAll(), 'integer').as('n'))
          .whereRef('p.body_id', '=', 'h.body_id')
          .whereRef('p.hierarchy_id', '=', 'h.id')
          .where('p.valid_from', '<=', today)
          .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>', today)]))
          .$asScalar()
          .$notNull()
          .as('unitCount'),
      ])
      .orderBy('h.code')
      .execute();
  },
  listPlaces: async (ctx, { id, on }) => {
    await getHierarchy(ctx, id);
    const day = on ?? localDay(ctx.now);
    return (await listAll(ctx, id)).filter((place) => isOn(place, day)).map(({ id: _, ...place }) => place);
  },
  createHierarchy: async (ctx, { code, nameVi, nameEn }) => {
    const taken = await ctx.db
      .selectFrom('unit_hierarchy')
      .select('name_vi')
      .where((e) => e(e.fn('lower', ['code']), '=', code.toLowerCase()))
      .executeTakeFirst();
    if (taken)
      throw new Problem(
        'duplicate',
        'hierarchy_code_taken',
        {
          vi: `Mã ${code} đã dùng cho “${taken.name_vi}”`,
          en: `The code ${code} is used for “${taken.name_vi}”`,
        },
        [{ field: 'code', code: 'taken', message: { vi: 'Mã đã có', en: 'Already used' } }],
      );
    const id = newId();
    await ctx.db
      .insertInto('unit_hierarchy')
      .values({ body_id: ctx.body.id, id, code, name_vi: nameVi, name_en: nameEn })
      .execute();
    ctx.record({
      verb: 'people.create_hierarchy',
      objectType: 'unit_hierarchy',
      objectId: id,
      data: { code, name: nameVi },
    });
    return { id };
  },
  placeUnit: async (ctx, { id, unitId, parentId, from, leave }) => {
    const hierarchy = await getHierarchy(ctx, id);
    const unit = await getUnit(ctx.db, unitId);
    const parent = parentId && !leave ? await getUnit(ctx.db, parentId) : null;
    const places = await listAll(ctx, id);
    const others = places.filter((one) => one.unitId !== unitId);
    if (parent) refuseCircle(others, unitId, parent.id, from);
    // Places from the day on are taken away, the one that reaches over it ends there.
    const ended = places.filter((one) => one.unitId === unitId && isOn(one, from) && one.validFrom < from);
    if (ended.length)
      await ctx.db
        .updateTable('unit_place')
        .set({ valid_to: from })
        .where(
          'id',
          'in',
          ended.map((one) => one.id),
        )
        .execute();
    await ctx.db
      .deleteFrom('unit_place')
      .where('hierarchy_id', '=', id)
      .where('unit_id', '=', unitId)
      .where('valid_from', '>=', from)
      .execute();
    if (!leave)
      await ctx.db
        .insertInto('unit_place')
        .values({
          body_id: ctx.body.id,
          id: newId(),
          hierarchy_id: id,
          unit_id: unitId,
          parent_id: parent?.id ?? null,
          valid_from: from,
        })
        .execute();
    ctx.record({
      verb: leave ? 'people.leave_hierarchy' : 'people.place_unit',
      objectType: 'unit_hierarchy',
      objectId: id,
      data: { name: unit.name, hierarchy: hierarchy.nameVi, parent: parent?.name ?? null, from },
    });
    return { id };
  },
};
