import { type Kysely, sql } from 'kysely';
import type { Stated } from '../../../kernel/figures.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import type { Value } from '../contract.ts';
import { compareStanding } from '../rules.ts';
import { findDocumentHeads, toSource } from './sources.ts';

type Db = Kysely<Database>;

export type ValueFilter = {
  ids?: readonly string[];
  indicatorIds?: readonly string[];
  unitId?: string;
  unitIds?: readonly string[];
  period?: string;
  periods?: readonly string[];
  year?: number;
  /** Every version, not only the current ones. */
  allVersions?: boolean;
  /** An instant: the versions that were current then. */
  asKnownOn?: string;
  limit?: number;
};

const select = (db: Db) =>
  db
    .selectFrom('indicator_value as v')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.body_id', '=', 'v.body_id').onRef('u.id', '=', 'v.unit_id'),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.body_id', '=', 'v.body_id').onRef('p.id', '=', 'v.reported_by'),
    )
    .selectAll('v')
    .select(['u.code as unit_code', 'u.name as unit_name', 'p.name as person_name']);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

/** Newest first. */
export const listValues = async (db: Db, filter: ValueFilter): Promise<Value[]> => {
  let query = select(db)
    .orderBy('v.reported_at', 'desc')
    .orderBy('v.version', 'desc')
    .orderBy('v.id', 'desc');
  if (filter.ids) query = query.where(sql<boolean>`v.id = any(cast(${filter.ids} as uuid[]))`);
  if (filter.indicatorIds) query = query.where('v.indicator_id', 'in', some(filter.indicatorIds));
  if (filter.unitId) query = query.where('v.unit_id', '=', filter.unitId);
  if (filter.unitIds) query = query.where('v.unit_id', 'in', some(filter.unitIds));
  if (filter.period) query = query.where('v.period', '=', filter.period);
  if (filter.periods) query = query.where('v.period', 'in', filter.periods);
  if (filter.year)
    query = query.where((e) =>
      e.or([e('v.period', '=', String(filter.year)), e('v.period', 'like', `${filter.year}-%`)]),
    );
  if (filter.asKnownOn) {
    const at = filter.asKnownOn;
    query = query
      .where('v.reported_at', '<=', at)
      .where((e) => e.or([e('v.superseded_at', 'is', null), e('v.superseded_at', '>', at)]));
  } else if (!filter.allVersions && !filter.ids) query = query.where('v.superseded_at', 'is', null);
  if (filter.limit) query = query.limit(filter.limit);
  return toValues(db, await query.execute());
};
const some = (ids: readonly string[]) => (ids.length ? ids : ['00000000-0000-0000-0000-000000000000']);

const toValues = async (db: Db, rows: Row[]): Promise<Value[]> => {
  const files = await listFiles(
    db,
    rows.map((row) => row.id),
  );
  const documents = await findDocumentHeads(
    db,
    rows.map((row) => row.source_document_id),
  );
  return rows.map((row) => ({
    id: row.id,
    indicatorId: row.indicator_id,
    unit: { id: row.unit_id, code: row.unit_code, name: row.unit_name },
    period: row.period,
    kind: row.kind as Value['kind'],
    vintage: row.vintage as Value['vintage'],
    value: row.value,
    noFigureReason: row.no_figure_reason as Value['noFigureReason'],
    numerator: row.numerator,
    denominator: row.denominator,
    stated: row.stated as Stated[],
    note: row.note,
    reason: row.reason,
    illustrative: row.illustrative,
    warnings: (row.warnings ?? []) as Words[],
    source: toSource(row, documents),
    version: row.version,
    reportedBy: row.reported_by ? { id: row.reported_by, name: row.person_name ?? '' } : null,
    reportedAt: row.reported_at,
    supersededAt: row.superseded_at,
    files: files.get(row.id) ?? [],
  }));
};

const listFiles = async (db: Db, valueIds: string[]): Promise<Map<string, Value['files']>> => {
  const files = new Map<string, Value['files']>();
  if (valueIds.length === 0) return files;
  const rows = await db
    .selectFrom('value_file as vf')
    .innerJoin('file as f', (join) =>
      join.onRef('f.body_id', '=', 'vf.body_id').onRef('f.id', '=', 'vf.file_id'),
    )
    .select(['vf.value_id', 'f.id', 'f.name', 'f.size'])
    .where(sql<boolean>`vf.value_id = any(${valueIds}::uuid[])`)
    .orderBy('f.created_at')
    .execute();
  for (const { value_id, id, name, size } of rows)
    files.set(value_id, [...(files.get(value_id) ?? []), { id, fileName: name, size }]);
  return files;
};

/** The figure to use for each indicator, unit and period; forecasts stand in only where nothing else is. */
export const listBestValues = async (
  db: Db,
  filter: {
    indicatorIds: readonly string[];
    unitId?: string;
    unitIds?: readonly string[];
    periods?: readonly string[];
    asKnownOn?: string;
  },
): Promise<Value[]> => {
  const best = new Map<string, Value>();
  for (const value of await listValues(db, filter)) {
    const key = `${value.indicatorId} ${value.unit.id} ${value.period}`;
    const other = best.get(key);
    if (!other || compareStanding(value, other) < 0) best.set(key, value);
  }
  return [...best.values()];
};
