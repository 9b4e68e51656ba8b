import type { Kysely } from 'kysely';
import type { IndicatorRef } from '../../../kernel/figures.ts';
import { fold } from '../../../kernel/folding.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import type { DueRule } from '../contract/indicator.ts';
import type { Indicator, IndicatorFields } from '../contract.ts';

type Db = Kysely<Database>;

const select = (db: Db) =>
  db
    .selectFrom('indicator as i')
    .leftJoin('org_unit as u', (join) =>
      join.onRef('u.body_id', '=', 'i.body_id').onRef('u.id', '=', 'i.owner_unit_id'),
    )
    .leftJoin('indicator as g', (join) =>
      join.onRef('g.body_id', '=', 'i.body_id').onRef('g.id', '=', 'i.growth_of_id'),
    )
    .leftJoin('indicator as w', (join) =>
      join.onRef('w.body_id', '=', 'i.body_id').onRef('w.id', '=', 'i.part_of_id'),
    )
    .leftJoin('dimension_member as m', (join) =>
      join.onRef('m.body_id', '=', 'i.body_id').onRef('m.id', '=', 'i.member_id'),
    )
    .leftJoin('dimension as d', (join) =>
      join.onRef('d.body_id', '=', 'm.body_id').onRef('d.id', '=', 'm.dimension_id'),
    )
    .select([
      'i.id',
      'i.code',
      'i.name_vi',
      'i.name_en',
      'i.definition',
      'i.unit',
      'i.decimals',
      'i.direction',
      'i.price_basis',
      'i.method',
      'i.area',
      'i.frequency',
      'i.unit_aggregation',
      'i.ratio_scale',
      'i.weight_indicator_id',
      'i.numerator_indicator_id',
      'i.denominator_indicator_id',
      'i.synonyms',
      'i.time_aggregation',
      'i.data_source',
      'i.due_calendar',
      'i.due_working_days',
      'i.due_unit_kinds',
      'i.formula_text',
      'i.version',
      'u.id as unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      'g.id as growth_id',
      'g.code as growth_code',
      'g.name_vi as growth_name',
      'w.id as whole_id',
      'w.code as whole_code',
      'w.name_vi as whole_name',
      'm.id as member_id',
      'm.code as member_code',
      'm.name_vi as member_name',
      'd.id as dimension_id',
      'd.code as dimension_code',
      'd.name_vi as dimension_name',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const named = (id: string | null, code: string | null, nameVi: string | null) =>
  id ? { id, code: code!, nameVi: nameVi! } : null;

const toIndicator = (row: Row): Indicator => ({
  ...toIndicatorRef(row),
  definition: row.definition,
  method: row.method as Indicator['method'],
  area: row.area as Indicator['area'],
  frequency: row.frequency as Indicator['frequency'],
  unitAggregation: row.unit_aggregation as Indicator['unitAggregation'],
  ratioScale: row.ratio_scale,
  weightIndicatorId: row.weight_indicator_id,
  numeratorIndicatorId: row.numerator_indicator_id,
  denominatorIndicatorId: row.denominator_indicator_id,
  synonyms: row.synonyms,
  timeAggregation: row.time_aggregation as Indicator['timeAggregation'],
  dataSource: row.data_source,
  dueRule: row.due_calendar
    ? {
        calendar: row.due_calendar as DueRule['calendar'],
        workingDays: row.due_working_days!,
        unitKinds: row.due_unit_kinds as DueRule['unitKinds'],
      }
    : null,
  formula: row.formula_text,
  partOf: row.whole_id
    ? {
        id: row.whole_id,
        code: row.whole_code!,
        nameVi: row.whole_name!,
        member: { id: row.member_id!, code: row.member_code!, nameVi: row.member_name! },
        dimension: { id: row.dimension_id!, code: row.dimension_code!, nameVi: row.dimension_name! },
      }
    : null,
  version: row.version,
  ownerUnit: row.unit_id ? { id: row.unit_id, code: row.unit_code!, name: row.unit_name! } : null,
  growthOf: named(row.growth_id, row.growth_code, row.growth_name),
});

export const toIndicatorRef = (row: {
  id: string;
  code: string;
  name_vi: string;
  name_en: string | null;
  unit: string;
  decimals: number;
  direction: string;
  price_basis: string;
}): IndicatorRef => ({
  id: row.id,
  code: row.code,
  nameVi: row.name_vi,
  nameEn: row.name_en,
  unit: row.unit,
  decimals: row.decimals,
  direction: row.direction as IndicatorRef['direction'],
  priceBasis: row.price_basis as IndicatorRef['priceBasis'],
});

/** Only what names an indicator and says how its figures are read. */
export const toRef = ({
  id,
  code,
  nameVi,
  nameEn,
  unit,
  decimals,
  direction,
  priceBasis,
}: IndicatorRef): IndicatorRef => ({
  id,
  code,
  nameVi,
  nameEn,
  unit,
  decimals,
  direction,
  priceBasis,
});

/** By code; `search` finds every word in code, names or synonyms, marks ignored. */
export const listIndicators = async (
  db: Db,
  filter: {
    search?: string;
    area?: string;
    ownerUnitId?: string;
    ids?: readonly string[];
    partOfId?: string;
    limit?: number;
  } = {},
): Promise<Indicator[]> => {
  let query = select(db).orderBy('i.code');
  for (const word of fold(filter.search ?? '')
    .split(/\s+/)
    .filter(Boolean))
    query = query.where('i.folded', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  if (filter.area) query = query.where('i.area', '=', filter.area);
  if (filter.ownerUnitId) query = query.where('i.owner_unit_id', '=', filter.ownerUnitId);
  if (filter.ids) query = query.where('i.id', 'in', filter.ids.length ? filter.ids : [NO_ID]);
  if (filter.partOfId) query = query.where('i.part_of_id', '=', filter.partOfId);
  if (filter.limit) query = query.limit(filter.limit);
  return (await query.execute()).map(toIndicator);
};
const NO_ID = '00000000-0000-0000-0000-000000000000';

const findIndicator = async (db: Db, id: string): Promise<Indicator | null> =>
  (await listIndicators(db, { ids: [id] }))[0] ?? null;

export const findIndicatorByCode = async (db: Db, code: string): Promise<Indicator | null> => {
  const row = await select(db)
    .where((e) => e.fn('lower', ['i.code']), '=', code.toLowerCase())
    .executeTakeFirst();
  return row ? toIndicator(row) : null;
};

export const getIndicator = async (db: Db, id: string): Promise<Indicator> => {
  const found = await findIndicator(db, id);
  if (!found) throw notFound({ vi: 'chỉ tiêu này trong danh mục', en: 'indicator' });
  return found;
};

const toColumns = (fields: IndicatorFields) => ({
  code: fields.code,
  name_vi: fields.nameVi,
  name_en: fields.nameEn,
  definition: fields.definition,
  unit: fields.unit,
  decimals: fields.decimals,
  direction: fields.direction,
  price_basis: fields.priceBasis,
  method: fields.method,
  area: fields.area,
  frequency: fields.frequency,
  unit_aggregation: fields.unitAggregation,
  ratio_scale: fields.ratioScale,
  weight_indicator_id: fields.unitAggregation === 'weighted_mean' ? (fields.weightIndicatorId ?? null) : null,
  numerator_indicator_id: fields.unitAggregation === 'ratio' ? (fields.numeratorIndicatorId ?? null) : null,
  denominator_indicator_id:
    fields.unitAggregation === 'ratio' ? (fields.denominatorIndicatorId ?? null) : null,
  owner_unit_id: fields.ownerUnitId,
  growth_of_id: fields.growthOfId,
  synonyms: fields.synonyms,
  time_aggregation: fields.timeAggregation,
  data_source: fields.dataSource,
  due_calendar: fields.dueRule?.calendar ?? null,
  due_working_days: fields.dueRule?.workingDays ?? null,
  due_unit_kinds: fields.dueRule?.unitKinds ?? [],
  folded: fold([fields.code, fields.nameVi, fields.nameEn ?? '', ...fields.synonyms].join(' | ')),
});

export const insertIndicator = async (
  db: Db,
  bodyId: string,
  id: string,
  fields: IndicatorFields,
): Promise<void> => {
  await db
    .insertInto('indicator')
    .values({ body_id: bodyId, id, ...toColumns(fields) })
    .execute();
};

/** False when the version is no longer the expected one. */
export const updateIndicator = async (
  db: Db,
  id: string,
  expectedVersion: number,
  fields: IndicatorFields,
): Promise<boolean> => {
  const result = await db
    .updateTable('indicator')
    .set({ ...toColumns(fields), version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

export const hasValues = async (db: Db, indicatorId: string): Promise<boolean> =>
  (await db
    .selectFrom('indicator_value')
    .select('id')
    .where('indicator_id', '=', indicatorId)
    .limit(1)
    .executeTakeFirst()) !== undefined;
