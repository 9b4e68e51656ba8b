// Figures of the second demonstration: all illustrative, made by fixed arithmetic so that every start tells the same
// story. Only the population of the new province (4.257.581) is the one published with the merger.
import { decimal, toDecimalString } from '../../src/kernel/decimal.ts';
import type { SeedMove, SeedUnit } from './units.ts';

export const POPULATION_2025 = 4_257_581;
export const YEARS_BEFORE = [2021, 2022, 2023, 2024];

export type CommuneFigures = {
  population: number;
  /** Revenue in tenths of a tỷ đồng. */
  revenue: number;
  households: number;
  poor: number;
};

/** Small whole numbers that look like chance and are always the same (Lehmer's generator). */
const chance = (seed: number) => {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return (from: number, to: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
};

const GROWTH: Record<number, { people: number; revenue: number; poverty: number }> = {
  2021: { people: 1000, revenue: 780, poverty: 420 },
  2022: { people: 1003, revenue: 850, poverty: 370 },
  2023: { people: 1006, revenue: 930, poverty: 310 },
  2024: { people: 1009, revenue: 1000, poverty: 260 },
  2025: { people: 1012, revenue: 1120, poverty: 215 },
};

/** Of the whole province, so that the communes of 2025 make the published population exactly. */
const shareOut = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  for (let left = total - parts.reduce((a, b) => a + b, 0), at = 0; left > 0; left -= 1, at += 1)
    parts[at % parts.length]! += 1;
  return parts;
};

export const communeFigures = (
  codes: readonly string[],
  year: number,
  sizes: readonly number[],
): CommuneFigures[] => {
  const { people, revenue, poverty } = GROWTH[year]!;
  const populations = shareOut(Math.round((POPULATION_2025 * people) / 1012), sizes);
  return codes.map((_, at) => {
    const pick = chance(at + 1);
    const population = populations[at]!;
    const households = Math.round(population / 3.7);
    const wealth = pick(60, 170);
    const hardship = pick(50, 190);
    const wobble = chance(at * 31 + year)(95, 105);
    return {
      population,
      revenue: Math.round((population * wealth * revenue * wobble) / 1_600_000_000),
      households,
      poor: Math.round((households * poverty * hardship * wobble) / 100_000_000),
    };
  });
};

export const oldSizes = (communes: readonly SeedUnit[]): number[] =>
  communes.map((_, at) => chance(at + 7)(70, 150));

/** A new commune is as large as what went into it. */
export const newSizes = (
  codes: readonly string[],
  moves: readonly SeedMove[],
  old: ReadonlyMap<string, number>,
): number[] =>
  codes.map((code) =>
    moves
      .filter(({ to }) => to === code)
      .reduce((sum, { from, weight }) => sum + old.get(from)! * Number(weight), 0),
  );

/** Parts of a year by month, in thousandths; revenue comes late in the year, exports dip at Tết. */
export const SEASON = {
  revenue: [92, 61, 72, 78, 74, 80, 79, 76, 83, 88, 92, 125],
  export: [78, 58, 82, 83, 86, 88, 87, 88, 86, 88, 87, 89],
};

/** Months that add up to the year exactly; `wobble` moves a little between the years. */
export const monthsOf = (year: number, total: string, season: readonly number[]): string[] => {
  const pick = chance(year);
  const moved = season.map((part) => part * pick(94, 106));
  const sum = moved.reduce((a, b) => a + b, 0);
  const months = moved.slice(0, 11).map((part) => decimal(total).times(part).div(sum).toDecimalPlaces(1));
  const last = months.reduce((left, one) => left.minus(one), decimal(total));
  return [...months, last].map(toDecimalString);
};

export const ratioOf = (poor: number, households: number): string =>
  toDecimalString(decimal(poor).times(100).div(households).toDecimalPlaces(2));
