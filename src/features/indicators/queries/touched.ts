// Which figures the entries of a body's log touched, for answers that are kept. Says too much rather than too little: what it does
// not know may have touched everything.
import { sql } from 'kysely';
import type { Store } from '../../../store/connect.ts';

/** Of which units figures may have changed in which years; null: anything may have. */
export type Touched = { seq: number; cells: { unitIds: string[]; fromYear: number; toYear: number } | null };

/** Objects whose entries say nothing about figures, units, indicators, targets or schemes. */
const OTHER_OBJECTS = [
  'announcement',
  'cascade_duty',
  'cascade_review',
  'comment',
  'conference',
  'document',
  'grading_scheme',
  'grading_sheet',
  'import_mapping',
  'person',
  'task',
  'template',
  'webhook',
];
const MOST_ENTRIES = 200;
const MOST_FIGURES = 200;
const LAST_YEAR = 9999;

/** What the entries after `after` up to `upTo` touched, together. Null: nothing. */
export const findTouched = async (
  { db }: Pick<Store, 'db'>,
  { bodyId, after, upTo }: { bodyId: string; after: number; upTo: number },
): Promise<Touched | null> => {
  const everything: Touched = { seq: upTo, cells: null };
  if (upTo - after > MOST_ENTRIES) return everything;
  const { rows } = await sql<{ is_known: boolean; ids: string[] | null }>`
    select verb in ('values.report', 'values.report_many') and (verb = 'values.report' or coalesce(jsonb_array_length(
        case jsonb_typeof(data -> 'values') when 'array' then data -> 'values' end) <= ${MOST_FIGURES}, false)) as is_known,
      case when verb = 'values.report' then array[object_id]
        when jsonb_typeof(data -> 'values') = 'array' then array(select v ->> 'id' from jsonb_array_elements(data -> 'values') v limit ${MOST_FIGURES})
      end as ids
    from event where body_id = ${bodyId} and seq > ${after} and seq <= ${upTo} and object_type <> all (${OTHER_OBJECTS}::text[])`.execute(
    db,
  );
  if (rows.length === 0) return null;
  const ids = rows.flatMap((row) => row.ids ?? []);
  if (rows.some((row) => !row.is_known) || ids.length > MOST_FIGURES) return everything;
  const found = await findReach(db, bodyId, ids);
  // A figure that the log names and nobody finds: better to know nothing.
  return found.figures < new Set(ids).size ? everything : { seq: upTo, cells: found };
};

/** The units of these figures with all units ever above them, and the years that formulas carry them into. */
const findReach = async (db: Store['db'], bodyId: string, ids: readonly string[]) => {
  const { rows } = await sql<{
    figures: number;
    unitIds: string[];
    fromYear: number;
    toYear: number;
  }>`
    with recursive figure as (
      select id, unit_id, period from indicator_value where body_id = ${bodyId} and id = any (${ids}::uuid[])),
    above (id) as (
      select unit_id from figure
      union
      select p.parent_id from above cross join lateral (
        select parent_id from org_unit where body_id = ${bodyId} and id = above.id
        union all select parent_id from unit_place where body_id = ${bodyId} and unit_id = above.id) as p
      where p.parent_id is not null)
    select (select count(*) from figure)::int as figures, (select coalesce(json_agg(id), '[]') from above) as "unitIds",
      (select coalesce(min(left(period, 4)::int), 0) from figure) as "fromYear",
      case when exists (select from indicator where body_id = ${bodyId}
          and jsonb_path_exists(formula, 'strict $.** ? (@.yearsBack > 0 || @.periodsBack > 0)')) then ${LAST_YEAR}::int
        else (select max(case when period like '%/%' then right(period, 4) else left(period, 4) end::int) from figure) end as "toYear"`.execute(
    db,
  );
  return rows[0]!;
};
