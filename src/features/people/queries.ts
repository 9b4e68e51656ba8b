// Org units, and what units became.
import { type Kysely, sql } from 'kysely';
import { notFound } from '../../kernel/problem.ts';
import type { Database } from '../../store/tables.ts';
import type { Unit, UnitChange } from './contract.ts';

type Db = Kysely<Database>;
const unitColumns = [
  'id',
  'code',
  'name',
  'short_name as shortName',
  'kind',
  'parent_id as parentId',
  'valid_from as validFrom',
  'valid_to as validTo',
  'head_person_id as headPersonId',
] as const;

/** Units by code; only those that existed on the day when one is given. */
export const listUnits = async (db: Db, on?: string): Promise<Unit[]> => {
  let query = db.selectFrom('org_unit').select(unitColumns).orderBy('code').orderBy('valid_from');
  if (on)
    query = query
      .where('valid_from', '<=', on)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]));
  return (await query.execute()) as Unit[];
};

export const getUnit = async (db: Db, id: string): Promise<Unit> => {
  const unit = await db.selectFrom('org_unit').select(unitColumns).where('id', '=', id).executeTakeFirst();
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  return unit as Unit;
};

/** Newest first; only those the unit took part in when one is given. */
export const listUnitChanges = async (db: Db, unitId?: string): Promise<UnitChange[]> => {
  const changes = await db
    .selectFrom('unit_change')
    .select([
      'id',
      'changed_on as changedOn',
      'kind',
      'legal_document as legalDocument',
      'old_name as oldName',
      'new_name as newName',
    ])
    .$if(unitId !== undefined, (query) =>
      query.where('id', 'in', (inner) =>
        inner
          .selectFrom('unit_change_part')
          .select('change_id')
          .where((where) =>
            where.or([where('from_unit_id', '=', unitId!), where('to_unit_id', '=', unitId!)]),
          ),
      ),
    )
    .orderBy('changed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  if (!changes.length) return [];
  const parts = await db
    .selectFrom('unit_change_part')
    .select(['change_id', 'from_unit_id as fromUnitId', 'to_unit_id as toUnitId', 'weight'])
    .where(
      'change_id',
      'in',
      changes.map((change) => change.id),
    )
    .execute();
  const byChange = Map.groupBy(parts, (part) => part.change_id);
  return changes.map((change) => ({
    ...change,
    kind: change.kind as UnitChange['kind'],
    parts: (byChange.get(change.id) ?? []).map(({ change_id: _, ...part }) => part),
  }));
};

/**
 * Where a unit is on a day: itself, or what mergers, splits and transfers up to that day made of it, each with the
 * share of the unit that went there.
 */
export const listSuccessors = async (
  db: Db,
  unitId: string,
  on: string,
): Promise<{ unitId: string; weight: string }[]> => {
  const { rows } = await sql<{ unitId: string; weight: string }>`
    with recursive change as (
      select row_number() over (order by changed_on, id) as step, id from unit_change where kind <> 'rename' and changed_on <= ${on}),
    path (step, unit_id, weight) as (
      select 0::bigint, ${unitId}::uuid, 1::numeric
      union all
      select c.step, coalesce(p.to_unit_id, path.unit_id), path.weight * coalesce(p.weight, 1)
      from path join change c on c.step = path.step + 1
      left join unit_change_part p on p.change_id = c.id and p.from_unit_id = path.unit_id)
    select unit_id as "unitId", trim_scale(sum(weight)) as weight from path
    where step = (select coalesce(max(step), 0) from change) group by unit_id order by 2 desc, 1`.execute(db);
  return rows;
};
