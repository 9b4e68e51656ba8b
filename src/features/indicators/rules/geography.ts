// Restating a figure to the units of another day: which older units make up a unit, and what their figures make together.
import { Decimal, type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { type Adding, ratioOf, type UnitFigure } from './totals.ts';

type GeographyChange = {
  changedOn: string;
  kind: string;
  parts: readonly { fromUnitId: string; toUnitId: string; weight: DecimalString }[];
};

/** The share of each unit as it was on `from` that lies in the unit as it is on `to`; changes newest first. */
export const sharesInto = (
  unitId: string,
  changes: readonly GeographyChange[],
  validFrom: (unitId: string) => string,
  from: string,
  to: string,
): Map<string, Decimal> => {
  let shares = new Map([[unitId, new Decimal(1)]]);
  // A unit that begins with a change is nothing before it; several changes of one day are one step.
  const isNew = (id: string, day: string) => validFrom(id) >= day;
  const counted = changes.filter(
    ({ changedOn, kind }) => kind !== 'rename' && changedOn > from && changedOn <= to,
  );
  for (const [at, { changedOn, parts }] of counted.entries()) {
    const isDayDone = counted[at + 1]?.changedOn !== changedOn;
    const before = new Map<string, Decimal>();
    const gave = new Set(parts.map(({ fromUnitId }) => fromUnitId));
    for (const { fromUnitId, toUnitId, weight } of parts) {
      const share = shares.get(toUnitId);
      if (share) before.set(fromUnitId, share.times(weight).plus(before.get(fromUnitId) ?? 0));
    }
    // What gave nothing away stays what it was.
    for (const [id, share] of shares) if (!gave.has(id)) before.set(id, share);
    if (isDayDone) for (const id of [...before.keys()]) if (isNew(id, changedOn)) before.delete(id);
    shares = before;
  }
  return shares;
};

type Restated = {
  value: DecimalString | null;
  /** same: the unit was what it is. not_restated: ranks, scores and the like cannot be put together. missing: a part has no figure. */
  how: 'same' | 'added' | 'recomputed' | 'not_restated' | 'not_defined' | 'missing';
  /** A part of a unit was taken by its weight: an estimate. */
  isByWeight: boolean;
};

/** Flows add up, rates are recomputed from numerators and denominators, anything else is not restated. */
export const restate = (
  unitId: string,
  shares: ReadonlyMap<string, Decimal>,
  figures: ReadonlyMap<string, Pick<UnitFigure, 'value' | 'numerator' | 'denominator'>>,
  { unitAggregation, ratioScale }: Adding,
): Restated => {
  const own = shares.get(unitId);
  if (shares.size === 1 && own?.eq(1))
    return {
      value: figures.get(unitId)?.value ?? null,
      how: figures.has(unitId) ? 'same' : 'missing',
      isByWeight: false,
    };
  // Which of several figures came last says nothing of the whole.
  if (unitAggregation === 'none' || unitAggregation === 'last')
    return { value: null, how: 'not_restated', isByWeight: false };
  const isByWeight = [...shares.values()].some((share) => !share.eq(1));
  let [sum, numerator, denominator] = [new Decimal(0), new Decimal(0), new Decimal(0)];
  for (const [id, share] of shares) {
    const figure = figures.get(id);
    if (!figure || (unitAggregation !== 'sum' && (figure.numerator === null || figure.denominator === null)))
      return { value: null, how: 'missing', isByWeight };
    sum = sum.plus(share.times(figure.value));
    numerator = numerator.plus(share.times(decimal(figure.numerator ?? 0)));
    denominator = denominator.plus(share.times(decimal(figure.denominator ?? 0)));
  }
  if (unitAggregation === 'sum') return { value: toDecimalString(sum), how: 'added', isByWeight };
  const value = ratioOf(numerator, denominator, unitAggregation === 'ratio' ? ratioScale : 1);
  return { value, how: value === null ? 'not_defined' : 'recomputed', isByWeight };
};
