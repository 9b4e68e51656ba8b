// The acts themselves, by the verbs people use: a formula changed, a commune moved, the communes of two provinces moved, two
// provinces merged and asked about five years before. Every answer is held against sums reckoned here.
import { strictEqual } from 'node:assert';
import { sql } from 'kysely';
import { indicators } from '../../src/features/indicators/index.ts';
import { insights } from '../../src/features/insights/index.ts';
import { people } from '../../src/features/people/index.ts';
import type { Slice } from '../../src/features/slice.ts';
import type { Store } from '../../src/store/connect.ts';
import { type Context, transact } from '../../src/store/context.ts';
import {
  BODY,
  COMMUNES,
  communeId,
  indicatorId,
  OFFICER,
  PROVINCES,
  provinceId,
  provinceOf,
  tenthsAt,
  toText,
  YEARS,
} from '../figures/country.ts';
import { allTotals, firstPlaces, keyOf, type Places, requireSame, sumsOf, unitAt } from './sums.ts';

/** One act; `check` throws where a total is wrong afterwards. */
export type Act = {
  name: string;
  /** How often it does what the act before it does once. */
  calls?: number;
  run: (round: number) => Promise<number>;
  check: () => Promise<void>;
};

const FORMULA = 'TONG-HOP';
const MERGED_YEARS = [2020, 2021, 2022, 2023, 2024] as const;
const DAY = '2025-07-01';
const PAPER = 'Nghị quyết 202/2025/QH15';
const COMMUNES_IN_ONE = 3;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const communesOf = (province: number): number[] =>
  Array.from({ length: COMMUNES }, (_, commune) => commune).filter((one) => provinceOf(one) === province);

