// Proves what the database keeps: reckons every total and every formula anew from the figures, along every hierarchy, and compares.
import type { Kysely } from 'kysely';
import { decimal } from '../../kernel/decimal.ts';
import type { Database } from '../../store/tables.ts';
import { listFiguresByPeriod, listMakings, listPlaces } from './queries/ledger.ts';
import { listKept } from './queries/totals.ts';
import { inOrder, inputsOf, type Kept, MAIN_HIERARCHY, openLedger } from './rules/ledger.ts';
import type { Total } from './rules/totals.ts';

type Db = Kysely<Database>;
type RollupFinding = { ok: boolean; body: string; count: number; wrong: string[] };
const MOST_NAMED = 20;

/** One finding a body: how many totals were reckoned, and which differ ("THU-NS 2021 BT: 5, should be 7"). */
export const examineRollups = async (db: Db): Promise<RollupFinding[]> => {
  const findings: RollupFinding[] = [];
  for (const body of await db.selectFrom('body').select(['id', 'slug']).orderBy('slug').execute())
    findings.push(await examineBody(db, body));
  return findings;
};

const examineBody = async (db: Db, body: { id: string; slug: string }): Promise<RollupFinding> => {
  const units = await db
    .selectFrom('org_unit')
    .select(['id', 'code', 'parent_id as parentId'])
    .where('body_id', '=', body.id)
    .execute();
  const unitCodes = new Map(units.map((unit) => [unit.id, unit.code]));
  const hierarchies = await db
    .selectFrom('unit_hierarchy')
    .select(['id', 'code'])
    .where('body_id', '=', body.id)
    .execute();
  const ledger = openLedger(units, await listPlaces(db, body.id));
  const makings = await listMakings(db, body.id);
  const codes = new Map(makings.map(({ id, code }) => [id, code]));
  const read = new Set(makings.flatMap(inputsOf));
  let count = 0;
  const wrong: string[] = [];
  // One indicator at a time: five million figures need not be held at once.
  for (const making of inOrder(makings)) {
    const figures = await listFiguresByPeriod(db, body.id, making.id);
    const right = ledger.reckon(making, figures, read.has(making.id));
    const there = await listKept(db, body.id, making.id);
    for (const [hierarchyId, period, unitId] of cellsOf(right, there)) {
      count += 1;
      const [is, should] = [there, right].map((kept) => kept.get(hierarchyId)?.get(period)?.get(unitId));
      const along = hierarchies.find(({ id }) => id === hierarchyId)?.code;
      const place = `${codes.get(making.id)} ${period} ${unitCodes.get(unitId)}`;
      if (!isSame(is, should))
        wrong.push(`${place}${along ? ` (${along})` : ''}: ${shown(is)}, should be ${shown(should)}`);
    }
  }
  return { ok: wrong.length === 0, body: body.slug, count, wrong: wrong.slice(0, MOST_NAMED) };
};

const cellsOf = (...both: Kept[]): [string, string, string][] => {
  const keys = new Set<string>();
  for (const kept of both)
    for (const [hierarchyId, periods] of kept)
      for (const [period, units] of periods)
        for (const unitId of units.keys()) keys.add([hierarchyId, period, unitId].join(' '));
  // The main hierarchy first: a mistake there shows again in the others.
  return [...keys]
    .map((key) => key.split(' ') as [string, string, string])
    .sort(([a], [b]) => Number(b === MAIN_HIERARCHY) - Number(a === MAIN_HIERARCHY));
};

const shown = (total: Total | undefined): string => (total ? (total.total ?? 'not defined') : 'none');

const isSame = (a: Total | undefined, b: Total | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : a.unitCount === b.unitCount &&
      a.how === b.how &&
      a.reason === b.reason &&
      a.latest?.at === b.latest?.at &&
      a.latest?.unitId === b.latest?.unitId &&
      (['total', 'numerator', 'denominator'] as const).every((key) => {
        const [x, y] = [a[key], b[key]];
        return x === null || y === null ? x === y : decimal(x).eq(y);
      });
