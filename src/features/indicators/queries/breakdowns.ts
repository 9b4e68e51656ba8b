// Breakdowns of an indicator and the parts that were generated for them.
import { type Kysely, sql } from 'kysely';
import { fold } from '../../../kernel/folding.ts';
import type { Database } from '../../../store/tables.ts';
import type { Dimension } from '../contract/dimensions.ts';
import type { BreakdownFields } from '../contract/indicator.ts';

type Db = Kysely<Database>;

export const listDimensions = async (db: Db, ids?: readonly string[]): Promise<Dimension[]> => {
  let query = db.selectFrom('dimension').selectAll().orderBy('code');
  if (ids) query = query.where(sql<boolean>`id = any(${ids}::uuid[])`);
  const rows = await query.execute();
  const members = await db
    .selectFrom('dimension_member')
    .selectAll()
    .where(sql<boolean>`dimension_id = any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('position')
    .execute();
  return rows.map(({ id, code, name_vi, name_en, version }) => ({
    id,
    code,
    nameVi: name_vi,
    nameEn: name_en,
    version,
    members: members
      .filter((member) => member.dimension_id === id)
      .map((member) => ({
        id: member.id,
        code: member.code,
        nameVi: member.name_vi,
        nameEn: member.name_en,
      })),
  }));
};

export const listBreakdowns = async (db: Db, indicatorId: string): Promise<BreakdownFields[]> =>
  (
    await db
      .selectFrom('indicator_breakdown as b')
      .innerJoin('dimension as d', (join) =>
        join.onRef('d.body_id', '=', 'b.body_id').onRef('d.id', '=', 'b.dimension_id'),
      )
      .select(['b.dimension_id as dimensionId', 'b.severity', 'b.tolerance'])
      .where('b.indicator_id', '=', indicatorId)
      .orderBy('d.code')
      .execute()
  ).map((row) => ({ ...row, severity: row.severity as BreakdownFields['severity'] }));

export const replaceBreakdowns = async (
  db: Db,
  bodyId: string,
  indicatorId: string,
  breakdowns: readonly BreakdownFields[],
): Promise<void> => {
  await db.deleteFrom('indicator_breakdown').where('indicator_id', '=', indicatorId).execute();
  if (breakdowns.length)
    await db
      .insertInto('indicator_breakdown')
      .values(
        breakdowns.map(({ dimensionId, severity, tolerance }) => ({
          body_id: bodyId,
          indicator_id: indicatorId,
          dimension_id: dimensionId,
          severity,
          tolerance,
        })),
      )
      .execute();
};

/** Parts of an indicator: id and the member each is for. */
export const listParts = async (db: Db, indicatorId: string): Promise<{ id: string; memberId: string }[]> =>
  (
    await db
      .selectFrom('indicator')
      .select(['id', 'member_id'])
      .where('part_of_id', '=', indicatorId)
      .orderBy('code')
      .execute()
  ).map(({ id, member_id }) => ({ id, memberId: member_id! }));

export type PartFields = {
  id: string;
  memberId: string;
  code: string;
  nameVi: string;
  nameEn: string | null;
};

/** Makes parts or brings them into step: all that is not their code and name is as in the whole. */
export const upsertParts = async (db: Db, wholeId: string, parts: readonly PartFields[]): Promise<void> => {
  if (parts.length === 0) return;
  const rows = parts.map((part) => ({
    ...part,
    folded: fold([part.code, part.nameVi, part.nameEn ?? ''].join(' | ')),
  }));
  await sql`
    insert into indicator as p (body_id, id, code, name_vi, name_en, definition, unit, decimals, direction, price_basis, method, area,
      frequency, unit_aggregation, weight_indicator_id, ratio_scale, time_aggregation, owner_unit_id, data_source, due_calendar, due_working_days,
      due_unit_kinds, folded, part_of_id, member_id)
    select w.body_id, n.id, n.code, n."nameVi", n."nameEn", w.definition, w.unit, w.decimals, w.direction, w.price_basis, w.method, w.area,
      w.frequency, w.unit_aggregation, w.weight_indicator_id, w.ratio_scale, w.time_aggregation, w.owner_unit_id, w.data_source, w.due_calendar,
      w.due_working_days, w.due_unit_kinds, n.folded, w.id, n."memberId"
    from jsonb_to_recordset(cast(${JSON.stringify(rows)} as jsonb)) as n (id uuid, "memberId" uuid, code text, "nameVi" text, "nameEn" text, folded text)
    join indicator w on w.body_id = plenum_body() and w.id = ${wholeId}
    on conflict (body_id, part_of_id, member_id) do update set code = excluded.code, name_vi = excluded.name_vi, name_en = excluded.name_en,
      definition = excluded.definition, unit = excluded.unit, decimals = excluded.decimals, direction = excluded.direction,
      price_basis = excluded.price_basis, method = excluded.method, area = excluded.area, frequency = excluded.frequency,
      unit_aggregation = excluded.unit_aggregation, weight_indicator_id = excluded.weight_indicator_id, ratio_scale = excluded.ratio_scale, time_aggregation = excluded.time_aggregation,
      owner_unit_id = excluded.owner_unit_id, data_source = excluded.data_source, due_calendar = excluded.due_calendar,
      due_working_days = excluded.due_working_days, due_unit_kinds = excluded.due_unit_kinds, folded = excluded.folded,
      version = p.version + 1`.execute(db);
};

/** Fails by foreign key where something stands on one of them: a figure, a due, a target, a formula. */
export const removeParts = async (db: Db, ids: readonly string[]): Promise<void> => {
  if (ids.length) await db.deleteFrom('indicator').where('id', 'in', ids).execute();
};