export const openActs = async (store: Store, indicatorCount: number): Promise<Act[]> => {
  const call = <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
    transact(store, { body: BODY, actor: OFFICER }, work);
  const ask = async <T>(slice: Slice, verb: string, input: unknown): Promise<T> =>
    (await call((ctx) => slice.routes[verb]!.verb(ctx, input))) as T;
  const readTotals = async (where: ReturnType<typeof sql>): Promise<Map<string, string>> => {
    const { rows } = await sql<{ i: string; u: string; p: string; total: string | null }>`
      select indicator_id as i, unit_id as u, period as p, trim_scale(total)::text as total from unit_total
      where body_id = ${BODY.id} and ${where}`.execute(store.db);
    return new Map(rows.map(({ i, u, p, total }) => [keyOf(i, u, p), total ?? 'not defined']));
  };

  const other = indicatorCount > 1 ? 1 : 0;
  const fields = (factor: number) => ({
    code: FORMULA,
    nameVi: 'Tổng hợp',
    nameEn: null,
    definition: null,
    unit: 'tấn',
    decimals: 1,
    direction: 'up',
    priceBasis: 'none',
    method: 'ratio',
    area: 'economy',
    frequency: 'year',
    unitAggregation: 'none',
    ratioScale: 100,
    timeAggregation: 'none',
    ownerUnitId: null,
    dataSource: null,
    dueRule: null,
    formula: `[CT0] * ${factor} + [CT${other}]`,
    rules: [],
    breakdowns: [],
    synonyms: [],
    growthOfId: null,
  });
  let made = await ask<{ id: string; version: number }>(indicators, 'createIndicator', fields(1));
  let factor = 1;
  const places: Places = firstPlaces();

  const formula: Act = {
    name: `formula of ${(COMMUNES + PROVINCES + 1) * YEARS.length} figures`,
    run: () => {
      factor++;
      return timed(async () => {
        made = await ask(indicators, 'updateIndicator', {
          id: made.id,
          expectedVersion: made.version,
          ...fields(factor),
        });
      });
    },
    check: async () => {
      const expected = new Map<string, string>();
      for (const year of YEARS) {
        const [a, b] = [sumsOf(0, year, places), sumsOf(other, year, places)];
        for (const [at, sum] of a.entries())
          expected.set(keyOf(made.id, unitAt(at), year), toText(sum * factor + b[at]!));
        for (let commune = 0; commune < COMMUNES; commune++)
          expected.set(
            keyOf(made.id, communeId(commune), year),
            toText(tenthsAt(0, commune, year) * factor + tenthsAt(other, commune, year)),
          );
      }
      requireSame(await readTotals(sql`indicator_id = ${made.id}`), expected);
    },
  };

  const checkAll = async (): Promise<void> =>
    requireSame(await readTotals(sql`indicator_id <> ${made.id}`), allTotals(indicatorCount, places));
  const move = (ctx: Context, commune: number, province: number) =>
    people.routes.updateUnit!.verb(ctx, { id: communeId(commune), parentId: provinceId(province) });
  const moveOne: Act = {
    name: 'one commune to another province',
    run: (round) => {
      const commune = 34 * round;
      const to = (places[commune]! + 1) % PROVINCES;
      places[commune] = to;
      return timed(() => call((ctx) => move(ctx, commune, to)));
    },
    check: checkAll,
  };

  /** The communes of two provinces change places: each with the province it goes to. */
  const swap = (one: number, two: number): (readonly [number, number])[] => {
    const changed = [
      ...communesOf(one).map((commune) => [commune, two] as const),
      ...communesOf(two).map((commune) => [commune, one] as const),
    ];
    for (const [commune, to] of changed) places[commune] = to;
    return changed;
  };
  const moveAll: Act = {
    name: 'communes of two provinces, a call each',
    calls: communesOf(4).length + communesOf(5).length,
    run: (round) => {
      const changed = swap(4 + 2 * round, 5 + 2 * round);
      return timed(() =>
        call(async (ctx) => {
          for (const [commune, to] of changed) await move(ctx, commune, to);
        }),
      );
    },
    check: checkAll,
  };
  const moveTogether: Act = {
    name: 'the same in one call',
    run: (round) => {
      const changed = swap(20 + 2 * round, 21 + 2 * round);
      return timed(() =>
        ask(people, 'moveUnits', {
          moves: changed.map(([commune, to]) => ({ id: communeId(commune), parentId: provinceId(to) })),
        }),
      );
    },
    check: checkAll,
  };

  let merged = { from: [] as number[], communes: [] as { id: string; from: number[] }[] };
  let compared: Comparison[] = [];
  const merge: Act = {
    name: 'two provinces merged, 5 years asked',
    run: (round) => {
      const from = [14 + 2 * round, 15 + 2 * round];
      const old = from.flatMap(communesOf);
      const groups = Array.from({ length: Math.ceil(old.length / COMMUNES_IN_ONE) }, (_, at) =>
        old.slice(at * COMMUNES_IN_ONE, (at + 1) * COMMUNES_IN_ONE),
      );
      const unit = { shortName: null, validFrom: DAY };
      return timed(async () => {
        const { ids } = await ask<{ ids: string[] }>(people, 'createUnits', {
          units: [
            { ...unit, code: `M${round}`, name: `Tỉnh mới ${round}`, kind: 'province', parentCode: 'CN' },
            ...groups.map((_, at) => ({
              ...unit,
              code: `M${round}-${at}`,
              name: `Xã mới ${round} ${at}`,
              kind: 'commune',
              parentCode: `M${round}`,
            })),
          ],
        });
        const [province = '', ...communes] = ids;
        const change = { kind: 'merge', changedOn: DAY, legalDocument: PAPER };
        await ask(people, 'recordUnitChange', {
          ...change,
          parts: groups.flatMap((group, at) =>
            group.map((one) => ({ fromUnitId: communeId(one), toUnitId: communes[at]!, weight: '1' })),
          ),
        });
        await ask(people, 'recordUnitChange', {
          ...change,
          parts: from.map((one) => ({ fromUnitId: provinceId(one), toUnitId: province, weight: '1' })),
        });
        merged = { from, communes: communes.map((id, at) => ({ id, from: groups[at]! })) };
        compared = [];
        for (const year of MERGED_YEARS)
          compared.push(
            await ask<Comparison>(insights, 'compareUnits', {
              indicatorId: indicatorId(0),
              parentId: province,
              kind: 'commune',
              period: String(year),
              geography: 'restated',
              on: '2025-12-31',
              perScale: 1000,
            }),
          );
      });
    },
    check: async () => {
      for (const [at, year] of MERGED_YEARS.entries()) {
        const { units, whole } = compared[at]!;
        const sums = sumsOf(0, year, places);
        strictEqual(
          whole.find(({ period }) => period === String(year))?.restated,
          toText(sums[merged.from[0]!]! + sums[merged.from[1]!]!),
        );
        requireSame(
          new Map(units.map(({ unit, value }) => [unit.id, value ?? 'none'])),
          new Map(
            merged.communes.map(({ id, from }) => [
              id,
              toText(from.reduce((sum, one) => sum + tenthsAt(0, one, year), 0)),
            ]),
          ),
        );
      }
      await checkAll();
    },
  };
  return [formula, moveOne, moveAll, moveTogether, merge];
};

type Comparison = {
  units: { unit: { id: string }; value: string | null }[];
  whole: { period: string; restated: string | null }[];
};
