import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { DimensionFields } from '../contract/dimensions.ts';

type Db = Kysely<Database>;
type Head = Pick<DimensionFields, 'code' | 'nameVi' | 'nameEn'>;

export const findDimensionByCode = async (db: Db, code: string): Promise<string | null> =>
  (
    await db
      .selectFrom('dimension')
      .select('id')
      .where((e) => e.fn('lower', ['code']), '=', code.toLowerCase())
      .executeTakeFirst()
  )?.id ?? null;

/** Indicators broken down, with the dimension of each breakdown; by code. */
export const listDimensionUsers = async (
  db: Db,
): Promise<{ dimensionId: string; id: string; code: string; nameVi: string }[]> =>
  db
    .selectFrom('indicator_breakdown as b')
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.body_id', '=', 'b.body_id').onRef('i.id', '=', 'b.indicator_id'),
    )
    .select(['b.dimension_id as dimensionId', 'i.id', 'i.code', 'i.name_vi as nameVi'])
    .orderBy('i.code')
    .execute();

export const insertDimension = async (db: Db, bodyId: string, id: string, head: Head): Promise<void> => {
  await db
    .insertInto('dimension')
    .values({ body_id: bodyId, id, code: head.code, name_vi: head.nameVi, name_en: head.nameEn })
    .execute();
};

/** False when the version is no longer the expected one. */
export const updateDimensionRow = async (
  db: Db,
  id: string,
  expectedVersion: number,
  head: Head,
): Promise<boolean> =>
  (
    await db
      .updateTable('dimension')
      .set({ code: head.code, name_vi: head.nameVi, name_en: head.nameEn, version: expectedVersion + 1 })
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .executeTakeFirst()
  ).numUpdatedRows === 1n;

/** Members in the order given. */
export const upsertMembers = async (
  db: Db,
  bodyId: string,
  dimensionId: string,
  members: readonly { id: string; code: string; nameVi: string; nameEn: string | null }[],
): Promise<void> => {
  const rows = members.map((member, position) => ({ ...member, position }));
  await sql`
    insert into dimension_member (body_id, id, dimension_id, position, code, name_vi, name_en)
    select cast(${bodyId} as uuid), n.id, cast(${dimensionId} as uuid), n.position, n.code, n."nameVi", n."nameEn"
    from jsonb_to_recordset(cast(${JSON.stringify(rows)} as jsonb)) as n (id uuid, position integer, code text, "nameVi" text, "nameEn" text)
    on conflict (body_id, id) do update set position = excluded.position, code = excluded.code, name_vi = excluded.name_vi,
      name_en = excluded.name_en`.execute(db);
};

/** Members with the parts that were made for them; fails by foreign key where something stands on a part. */
export const removeMembers = async (db: Db, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await db.deleteFrom('indicator').where('member_id', 'in', ids).execute();
  await db.deleteFrom('dimension_member').where('id', 'in', ids).execute();
};
