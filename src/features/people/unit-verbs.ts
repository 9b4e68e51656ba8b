import { newId } from '../../kernel/ids.ts';
import { invalidField, ruleBroken } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import type { VerbsOf } from '../slice.ts';
import { getUnit, listSuccessors, listUnitChanges, listUnits } from './queries.ts';
import { unitsNotWhole } from './rules.ts';
import type { unitContract } from './unit-contract.ts';

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
    if (change.parentId !== undefined) await requirePlace(ctx, id, change.parentId);
    const next = { ...unit, ...withoutUndefined(change) };
    await ctx.db
      .updateTable('org_unit')
      .set({
        code: next.code,
        name: next.name,
        short_name: next.shortName,
        kind: next.kind,
        parent_id: next.parentId,
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

const insertParts = async (
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

const requireParent = async ({ db }: Context, parentId: string): Promise<void> => {
  const parent = await db.selectFrom('org_unit').select('id').where('id', '=', parentId).executeTakeFirst();
  if (!parent)
    throw invalidField('parentId', 'no_such_unit', {
      vi: 'Không có đơn vị cấp trên này',
      en: 'No such parent unit',
    });
};

/** A unit cannot come to stand below itself, and the root stays the root. */
const requirePlace = async (ctx: Context, id: string, parentId: string): Promise<void> => {
  await requireParent(ctx, parentId);
  const parents = new Map((await listUnits(ctx.db)).map((unit) => [unit.id, unit.parentId]));
  let above: string | null | undefined = parentId;
  while (above && above !== id) above = parents.get(above);
  if (above === id || parents.get(id) === null)
    throw invalidField('parentId', 'unit_circle', {
      vi: 'Đơn vị không thể trực thuộc chính nó hoặc đơn vị bên dưới nó',
      en: 'A unit cannot stand below itself',
    });
};

const requireClosable = async (
  { db }: Context,
  unit: { id: string; name: string; parentId: string | null; validFrom: string },
  on: string,
): Promise<void> => {
  if (unit.parentId === null)
    throw ruleBroken('root_unit', {
      vi: 'Không thể đóng đơn vị gốc của cơ quan',
      en: 'The root unit cannot be closed',
    });
  if (on <= unit.validFrom)
    throw invalidField('on', 'before_start', {
      vi: 'Ngày đóng phải sau ngày bắt đầu',
      en: 'The day of closing must come after the first day',
    });
  const child = await db
    .selectFrom('org_unit')
    .select('name')
    .where('parent_id', '=', unit.id)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
    .executeTakeFirst();
  if (child)
    throw ruleBroken('unit_has_children', {
      vi: `“${unit.name}” còn đơn vị trực thuộc đang hoạt động: ${child.name}`,
      en: `“${unit.name}” still has a unit below it: ${child.name}`,
    });
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
