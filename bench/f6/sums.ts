// What the totals must be, reckoned from the figures' own rule and from where each commune stands now. Nothing is asked.
import {
  COMMUNES,
  indicatorId,
  PROVINCES,
  provinceId,
  provinceOf,
  ROOT,
  tenthsAt,
  toText,
  YEARS,
} from '../figures/country.ts';

/** The province of each commune. */
export type Places = number[];
export const firstPlaces = (): Places =>
  Array.from({ length: COMMUNES }, (_, commune) => provinceOf(commune));

export const keyOf = (indicator: string, unit: string, year: number | string): string =>
  `${indicator} ${unit} ${year}`;

/** Tenths of every province and, at the end, of the country. Sums of a country stay far below 2^53. */
export const sumsOf = (indicator: number, year: number, places: Places): number[] => {
  const sums = new Array<number>(PROVINCES + 1).fill(0);
  for (let commune = 0; commune < COMMUNES; commune++) {
    const tenths = tenthsAt(indicator, commune, year);
    sums[places[commune]!]! += tenths;
    sums[PROVINCES]! += tenths;
  }
  return sums;
};

export const unitAt = (at: number): string => (at === PROVINCES ? ROOT : provinceId(at));

/** Every total there is; a province without communes has none. */
export const allTotals = (indicators: number, places: Places): Map<string, string> => {
  const inhabited = new Set<number>([...places, PROVINCES]);
  const totals = new Map<string, string>();
  for (let indicator = 0; indicator < indicators; indicator++)
    for (const year of YEARS)
      for (const [at, sum] of sumsOf(indicator, year, places).entries())
        if (inhabited.has(at)) totals.set(keyOf(indicatorId(indicator), unitAt(at), year), toText(sum));
  return totals;
};

/** One wrong total is enough to say so; the whole map would fill the screen. */
export const requireSame = (
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): void => {
  if (found.size !== expected.size) throw new Error(`${found.size} of ${expected.size} totals`);
  for (const [key, value] of expected)
    if (found.get(key) !== value) throw new Error(`${found.get(key)} where ${value} belongs (${key})`);
};
