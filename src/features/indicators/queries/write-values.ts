// Writing figures, many at a time: one statement closes the versions before, one adds the new ones.
import { type Kysely, sql } from 'kysely';
import type { Stated } from '../../../kernel/figures.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';

type Db = Kysely<Database>;

export type Cell = { indicatorId: string; unitId: string; period: string; kind: string; vintage: string };
export const cellKey = (cell: Cell): string =>
  [cell.indicatorId, cell.unitId, cell.period, cell.kind, cell.vintage].join(' ');

export type CurrentValue = Cell & {
  id: string;
  version: number;
  value: string | null;
  noFigureReason: string | null;
  numerator: string | null;
  denominator: string | null;
  note: string | null;
  illustrative: boolean;
  stated: Stated[];
  documentId: string | null;
  start: number | null;
  reportedAt: string;
  reportedByName: string | null;
  /** Found odd, and no reason was given. */
  isOdd: boolean;
};

/** The current versions of these cells, held until the transaction ends, by cellKey. */
export const lockCurrentValues = async (
  db: Db,
  cells: readonly Cell[],
): Promise<Map<string, CurrentValue>> => {
  const { rows } = await sql<CurrentValue>`
    select v.id, v.indicator_id as "indicatorId", v.unit_id as "unitId", v.period, v.kind, v.vintage, v.version, v.value,
      v.no_figure_reason as "noFigureReason", v.numerator, v.denominator, v.note, v.illustrative, v.stated,
      v.source_document_id as "documentId", v.source_start as "start", v.reported_at as "reportedAt",
      (select name from person p where p.body_id = v.body_id and p.id = v.reported_by) as "reportedByName",
      v.warnings is not null and v.reason is null as "isOdd"
    from jsonb_to_recordset(cast(${JSON.stringify(cells)} as jsonb))
      as c ("indicatorId" uuid, "unitId" uuid, period text, kind text, vintage text)
    join indicator_value v on v.body_id = plenum_body() and v.indicator_id = c."indicatorId" and v.unit_id = c."unitId"
      and v.period = c.period and v.kind = c.kind and v.vintage = c.vintage and v.superseded_at is null
    order by v.id for update of v`.execute(db);
  return new Map(rows.map((row) => [cellKey(row), row]));
};

export type NewValue = Cell & {
  id: string;
  version: number;
  value: string | null;
  noFigureReason: string | null;
  numerator: string | null;
  denominator: string | null;
  stated: Stated[];
  note: string | null;
  reason: string | null;
  illustrative: boolean;
  warnings: Words[] | null;
  reportedBy: string | null;
  documentId: string | null;
  start: number | null;
  end: number | null;
  text: string | null;
};

/** Closes the versions before these and adds them; false when one of those was closed meanwhile, and nothing is written. */
export const insertValues = async (
  db: Db,
  { bodyId, at }: { bodyId: string; at: string },
  values: readonly NewValue[],
  before: readonly string[],
): Promise<boolean> => {
  // Figures travel as JSON strings and become numeric in the database, never a float on the way. Most fields are empty in
  // most figures: left out they need not be read again, a third of the time of a large load.
  const filled = JSON.stringify(values, (_, field: unknown) => field ?? undefined);
  const result = await sql`
    with closed as (
      update indicator_value set superseded_at = greatest(cast(${at} as timestamptz), reported_at)
      where body_id = plenum_body() and id = any(cast(${before} as uuid[])) and superseded_at is null returning 1),
    -- Counted, so that all of them are closed before the first new one meets the index of current versions.
    counted as (select count(*) as n from closed)
    insert into indicator_value (body_id, id, indicator_id, unit_id, period, kind, vintage, value, no_figure_reason, numerator,
      denominator, stated, note, reason, illustrative, warnings, source_document_id, source_start, source_end, source_text, version,
      reported_by, reported_at)
    select cast(${bodyId} as uuid), n.id, n."indicatorId", n."unitId", n.period, n.kind, n.vintage, n.value, n."noFigureReason",
      n.numerator, n.denominator, n.stated, n.note, n.reason, coalesce(n.illustrative, false), n.warnings, n."documentId", n.start, n."end", n.text,
      n.version, n."reportedBy", cast(${at} as timestamptz)
    from counted cross join json_to_recordset(cast(${filled} as json)) as n (id uuid, "indicatorId" uuid, "unitId" uuid, period text,
      kind text, vintage text, value numeric, "noFigureReason" text, numerator numeric, denominator numeric, stated jsonb, note text,
      reason text, illustrative boolean, warnings jsonb, "documentId" uuid, start integer, "end" integer, text text, version integer,
      "reportedBy" uuid)
    where counted.n = ${before.length}`.execute(db);
  return Number(result.numAffectedRows ?? 0) === values.length;
};
