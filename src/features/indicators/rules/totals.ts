// What units make together, reckoned from the figures alone. The database keeps the same totals up to date entry by entry
// (migrations/0046_engine.sql); here is the second opinion that `plenum doctor --rollups` and the tests hold beside it,
// and the way totals are reckoned as they were known on a day.
import { Decimal, type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { UnitAggregation } from '../../../kernel/figures.ts';
import type { Formula } from './formula.ts';

/** The best figure of one unit in one period; a forecast or a reason for none is no figure. */
export type UnitFigure = {
  value: DecimalString;
  numerator: DecimalString | null;
  denominator: DecimalString | null;
  reportedAt: string;
};
export type NotDefined = 'division_by_zero' | 'input_not_defined';
export type Total = {
  /** Null: not defined, and the reason says why. */
  total: DecimalString | null;
  numerator: DecimalString | null;
  denominator: DecimalString | null;
  /** How many units gave a figure that is in it; 0 for what is reckoned from other indicators of the unit itself. */
  unitCount: number;
  how: 'units' | 'indicators' | 'formula';
  reason: NotDefined | null;
  /** Of the latest figure, where that is the total. */
  latest: { at: string; unitId: string } | null;
};
export type Adding = { unitAggregation: UnitAggregation; ratioScale: number };
/** How an indicator is made of units and of other indicators. */
export type Making = Adding & {
  id: string;
  weightIndicatorId: string | null;
  numeratorIndicatorId: string | null;
  denominatorIndicatorId: string | null;
  formula: Formula | null;
};

/** Numerators over denominators, twelve decimals; null where the denominators add up to nothing. */
export const ratioOf = (numerator: Decimal, denominator: Decimal, scale: number): DecimalString | null =>
  denominator.isZero()
    ? null
    : toDecimalString(numerator.times(scale).dividedBy(denominator).toDecimalPlaces(12));

/** What is reckoned at each unit from other indicators: the formula, or the ratio of two. */
export const formulaOf = (making: Making): Formula | null => {
  if (making.numeratorIndicatorId === null || making.denominatorIndicatorId === null) return making.formula;
  const ref = (indicatorId: string): Formula => ({ op: 'ref', indicatorId, yearsBack: 0 });
  return {
    op: '/',
    left: {
      op: '*',
      left: { op: 'number', value: String(making.ratioScale) },
      right: ref(making.numeratorIndicatorId),
    },
    right: ref(making.denominatorIndicatorId),
  };
};

/** One unit below, as it counts in the unit above. */
type Part = { value: Decimal; numerator: Decimal; denominator: Decimal; unitCount: number; latest: Latest };
type Latest = { value: DecimalString; at: string; unitId: string };

/** Null: a rate without its numerator and denominator, or without its weight, cannot be put together with others. */
const partOfFigure = (
  unitId: string,
  figure: UnitFigure,
  how: UnitAggregation,
  weight: DecimalString | null,
): Part | null => {
  if (how === 'ratio' && (figure.numerator === null || figure.denominator === null)) return null;
  if (how === 'weighted_mean' && weight === null) return null;
  const value = decimal(figure.value);
  return {
    value,
    numerator: how === 'weighted_mean' ? value.times(weight!) : decimal(figure.numerator ?? 0),
    denominator: decimal((how === 'weighted_mean' ? weight : figure.denominator) ?? 0),
    unitCount: 1,
    latest: { value: figure.value, at: figure.reportedAt, unitId },
  };
};
const partOfTotal = (total: Total): Part => ({
  value: decimal(total.total ?? 0),
  numerator: decimal(total.numerator ?? 0),
  denominator: decimal(total.denominator ?? 0),
  unitCount: total.unitCount,
  latest: {
    value: total.total ?? '0',
    at: total.latest?.at ?? '',
    unitId: total.latest?.unitId ?? '',
  },
});

const isLater = (a: Latest, b: Latest): boolean => (a.at === b.at ? a.unitId > b.unitId : a.at > b.at);

const put = (parts: readonly Part[], { unitAggregation: how, ratioScale }: Adding): Total => {
  const sum = (key: 'value' | 'numerator' | 'denominator') =>
    parts.reduce((all, part) => Wide.add(all, part[key]), new Decimal(0));
  const unitCount = parts.reduce((all, part) => all + part.unitCount, 0);
  const plain = {
    numerator: null,
    denominator: null,
    unitCount,
    how: 'units',
    reason: null,
    latest: null,
  } as const;
  if (how === 'sum') return { ...plain, total: toDecimalString(sum('value')) };
  if (how === 'last') {
    const { value, ...latest } = parts.map((part) => part.latest).reduce((a, b) => (isLater(b, a) ? b : a));
    return { ...plain, total: value, latest };
  }
  const [numerator, denominator] = [sum('numerator'), sum('denominator')];
  const total = ratioOf(numerator, denominator, how === 'ratio' ? ratioScale : 1);
  return {
    ...plain,
    total,
    numerator: toDecimalString(numerator),
    denominator: toDecimalString(denominator),
    reason: total === null ? 'division_by_zero' : null,
  };
};
const Wide = Decimal.clone({ precision: 120 });

/**
 * Totals by unit along one hierarchy in one period. A unit below counts with its own figure, else with its own total here, else
 * with its total along the main hierarchy, so that nothing counts twice.
 */
export const totalsFromScratch = (
  below: ReadonlyMap<string, readonly string[]>,
  figures: ReadonlyMap<string, UnitFigure>,
  adding: Adding,
  weightOf: (unitId: string) => DecimalString | null,
  mainTotals?: ReadonlyMap<string, Total>,
): Map<string, Total> => {
  const totals = new Map<string, Total>();
  const { unitAggregation } = adding;
  if (unitAggregation === 'none') return totals;
  const done = new Set<string>();
  const reckon = (unitId: string): void => {
    if (done.has(unitId)) return;
    done.add(unitId);
    const parts: Part[] = [];
    for (const id of below.get(unitId) ?? []) {
      reckon(id);
      const figure = figures.get(id);
      const own = figure && partOfFigure(id, figure, unitAggregation, weightOf(id));
      const total = totals.get(id) ?? mainTotals?.get(id);
      const part = own ?? (total && partOfTotal(total));
      if (part) parts.push(part);
    }
    if (parts.length) totals.set(unitId, put(parts, adding));
  };
  for (const unitId of below.keys()) reckon(unitId);
  return totals;
};
