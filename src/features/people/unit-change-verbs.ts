// Mergers, splits and transfers: recorded with their weights, and asked again.
import { newId } from '../../kernel/ids.ts';
import { invalidField, ruleBroken } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import type { VerbsOf } from '../slice.ts';
import { getUnit, listSuccessors, listUnitChanges, listUnits } from './queries.ts';
import { unitsNotWhole } from './rules.ts';
import type { unitContract } from './unit-contract.ts';
import { requireClosable } from './unit-guards.ts';

type Verbs = Pick<VerbsOf<typeof unitContract>, 'recordUnitChange' | 'listUnitChanges' | 'listSuccessors'>;

export const unitChangeVerbs: Verbs = {
  recordUnitChange: async (ctx, { kind, changedOn, legalDocument, parts }) => {
    const [short] = unitsNotWhole(parts);
    if (short)
      throw ruleBroken(
        'weights_not_whole',
        {
          vi: `Các phần của một đơn vị phải cộng đủ 1 (đang là ${short.sum})`,
          en: `The parts of a unit must add up to 1 (they make ${short.sum})`,
        },
        [
          {
            field: 'parts',
            code: 'weights_not_whole',
            message: { vi: 'Chưa cộng đủ 1', en: 'Does not add up to 1' },
          },
        ],
      );
    const units = new Map((await listUnits(ctx.db)).map((unit) => [unit.id, unit]));
    for (const [at, part] of parts.entries())
      for (const field of ['fromUnitId', 'toUnitId'] as const) {
        const unit = units.get(part[field]);
        if (!unit || unit.validFrom > changedOn || (unit.validTo !== null && unit.validTo < changedOn))
          throw invalidField(`parts.${at}.${field}`, 'unit_not_valid', {
            vi: 'Đơn vị không tồn tại vào ngày thay đổi',
            en: 'The unit does not exist on the day of the change',
          });
      }
    const staying = new Set(
      parts.filter((part) => part.fromUnitId === part.toUnitId).map((part) => part.fromUnitId),
    );
    const closedUnitIds = [...new Set(parts.map((part) => part.fromUnitId))].filter((id) => !staying.has(id));
    for (const id of closedUnitIds) await requireClosable(ctx, units.get(id)!, changedOn);
    const changeId = newId();
    await ctx.db
      .insertInto('unit_change')
      .values({
        body_id: ctx.body.id,
        id: changeId,
        changed_on: changedOn,
        kind,
        legal_document: legalDocument,
      })
      .execute();
    await insertParts(ctx, changeId, parts);
    if (closedUnitIds.length)
      await ctx.db
        .updateTable('org_unit')
        .set({ valid_to: changedOn })
        .where('id', 'in', closedUnitIds)
        .execute();
    const named = (id: string) => units.get(id)!.name;
    ctx.record({
      verb: 'people.record_unit_change',
      objectType: 'unit_change',
      objectId: changeId,
      data: {
        kind,
        changedOn,
        legalDocument,
        parts: parts.map((part) => ({
          from: named(part.fromUnitId),
          to: named(part.toUnitId),
          weight: part.weight,
        })),
      },
    });
    return { changeId, closedUnitIds };
  },
  listUnitChanges: async ({ db }) => listUnitChanges(db),
  listSuccessors: async ({ db }, { id, on }) => {
    await getUnit(db, id);
    return listSuccessors(db, id, on);
  },
};

export const insertParts = async (
  { db, body }: Context,
  changeId: string,
  parts: { fromUnitId: string; toUnitId: string; weight: string }[],
): Promise<void> => {
  await db
    .insertInto('unit_change_part')
    .values(
      parts.map((part) => ({
        body_id: body.id,
        change_id: changeId,
        from_unit_id: part.fromUnitId,
        to_unit_id: part.toUnitId,
        weight: part.weight,
      })),
    )
    .execute();
};
