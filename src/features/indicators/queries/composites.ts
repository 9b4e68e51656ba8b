import { type Kysely, sql } from 'kysely';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';
import type { Composite } from '../contract/composites.ts';
import type { Combine } from '../rules/composite.ts';
import { listIndicators, toRef } from './catalogue.ts';

type Db = Kysely<Database>;

/** By code; of these ids where they are named. */
export const listCompositeRows = async (db: Db, ids?: readonly string[]): Promise<Composite[]> => {
  let query = db.selectFrom('composite').selectAll().orderBy('code');
  if (ids) query = query.where(sql<boolean>`id = any(${ids}::uuid[])`);
  const rows = await query.execute();
  const found = rows.map(({ id }) => id);
  const versions = await db
    .selectFrom('composite_version')
    .select(['composite_id', 'from_year', 'combine'])
    .where(sql<boolean>`composite_id = any(${found}::uuid[])`)
    .orderBy('from_year', 'desc')
    .execute();
  const parts = await db
    .selectFrom('composite_component')
    .selectAll()
    .where(sql<boolean>`composite_id = any(${found}::uuid[])`)
    .orderBy('position')
    .execute();
  const named = [
    ...rows.flatMap((row) => [row.score_indicator_id, row.rank_indicator_id]),
    ...parts.flatMap((part) => [part.indicator_id, part.rank_indicator_id ?? []].flat()),
  ];
  const refs = new Map((await listIndicators(db, { ids: named })).map((one) => [one.id, toRef(one)]));
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    publisher: row.publisher,
    version: row.version,
    score: refs.get(row.score_indicator_id)!,
    rank: refs.get(row.rank_indicator_id)!,
    versions: versions
      .filter(({ composite_id }) => composite_id === row.id)
      .map(({ from_year, combine }) => ({
        fromYear: from_year,
        combine: combine as Combine,
        components: parts
          .filter((part) => part.composite_id === row.id && part.from_year === from_year)
          .map((part) => ({
            indicator: refs.get(part.indicator_id)!,
            rank: part.rank_indicator_id === null ? null : refs.get(part.rank_indicator_id)!,
            weight: part.weight,
            maxScore: part.max_score,
          })),
      })),
  }));
};

export type CompositeFields = {
  id: string;
  code: string;
  nameVi: string;
  nameEn: string | null;
  publisher: string | null;
  scoreId: string;
  rankId: string;
};
export type VersionFields = {
  fromYear: number;
  combine: Combine;
  components: readonly {
    indicatorId: string;
    rankId: string | null;
    weight: string | null;
    maxScore: string | null;
  }[];
};

export const insertComposite = async (db: Db, bodyId: string, one: CompositeFields): Promise<void> => {
  await db
    .insertInto('composite')
    .values({
      body_id: bodyId,
      id: one.id,
      code: one.code,
      name_vi: one.nameVi,
      name_en: one.nameEn,
      publisher: one.publisher,
      score_indicator_id: one.scoreId,
      rank_indicator_id: one.rankId,
    })
    .execute();
};

/** False where somebody else changed it since. */
export const updateCompositeRow = async (
  db: Db,
  id: string,
  expectedVersion: number,
  fields: Partial<Omit<CompositeFields, 'id' | 'code'>>,
): Promise<boolean> => {
  const { nameVi, nameEn, publisher, scoreId, rankId } = fields;
  const rows = await db
    .updateTable('composite')
    .set({
      version: expectedVersion + 1,
      ...(nameVi !== undefined && { name_vi: nameVi }),
      ...(nameEn !== undefined && { name_en: nameEn }),
      ...(publisher !== undefined && { publisher }),
      ...(scoreId !== undefined && { score_indicator_id: scoreId }),
      ...(rankId !== undefined && { rank_indicator_id: rankId }),
    })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .returning('id')
    .execute();
  return rows.length > 0;
};

/** What it is made of from one year on. */
export const saveVersion = async (
  { db, body }: Context,
  compositeId: string,
  { fromYear, combine, components }: VersionFields,
): Promise<void> => {
  const which = { body_id: body.id, composite_id: compositeId, from_year: fromYear };
  await db
    .insertInto('composite_version')
    .values({ ...which, combine })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'composite_id', 'from_year']).doUpdateSet({ combine }),
    )
    .execute();
  await db
    .deleteFrom('composite_component')
    .where('composite_id', '=', compositeId)
    .where('from_year', '=', fromYear)
    .execute();
  await db
    .insertInto('composite_component')
    .values(
      components.map(({ indicatorId, rankId, weight, maxScore }, position) => ({
        ...which,
        indicator_id: indicatorId,
        rank_indicator_id: rankId,
        position,
        weight,
        max_score: maxScore,
      })),
    )
    .execute();
};

export const deleteVersion = async (
  { db }: Context,
  compositeId: string,
  fromYear: number,
): Promise<void> => {
  for (const table of ['composite_component', 'composite_version'] as const)
    await db
      .deleteFrom(table)
      .where('composite_id', '=', compositeId)
      .where('from_year', '=', fromYear)
      .execute();
};

export const setComponentRank = async (
  { db }: Context,
  compositeId: string,
  indicatorId: string,
  rankId: string,
): Promise<void> => {
  await db
    .updateTable('composite_component')
    .set({ rank_indicator_id: rankId })
    .where('composite_id', '=', compositeId)
    .where('indicator_id', '=', indicatorId)
    .execute();
};

export type EditionRow = {
  compositeId: string;
  period: string;
  rankedCount: number;
  publishedOn: string | null;
};

/** Newest first. */
export const listEditionRows = async (db: Db, compositeIds: readonly string[]): Promise<EditionRow[]> =>
  db
    .selectFrom('composite_edition')
    .select([
      'composite_id as compositeId',
      'period',
      'ranked_count as rankedCount',
      'published_on as publishedOn',
    ])
    .where(sql<boolean>`composite_id = any(${compositeIds}::uuid[])`)
    .orderBy('period', 'desc')
    .execute();

export const upsertEdition = async (db: Db, bodyId: string, edition: EditionRow): Promise<void> => {
  const what = { ranked_count: edition.rankedCount, published_on: edition.publishedOn };
  await db
    .insertInto('composite_edition')
    .values({ body_id: bodyId, composite_id: edition.compositeId, period: edition.period, ...what })
    .onConflict((conflict) => conflict.columns(['body_id', 'composite_id', 'period']).doUpdateSet(what))
    .execute();
};
