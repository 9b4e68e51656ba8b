// Restating a figure to the units of another day: which older units make up a unit, and what their figures make together.
import { Decimal, type DecimalString, toDecimalString } from '../../../kernel/decimal.ts';
import type { MadeOf, RestatedHow } from '../../../kernel/figures.ts';
import { type Adding, ratioOf } from './totals.ts';
import { leastComplete, type Standing } from './year-figures.ts';

export type GeographyChange = {
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

type Tree = {
  validFrom: (unitId: string) => string;
  parentOf: (unitId: string) => string | null;
  childrenOn: (unitId: string, day: string) => readonly string[];
};

/**
 * The units whose figures of a day make up a unit as it is on another: what changes say became of it; where none says it, what
 * became of the units below it. Nothing that already counts in one of them counts a second time.
 */
export const originsOf = (
  unitId: string,
  changes: readonly GeographyChange[],
  tree: Tree,
  from: string,
  to: string,
): Map<string, Decimal> => {
  let shares =
    from >= to ? new Map([[unitId, new Decimal(1)]]) : sharesInto(unitId, changes, tree.validFrom, from, to);
  if (shares.size === 0) {
    shares = new Map();
    for (const child of tree.childrenOn(unitId, to))
      for (const [id, share] of originsOf(child, changes, tree, from, to))
        shares.set(id, share.plus(shares.get(id) ?? 0));
  }
  const isWithin = (id: string): boolean => {
    for (let above = tree.parentOf(id); above; above = tree.parentOf(above))
      if (shares.get(above)?.eq(1)) return true;
    return false;
  };
  return new Map([...shares].filter(([id]) => !isWithin(id)));
};

export type Restated = {
  value: DecimalString | null;
  how: RestatedHow;
  /** A part of a unit was taken by its weight: an estimate. */
  isByWeight: boolean;
  /** Set where shorter periods made a part of it: of the least complete one. */
  madeOf: MadeOf | null;
};

type Stand = Pick<Standing, 'value' | 'numerator' | 'denominator' | 'reportedAt' | 'madeOf'>;

/** Flows add up, rates are recomputed from numerators and denominators, the newest stays the newest; ranks are not restated. */
export const restate = (
  unitId: string,
  shares: ReadonlyMap<string, Decimal>,
  figureOf: (unitId: string) => Stand | undefined,
  { unitAggregation, ratioScale }: Adding,
): Restated => {
  if (shares.size === 1 && shares.get(unitId)?.eq(1)) return asItIs(figureOf(unitId));
  const none = { value: null, isByWeight: false, madeOf: null };
  if (unitAggregation === 'none') return { ...none, how: 'not_restated' };
  const isByWeight = [...shares.values()].some((share) => !share.eq(1));
  const parts = [...shares].map(([id, share]) => ({ id, share, figure: figureOf(id) }));
  const madeOf = leastComplete(parts.map(({ figure }) => figure?.madeOf ?? null));
  const given = parts.flatMap(({ id, share, figure }) =>
    figure && figure.value !== null ? [{ id, share, ...figure, value: figure.value }] : [],
  );
  if (unitAggregation === 'last') {
    // A former unit that gave nothing does not make the newest figure of the others older.
    const isLater = (a: (typeof given)[number], b: (typeof given)[number]) =>
      (a.reportedAt ?? '') === (b.reportedAt ?? '')
        ? a.id > b.id
        : (a.reportedAt ?? '') > (b.reportedAt ?? '');
    const latest = given.reduce<(typeof given)[number] | null>((a, b) => (a && isLater(a, b) ? a : b), null);
    return latest
      ? { value: latest.value, how: 'latest', isByWeight: false, madeOf: latest.madeOf }
      : { ...none, how: 'missing' };
  }
  if (given.length < parts.length || parts.length === 0) return { ...none, isByWeight, how: 'missing' };
  if (unitAggregation === 'sum') {
    const sum = given.reduce((all, { share, value }) => all.plus(share.times(value)), new Decimal(0));
    return { value: toDecimalString(sum), how: 'added', isByWeight, madeOf };
  }
  let [numerator, denominator] = [new Decimal(0), new Decimal(0)];
  for (const { share, ...figure } of given) {
    if (figure.numerator === null || figure.denominator === null)
      return { ...none, isByWeight, how: 'rate_only' };
    numerator = numerator.plus(share.times(figure.numerator));
    denominator = denominator.plus(share.times(figure.denominator));
  }
  const value = ratioOf(numerator, denominator, unitAggregation === 'ratio' ? ratioScale : 1);
  return { value, how: value === null ? 'not_defined' : 'recomputed', isByWeight, madeOf };
};

const asItIs = (figure: Stand | undefined): Restated => ({
  value: figure?.value ?? null,
  how: figure ? (figure.value === null ? 'not_defined' : 'same') : 'missing',
  isByWeight: false,
  madeOf: figure?.madeOf ?? null,
});
