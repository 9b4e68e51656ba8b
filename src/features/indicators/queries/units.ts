import { type Kysely, sql } from 'kysely';
import type { UnitRef } from '../../../kernel/figures.ts';
import { ruleBroken } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';

export type DatedUnit = UnitRef & { parentId: string | null; validFrom: string; validTo: string | null };

/** Units by id, as far as they exist. */
export const findUnits = async (
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, DatedUnit>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('org_unit')
    .select(['id', 'code', 'name', 'parent_id as parentId', 'valid_from as validFrom', 'valid_to as validTo'])
    .where(sql<boolean>`id = any(cast(${ids} as uuid[]))`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Every unit of the body, those that ended too, by code. */
export const listAllUnits = async (db: Kysely<Database>): Promise<DatedUnit[]> =>
  db
    .selectFrom('org_unit')
    .select(['id', 'code', 'name', 'parent_id as parentId', 'valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('code')
    .orderBy('valid_from')
    .execute();

/** The unit that stands for the whole body: figures of the province itself are on it. */
export const getRootUnit = async (db: Kysely<Database>): Promise<UnitRef> => {
  const root = await db
    .selectFrom('org_unit')
    .select(['id', 'code', 'name'])
    .where('parent_id', 'is', null)
    .orderBy((order) => order('valid_to', 'is', null), 'desc')
    .orderBy('valid_from')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!root)
    throw ruleBroken('no_root_unit', {
      vi: 'Cơ quan này chưa có đơn vị gốc; hãy tạo trong mục Cơ quan trước',
      en: 'This body has no unit at the top yet; create it under Units first',
    });
  return root;
};

/** Units that have a current figure of the indicator, by code. */
export const listUnitsWithValues = async (db: Kysely<Database>, indicatorId: string): Promise<UnitRef[]> =>
  db
    .selectFrom('org_unit as u')
    .select(['u.id', 'u.code', 'u.name'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('indicator_value as v')
          .select('v.id')
          .whereRef('v.body_id', '=', 'u.body_id')
          .whereRef('v.unit_id', '=', 'u.id')
          .where('v.indicator_id', '=', indicatorId)
          .where('v.superseded_at', 'is', null),
      ),
    )
    .orderBy('u.code')
    .execute();

/** Codes of units; where a code was used twice, the unit that is there last. */
export const listUnitCodes = async (db: Kysely<Database>): Promise<{ id: string; code: string }[]> =>
  db.selectFrom('org_unit').select(['id', 'code']).orderBy('valid_from').execute();
