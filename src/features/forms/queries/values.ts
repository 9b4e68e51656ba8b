// The list of values as a table: every current figure that the filter leaves, with what names it.
import { type Kysely, sql } from 'kysely';
import type { Kind, NoFigureReason, Vintage } from '../../../kernel/figures.ts';
import type { Database } from '../../../store/tables.ts';

type Db = Kysely<Database>;

export type ListedValue = {
  id: string;
  indicatorCode: string;
  indicatorName: string;
  unitOfMeasure: string;
  unitCode: string;
  unitName: string;
  period: string;
  kind: Kind;
  vintage: Vintage;
  value: string | null;
  noFigureReason: NoFigureReason | null;
  note: string | null;
  version: number;
};

type Filter = {
  indicatorId?: string | undefined;
  unitId?: string | undefined;
  period?: string | undefined;
  year?: number | undefined;
};

export const listForExport = async (
  db: Db,
  { indicatorId, unitId, period, year }: Filter,
  limit: number,
): Promise<ListedValue[]> =>
  (
    await sql<ListedValue>`
      select v.id, i.code as "indicatorCode", i.name_vi as "indicatorName", i.unit as "unitOfMeasure",
        u.code as "unitCode", u.name as "unitName", v.period, v.kind, v.vintage, v.value,
        v.no_figure_reason as "noFigureReason", v.note, v.version
      from indicator_value v
        join indicator i on i.body_id = v.body_id and i.id = v.indicator_id
        join org_unit u on u.body_id = v.body_id and u.id = v.unit_id
      where v.body_id = plenum_body() and v.superseded_at is null
        ${indicatorId ? sql`and v.indicator_id = ${indicatorId}` : sql``}
        ${unitId ? sql`and v.unit_id = ${unitId}` : sql``}
        ${period ? sql`and v.period = ${period}` : sql``}
        ${year ? sql`and (v.period = ${String(year)} or v.period like ${`${year}-%`})` : sql``}
      order by i.code, u.code, v.period, v.kind, v.vintage
      limit ${limit}`.execute(db)
  ).rows;

export type Stood = {
  indicatorId: string;
  unitId: string;
  period: string;
  kind: string;
  vintage: string;
  value: string | null;
  noFigureReason: string | null;
  note: string | null;
};

/** The current versions in the places named, and perhaps in others of the same units and periods. */
export const listStood = async (
  db: Db,
  places: readonly { indicatorId: string; unitId: string; period: string }[],
): Promise<Stood[]> => {
  const all = (of: (place: (typeof places)[number]) => string) => [...new Set(places.map(of))];
  return (
    await sql<Stood>`
      select indicator_id as "indicatorId", unit_id as "unitId", period, kind, vintage, value,
        no_figure_reason as "noFigureReason", note
      from indicator_value
      where body_id = plenum_body() and superseded_at is null
        and indicator_id = any(cast(${all((one) => one.indicatorId)} as uuid[]))
        and unit_id = any(cast(${all((one) => one.unitId)} as uuid[]))
        and period = any(cast(${all((one) => one.period)} as text[]))`.execute(db)
  ).rows;
};
