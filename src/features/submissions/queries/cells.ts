import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import { listBestValues, toIndicatorRef } from '../../indicators/index.ts';
import type { Report } from '../contract.ts';
import { dueCells } from './reports.ts';

type Db = Kysely<Database>;
export type DueCell = { indicatorId: string; unitId: string; dueOn: string };

/** The figures that a unit answers for in a period. */
export const listDueCells = async (db: Db, unitId: string, period: string): Promise<DueCell[]> => {
  const cells = dueCells((unit) => [sql`${unit} = ${unitId}`], [sql`d.period = ${period}`]);
  const { rows } = await sql<DueCell>`
    select d.indicator_id as "indicatorId", d.unit_id as "unitId", d.due_on as "dueOn" from (${cells}) d`.execute(
    db,
  );
  return rows;
};

/** With the figure that stands for each, and what was remarked on it when the report was last returned. */
export const listReportCells = async (db: Db, unitId: string, period: string): Promise<Report['cells']> => {
  const cells = await listDueCells(db, unitId, period);
  if (cells.length === 0) return [];
  const ids = {
    indicatorIds: cells.map((cell) => cell.indicatorId),
    unitIds: cells.map((cell) => cell.unitId),
  };
  const indicators = new Map(
    (
      await db
        .selectFrom('indicator')
        .select(['id', 'code', 'name_vi', 'name_en', 'unit', 'decimals', 'direction', 'price_basis'])
        .where(sql<boolean>`id = any(${ids.indicatorIds}::uuid[])`)
        .execute()
    ).map((row) => [row.id, toIndicatorRef(row)]),
  );
  const units = new Map(
    (
      await db
        .selectFrom('org_unit')
        .select(['id', 'code', 'name'])
        .where(sql<boolean>`id = any(${ids.unitIds}::uuid[])`)
        .execute()
    ).map((unit) => [unit.id, unit]),
  );
  const standing = new Map(
    (await listBestValues(db, { ...ids, periods: [period] }))
      .filter(({ kind }) => kind !== 'forecast')
      .map((value) => [`${value.indicatorId} ${value.unit.id}`, value]),
  );
  const remarks = await listRemarks(db, unitId, period);
  return cells
    .map(({ indicatorId, unitId: of, dueOn }) => {
      const value = standing.get(`${indicatorId} ${of}`);
      return {
        indicator: indicators.get(indicatorId)!,
        unit: units.get(of)!,
        dueOn,
        value: value?.value ?? null,
        noFigureReason: value?.noFigureReason ?? null,
        isMissing: !value,
        valueId: value?.id ?? null,
        kind: value?.kind ?? null,
        vintage: value?.vintage ?? null,
        illustrative: value?.illustrative ?? false,
        reportedAt: value?.reportedAt ?? null,
        remark: remarks.get(`${indicatorId} ${of}`) ?? null,
      };
    })
    .sort((a, b) => sortText(a).localeCompare(sortText(b)));
};
const sortText = ({ unit, indicator }: Report['cells'][number]) => `${unit.code} ${indicator.code}`;

/** Only while the report is with the unit again. */
const listRemarks = async (db: Db, unitId: string, period: string): Promise<Map<string, string>> => {
  const { rows } = await sql<{ indicator_id: string; unit_id: string; text: string }>`
    select r.indicator_id, r.unit_id, r.text from submission_remark r where r.step_id = (
      select t.id from submission_step t join submission s on s.body_id = t.body_id and s.id = t.submission_id
      where s.unit_id = ${unitId} and s.period = ${period} and s.state = 'returned' and t.act in ('return', 'reopen')
      order by t.taken_at desc, t.id desc limit 1)`.execute(db);
  return new Map(rows.map((row) => [`${row.indicator_id} ${row.unit_id}`, row.text]));
};
