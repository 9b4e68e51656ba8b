import { newId } from '../../kernel/ids.ts';
import { invalidField } from '../../kernel/problem.ts';
import type { VerbsOf } from '../slice.ts';
import { getUnit, listUnitChanges, listUnits } from './queries.ts';
import { unitBatchVerbs } from './unit-batch.ts';
import { insertParts, unitChangeVerbs } from './unit-change-verbs.ts';
import type { unitContract } from './unit-contract.ts';
import { requireClosable, requireHead, requireParent } from './unit-guards.ts';
import { placeBelow, unitMoveVerbs } from './unit-moves.ts';

export const unitVerbs: VerbsOf<typeof unitContract> = {
  listUnits: async ({ db }, { on }) => listUnits(db, on),
  getUnit: async ({ db }, { id }) => ({ ...(await getUnit(db, id)), changes: await listUnitChanges(db, id) }),
  createUnit: async (ctx, unit) => {
    await requireParent(ctx, unit.parentId);
    const id = newId();
    await ctx.db
      .insertInto('org_unit')
      .values({
        body_id: ctx.body.id,
        id,
        code: unit.code,
        name: unit.name,
        short_name: unit.shortName,
        kind: unit.kind,
        parent_id: unit.parentId,
        valid_from: unit.validFrom,
      })
      .execute();
    ctx.record({ verb: 'people.create_unit', objectType: 'unit', objectId: id, data: unit });
    return { id };
  },
  updateUnit: async (ctx, { id, ...change }) => {
    const unit = await getUnit(ctx.db, id);
    if (change.headPersonId) await requireHead(ctx, change.headPersonId);
    if (change.parentId !== undefined)
      await placeBelow(ctx, [{ id, parentId: change.parentId }], (_, name) => name);
    const next = { ...unit, ...withoutUndefined(change) };
    await ctx.db
      .updateTable('org_unit')
      .set({
        code: next.code,
        name: next.name,
        short_name: next.shortName,
        kind: next.kind,
        head_person_id: next.headPersonId,
      })
      .where('id', '=', id)
      .execute();
    ctx.record({
      verb: 'people.update_unit',
      objectType: 'unit',
      objectId: id,
      data: { name: next.name, changes: differences(unit, next) },
    });
    return { id };
  },
  renameUnit: async (ctx, { id, name, shortName, on, legalDocument }) => {
    const unit = await getUnit(ctx.db, id);
    if (name === unit.name)
      throw invalidField('name', 'same_name', {
        vi: 'Tên mới giống tên cũ',
        en: 'The new name is the old one',
      });
    const later = (await listUnitChanges(ctx.db, id)).find(
      (change) => change.kind === 'rename' && change.changedOn >= on,
    );
    if (later)
      throw invalidField('on', 'rename_order', {
        vi: 'Đơn vị đã được đổi tên vào ngày này hoặc sau đó',
        en: 'The unit was renamed on this day or after it',
      });
    const changeId = newId();
    await ctx.db.updateTable('org_unit').set({ name, short_name: shortName }).where('id', '=', id).execute();
    await ctx.db
      .insertInto('unit_change')
      .values({
        body_id: ctx.body.id,
        id: changeId,
        changed_on: on,
        kind: 'rename',
        legal_document: legalDocument,
        old_name: unit.name,
        new_name: name,
      })
      .execute();
    await insertParts(ctx, changeId, [{ fromUnitId: id, toUnitId: id, weight: '1' }]);
    ctx.record({
      verb: 'people.rename_unit',
      objectType: 'unit',
      objectId: id,
      data: { oldName: unit.name, name, on, legalDocument },
    });
    return { changeId };
  },
  closeUnit: async (ctx, { id, on }) => {
    const unit = await getUnit(ctx.db, id);
    if (on !== null) await requireClosable(ctx, unit, on);
    await ctx.db.updateTable('org_unit').set({ valid_to: on }).where('id', '=', id).execute();
    ctx.record({
      verb: on === null ? 'people.reopen_unit' : 'people.close_unit',
      objectType: 'unit',
      objectId: id,
      data: { name: unit.name, on },
    });
    return { id };
  },
  ...unitChangeVerbs,
  ...unitBatchVerbs,
  ...unitMoveVerbs,
};

const withoutUndefined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;

/** Field → [before, after], only those that differ. */
const differences = (
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown[]> =>
  Object.fromEntries(
    Object.keys(after)
      .filter((key) => before[key] !== after[key])
      .map((key) => [key, [before[key] ?? null, after[key] ?? null]]),
  );
