// Suggestions of indicators for the measures of a paper, from the catalogue, earlier links and the newest figures.
import type { Kysely } from 'kysely';
import type { Database } from '../../store/tables.ts';
import {
  comparePeriods,
  getRootUnit,
  type Indicator,
  listBestValues,
  listIndicators,
} from '../indicators/index.ts';
import type { MeasureFact, Suggestion } from './contract.ts';
import { type Learned, listLearned } from './queries/learned.ts';
import {
  type Candidate,
  foldName,
  indexNames,
  type NameIndex,
  suggestIndicators,
  type Wanted,
} from './rules.ts';

export type Suggester = (wanted: Wanted) => Suggestion[];

export const wantedOf = (fact: MeasureFact): Wanted => ({
  name: fact.indicator,
  unit: fact.unit ?? null,
  value: fact.value ?? null,
  isGrowth:
    fact.unit === '%' && fact.relations.some((one) => one.type === 'yoy_pct' && one.value === fact.value),
});

/** Reads the catalogue once; the answer may be asked as often as there are facts. */
export const makeSuggester = async (db: Kysely<Database>, names: readonly string[]): Promise<Suggester> => {
  const catalogue = await listIndicators(db);
  const latest = await listLatest(db, catalogue);
  const index: NameIndex = indexNames(
    catalogue.map(
      (one): Candidate => ({
        id: one.id,
        code: one.code,
        nameVi: one.nameVi,
        unit: one.unit,
        synonyms: one.synonyms,
        isGrowth: one.growthOf !== null || /tăng trưởng|tốc độ tăng/i.test(one.nameVi),
        latest: latest.get(one.id) ?? null,
      }),
    ),
  );
  const learned: Learned = await listLearned(db, names);
  const byId = new Map(catalogue.map((one) => [one.id, one]));
  return (wanted) =>
    suggestIndicators(index, wanted, learned.get(foldName(wanted.name))).map(({ id, score, why }) => {
      const { code, nameVi, unit } = byId.get(id)!;
      return { indicatorId: id, code, nameVi, unit, score: Math.round(score * 100) / 100, why };
    });
};

const listLatest = async (
  db: Kysely<Database>,
  catalogue: readonly Indicator[],
): Promise<Map<string, string>> => {
  if (!catalogue.length) return new Map();
  const root = await getRootUnit(db);
  const values = await listBestValues(db, { indicatorIds: catalogue.map(({ id }) => id), unitId: root.id });
  const newest = new Map<string, { period: string; value: string }>();
  for (const { indicatorId, period, value } of values) {
    const known = newest.get(indicatorId);
    if (value !== null && (!known || comparePeriods(period, known.period) > 0))
      newest.set(indicatorId, { period, value });
  }
  return new Map([...newest].map(([id, { value }]) => [id, value]));
};
