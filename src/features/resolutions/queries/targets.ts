import type { Kysely } from 'kysely';
import type { UnitRef } from '../../../kernel/figures.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import { findDocumentHeads, toIndicatorRef, toSource } from '../../indicators/index.ts';
import { type Baseline, type Target, TargetParams } from '../contract.ts';

type Db = Kysely<Database>;
type Flat = Omit<Target, 'parts'> & { partOfId: string | null };

const select = (db: Db) =>
  db
    .selectFrom('target as t')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.body_id', '=', 't.body_id').onRef('u.id', '=', 't.unit_id'),
    )
    .leftJoin('org_unit as o', (join) =>
      join.onRef('o.body_id', '=', 't.body_id').onRef('o.id', '=', 't.owner_unit_id'),
    )
    .leftJoin('indicator as i', (join) =>
      join.onRef('i.body_id', '=', 't.body_id').onRef('i.id', '=', 't.indicator_id'),
    )
    .selectAll('t')
    .select([
      'u.code as unit_code',
      'u.name as unit_name',
      'o.code as owner_code',
      'o.name as owner_name',
      'i.code',
      'i.name_vi',
      'i.name_en',
      'i.unit',
      'i.decimals',
      'i.direction',
      'i.price_basis',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const toFlat = (row: Row, baselines: Baseline[]): Flat => ({
  id: row.id,
  indicator: row.indicator_id
    ? toIndicatorRef({
        id: row.indicator_id,
        code: row.code!,
        name_vi: row.name_vi!,
        name_en: row.name_en,
        unit: row.unit!,
        decimals: row.decimals!,
        direction: row.direction!,
        price_basis: row.price_basis!,
      })
    : null,
  title: row.title,
  unit: { id: row.unit_id, code: row.unit_code, name: row.unit_name } satisfies UnitRef,
  period: row.period,
  operator: row.operator as Target['operator'],
  method: row.method as Target['method'],
  params: TargetParams.parse(row.params),
  area: row.area as Target['area'],
  ownerUnit: row.owner_unit_id
    ? { id: row.owner_unit_id, code: row.owner_code!, name: row.owner_name! }
    : null,
  illustrative: row.illustrative,
  baselines,
  replacesId: row.replaces_id,
  partOfId: row.part_of_id,
});

const ORDER = ['plan', 'central', 'local', 'revised'];

const listBaselines = async (db: Db, targetIds: readonly string[]): Promise<Map<string, Baseline[]>> => {
  const found = new Map<string, Baseline[]>();
  if (targetIds.length === 0) return found;
  const rows = await db.selectFrom('baseline').selectAll().where('target_id', 'in', targetIds).execute();
  const documents = await findDocumentHeads(
    db,
    rows.map((row) => row.source_document_id),
  );
  for (const row of rows.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name)))
    found.set(row.target_id, [
      ...(found.get(row.target_id) ?? []),
      {
        id: row.id,
        name: row.name as Baseline['name'],
        label: row.label,
        value: row.value,
        valueMin: row.value_min,
        valueMax: row.value_max,
        isRating: row.is_rating,
        illustrative: row.illustrative,
        note: row.note,
        source: toSource(row, documents),
      },
    ]);
  return found;
};

/** Whole targets by id, each with its parts, in no particular order. */
export const listTargets = async (db: Db, ids: readonly string[]): Promise<Map<string, Target>> => {
  if (ids.length === 0) return new Map();
  const rows = await select(db)
    .where((e) => e.or([e('t.id', 'in', ids), e('t.part_of_id', 'in', ids)]))
    .orderBy('t.part_no')
    .execute();
  const baselines = await listBaselines(
    db,
    rows.map((row) => row.id),
  );
  const flat = rows.map((row) => toFlat(row, baselines.get(row.id) ?? []));
  const found = new Map<string, Target>();
  for (const { partOfId, ...target } of flat)
    if (ids.includes(target.id))
      found.set(target.id, {
        ...target,
        parts: flat.filter((part) => part.partOfId === target.id).map(({ partOfId: _, ...part }) => part),
      });
  return found;
};

export const getTarget = async (db: Db, id: string): Promise<Target> => {
  const target = (await listTargets(db, [id])).get(id);
  if (!target) throw notFound({ vi: 'chỉ tiêu này', en: 'target' });
  return target;
};

/** The targets of a resolution in its order. */
export const listTargetsOf = async (db: Db, resolutionId: string): Promise<Target[]> => {
  const links = await db
    .selectFrom('resolution_target')
    .select('target_id')
    .where('resolution_id', '=', resolutionId)
    .orderBy('ordinal')
    .orderBy('target_id')
    .execute();
  const targets = await listTargets(
    db,
    links.map((link) => link.target_id),
  );
  return links.map((link) => targets.get(link.target_id)!);
};

export type Holder = {
  targetId: string;
  id: string;
  title: string;
  period: string;
  status: 'draft' | 'adopted';
  version: number;
  ordinal: number;
};

/** Which resolutions hold these targets. */
export const listHolders = async (db: Db, targetIds: readonly string[]): Promise<Holder[]> => {
  if (targetIds.length === 0) return [];
  const rows = await db
    .selectFrom('resolution_target as rt')
    .innerJoin('resolution as r', (join) =>
      join.onRef('r.body_id', '=', 'rt.body_id').onRef('r.id', '=', 'rt.resolution_id'),
    )
    .select(['rt.target_id', 'rt.ordinal', 'r.id', 'r.title', 'r.period', 'r.status', 'r.version'])
    .where('rt.target_id', 'in', targetIds)
    .orderBy('r.created_at')
    .execute();
  return rows.map(({ target_id, status, ...row }) => ({
    ...row,
    targetId: target_id,
    status: status as Holder['status'],
  }));
};
