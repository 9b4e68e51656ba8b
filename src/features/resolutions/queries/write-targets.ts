import type { Kysely } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { json } from '../../../store/json.ts';
import type { Database } from '../../../store/tables.ts';
import type { BaselineFields, TargetParams } from '../contract.ts';

type Db = Kysely<Database>;

export type TargetToWrite = {
  indicatorId: string | null;
  title: string | null;
  unitId: string;
  period: string;
  operator: string;
  method: string;
  params: TargetParams;
  area: string;
  ownerUnitId: string | null;
  illustrative: boolean;
  baselines: BaselineFields[];
  parts: TargetToWrite[];
};

const columns = (target: TargetToWrite) => ({
  indicator_id: target.indicatorId,
  title: target.title,
  unit_id: target.unitId,
  period: target.period,
  operator: target.operator,
  method: target.method,
  params: json(target.params),
  area: target.area,
  owner_unit_id: target.ownerUnitId,
  illustrative: target.illustrative,
});

const insertBaselines = async (db: Db, bodyId: string, targetId: string, baselines: BaselineFields[]) => {
  if (baselines.length)
    await db
      .insertInto('baseline')
      .values(
        baselines.map((one) => ({
          body_id: bodyId,
          id: newId(),
          target_id: targetId,
          name: one.name,
          label: one.label,
          value: one.value ?? null,
          value_min: one.valueMin ?? null,
          value_max: one.valueMax ?? null,
          is_rating: one.isRating,
          illustrative: one.illustrative,
          note: one.note,
          source_document_id: one.source?.documentId ?? null,
          source_start: one.source?.start ?? null,
          source_end: one.source?.end ?? null,
          source_text: one.source?.text ?? null,
        })),
      )
      .execute();
};

const insertParts = async (db: Db, bodyId: string, targetId: string, parts: TargetToWrite[]) => {
  for (const [i, part] of parts.entries())
    await insertTarget(db, bodyId, part, { partOfId: targetId, partNo: i + 1 });
};

export const insertTarget = async (
  db: Db,
  bodyId: string,
  target: TargetToWrite,
  place: { partOfId?: string; partNo?: number; replacesId?: string } = {},
): Promise<string> => {
  const id = newId();
  await db
    .insertInto('target')
    .values({
      body_id: bodyId,
      id,
      ...columns(target),
      part_of_id: place.partOfId ?? null,
      part_no: place.partNo ?? null,
      replaces_id: place.replacesId ?? null,
    })
    .execute();
  await insertBaselines(db, bodyId, id, target.baselines);
  await insertParts(db, bodyId, id, target.parts);
  return id;
};

const clearTarget = async (db: Db, id: string): Promise<void> => {
  const parts = await db.selectFrom('target').select('id').where('part_of_id', '=', id).execute();
  const ids = parts.map((part) => part.id);
  await db
    .deleteFrom('baseline')
    .where('target_id', 'in', [id, ...ids])
    .execute();
  if (ids.length) await db.deleteFrom('target').where('id', 'in', ids).execute();
};

/** Writes over a target that no adopted resolution holds. */
export const overwriteTarget = async (
  db: Db,
  bodyId: string,
  id: string,
  target: TargetToWrite,
): Promise<void> => {
  await clearTarget(db, id);
  await db.updateTable('target').set(columns(target)).where('id', '=', id).execute();
  await insertBaselines(db, bodyId, id, target.baselines);
  await insertParts(db, bodyId, id, target.parts);
};

/** Removes a target that no resolution holds any more and none ever adopted. */
export const deleteTarget = async (db: Db, id: string): Promise<void> => {
  await clearTarget(db, id);
  await db.deleteFrom('target').where('id', '=', id).execute();
};

export const linkTarget = async (
  db: Db,
  bodyId: string,
  resolutionId: string,
  targetId: string,
  ordinal: number | null,
): Promise<void> => {
  const { last } = await db
    .selectFrom('resolution_target')
    .select((e) => e.fn.max('ordinal').as('last'))
    .where('resolution_id', '=', resolutionId)
    .executeTakeFirstOrThrow();
  if (ordinal !== null)
    await db
      .updateTable('resolution_target')
      .set((e) => ({ ordinal: e('ordinal', '+', 1) }))
      .where('resolution_id', '=', resolutionId)
      .where('ordinal', '>=', ordinal)
      .execute();
  await db
    .insertInto('resolution_target')
    .values({
      body_id: bodyId,
      resolution_id: resolutionId,
      target_id: targetId,
      ordinal: ordinal ?? (last ?? 0) + 1,
    })
    .execute();
};

export const unlinkTarget = (db: Db, resolutionId: string, targetId: string) =>
  db
    .deleteFrom('resolution_target')
    .where('resolution_id', '=', resolutionId)
    .where('target_id', '=', targetId)
    .execute();
