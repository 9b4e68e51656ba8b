import { type Kysely, sql } from 'kysely';
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
  const parts = await db
    .selectFrom('composite_component')
    .selectAll()
    .where(sql<boolean>`composite_id = any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('position')
    .execute();
  const named = [
    ...rows.flatMap((row) => [row.score_indicator_id, row.rank_indicator_id]),
    ...parts.map((part) => part.indicator_id),
  ];
  const refs = new Map((await listIndicators(db, { ids: named })).map((one) => [one.id, toRef(one)]));
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    publisher: row.publisher,
    combine: row.combine as Combine,
    score: refs.get(row.score_indicator_id)!,
    rank: refs.get(row.rank_indicator_id)!,
    components: parts
      .filter((part) => part.composite_id === row.id)
      .map((part) => ({
        indicator: refs.get(part.indicator_id)!,
        weight: part.weight,
        maxScore: part.max_score,
      })),
  }));
};

export type NewComposite = {
  id: string;
  code: string;
  nameVi: string;
  nameEn: string | null;
  publisher: string | null;
  combine: Combine;
  scoreId: string;
  rankId: string;
  components: readonly { indicatorId: string; weight: string | null; maxScore: string | null }[];
};

export const insertComposite = async (db: Db, bodyId: string, one: NewComposite): Promise<void> => {
  await db
    .insertInto('composite')
    .values({
      body_id: bodyId,
      id: one.id,
      code: one.code,
      name_vi: one.nameVi,
      name_en: one.nameEn,
      publisher: one.publisher,
      combine: one.combine,
      score_indicator_id: one.scoreId,
      rank_indicator_id: one.rankId,
    })
    .execute();
  await db
    .insertInto('composite_component')
    .values(
      one.components.map(({ indicatorId, weight, maxScore }, position) => ({
        body_id: bodyId,
        composite_id: one.id,
        indicator_id: indicatorId,
        position,
        weight,
        max_score: maxScore,
      })),
    )
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
