// What units make together, reckoned from the figures alone. The database keeps the same totals up to date entry by entry
// (migrations/0013_rollups.sql); here is the second opinion that `plenum doctor --rollups` and the tests hold beside it.
import { Decimal, type DecimalString, toDecimalString } from '../../../kernel/decimal.ts';
import type { UnitAggregation } from '../../../kernel/figures.ts';

/** The best figure of one unit in one period; a forecast or a reason for none is no figure. */
export type UnitFigure = {
  value: DecimalString;
  numerator: DecimalString | null;
  denominator: DecimalString | null;
};
export type Total = {
  /** Null: not defined, because the denominators add up to nothing. */
  total: DecimalString | null;
  numerator: DecimalString | null;
  denominator: DecimalString | null;
  /** How many units gave a figure that is in it. */
  unitCount: number;
};
export type Adding = { unitAggregation: UnitAggregation; ratioScale: number };

type Part = { value: Decimal; numerator: Decimal; denominator: Decimal; unitCount: number };
const NOTHING: Part = {
  value: new Decimal(0),
  numerator: new Decimal(0),
  denominator: new Decimal(0),
  unitCount: 0,
};
const add = (a: Part, b: Part): Part => ({
  value: a.value.plus(b.value),
  numerator: a.numerator.plus(b.numerator),
  denominator: a.denominator.plus(b.denominator),
  unitCount: a.unitCount + b.unitCount,
});

/** Numerators over denominators, twelve decimals; null where the denominators add up to nothing. */
export const ratioOf = (numerator: Decimal, denominator: Decimal, scale: number): DecimalString | null =>
  denominator.isZero()
    ? null
    : toDecimalString(numerator.times(scale).dividedBy(denominator).toDecimalPlaces(12));

const partOf = (figure: UnitFigure | undefined, how: UnitAggregation): Part | null => {
  if (!figure) return null;
  const hasRatio = figure.numerator !== null && figure.denominator !== null;
  if (how === 'ratio' && !hasRatio) return null;
  return {
    value: new Decimal(figure.value),
    numerator: new Decimal(hasRatio ? figure.numerator! : 0),
    denominator: new Decimal(hasRatio ? figure.denominator! : 0),
    unitCount: 1,
  };
};

/** Totals by unit. A unit below counts with its own figure, else with its own total, so that nothing counts twice. */
export const totalsFromScratch = (
  units: readonly { id: string; parentId: string | null }[],
  figures: ReadonlyMap<string, UnitFigure>,
  { unitAggregation, ratioScale }: Adding,
): Map<string, Total> => {
  const totals = new Map<string, Total>();
  if (unitAggregation === 'none') return totals;
  const below = Map.groupBy(units, (unit) => unit.parentId);
  const reckon = (unitId: string): Part => {
    let sum = NOTHING;
    for (const { id } of below.get(unitId) ?? []) {
      const under = reckon(id);
      sum = add(sum, partOf(figures.get(id), unitAggregation) ?? under);
    }
    if (sum.unitCount > 0) totals.set(unitId, toTotal(sum, { unitAggregation, ratioScale }));
    return sum;
  };
  for (const root of below.get(null) ?? []) reckon(root.id);
  return totals;
};

const toTotal = (sum: Part, { unitAggregation, ratioScale }: Adding): Total =>
  unitAggregation === 'sum'
    ? { total: toDecimalString(sum.value), numerator: null, denominator: null, unitCount: sum.unitCount }
    : {
        total: ratioOf(sum.numerator, sum.denominator, ratioScale),
        numerator: toDecimalString(sum.numerator),
        denominator: toDecimalString(sum.denominator),
        unitCount: sum.unitCount,
      };
