// A figure of any indicator on the geography of a day: by its way of adding up, or by its formula from restated inputs.
import { type Decimal, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { evaluateFormula, listRefs } from './formula.ts';
import { type GeographyChange, originsOf, type Restated, restate } from './geography.ts';
import { shiftPeriod } from './shift-period.ts';
import { formulaOf } from './totals.ts';
import { leastComplete, type Standing, standingKey, type Timed } from './year-figures.ts';

type Unit = { id: string; parentId: string | null; validFrom: string; validTo: string | null };

export const existsOn = (unit: Unit | undefined, day: string): boolean =>
  unit !== undefined && unit.validFrom <= day && (unit.validTo === null || unit.validTo > day);

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** What made up a unit of the day `on` at the end of a period, and everything that did so at any time. Changes newest first. */
export const openGeography = (units: readonly Unit[], changes: readonly GeographyChange[], on: string) => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const tree = {
    validFrom: (id: string) => byId.get(id)!.validFrom,
    parentOf: (id: string) => byId.get(id)?.parentId ?? null,
    childrenOn: (id: string, day: string) =>
      (below.get(id) ?? []).filter((unit) => existsOn(unit, day)).map((unit) => unit.id),
  };
  const days = new Set(
    changes.filter(({ kind }) => kind !== 'rename').map(({ changedOn }) => dayBefore(changedOn)),
  );
  const known = new Map<string, Map<string, Decimal>>();
  const sharesFrom = (unitId: string, day: string): Map<string, Decimal> => {
    const key = `${unitId} ${day}`;
    const shares = known.get(key) ?? originsOf(unitId, changes, tree, day, on);
    known.set(key, shares);
    return shares;
  };
  return {
    sharesOf: (unitId: string, period: string) => sharesFrom(unitId, daysOf(getPeriod(period)).to),
    originsOf: (unitId: string) =>
      new Set([unitId, ...[...days].flatMap((day) => [...sharesFrom(unitId, day).keys()])]),
  };
};
type Geography = ReturnType<typeof openGeography>;

export const openRestating = (
  makings: ReadonlyMap<string, Timed>,
  standings: readonly Standing[],
  { sharesOf }: Pick<Geography, 'sharesOf'>,
) => {
  const at = new Map(standings.map((one) => [standingKey(one.indicatorId, one.unitId, one.period), one]));
  const done = new Map<string, Restated>();

  /** With its weight, where that is not in it yet. */
  const figureOf = (
    { id, weightIndicatorId }: Timed,
    unitId: string,
    period: string,
  ): Standing | undefined => {
    const figure = at.get(standingKey(id, unitId, period));
    if (!figure?.value || !weightIndicatorId || figure.denominator !== null) return figure;
    const weight = at.get(standingKey(weightIndicatorId, unitId, period))?.value ?? null;
    if (weight === null) return { ...figure, numerator: null };
    return {
      ...figure,
      numerator: toDecimalString(decimal(figure.value).times(weight)),
      denominator: weight,
    };
  };

  const byFormula = (making: Timed, unitId: string, period: string): Restated | null => {
    const formula = formulaOf(making);
    if (!formula) return null;
    const inputOf = (ref: ReturnType<typeof listRefs>[number]): Restated | null => {
      const then = shiftPeriod(period, -ref.yearsBack, -(ref.periodsBack ?? 0));
      return then === null ? null : read(ref.indicatorId, unitId, then);
    };
    const inputs = listRefs(formula).map(inputOf);
    const isByWeight = inputs.some((one) => one?.isByWeight);
    const madeOf = leastComplete(inputs.map((one) => one?.madeOf ?? null));
    const lacking = inputs.find((one) => one === null || one.value === null);
    if (lacking !== undefined) return { value: null, how: lacking?.how ?? 'missing', isByWeight, madeOf };
    const given = evaluateFormula(formula, (ref) => inputOf(ref)!.value);
    const how = inputs.every((one) => one?.how === 'same') ? 'same' : 'recomputed';
    return 'value' in given
      ? { value: given.value, how, isByWeight, madeOf }
      : { value: null, how: 'not_defined', isByWeight, madeOf };
  };

  const read = (indicatorId: string, unitId: string, period: string): Restated => {
    const key = standingKey(indicatorId, unitId, period);
    const before = done.get(key);
    if (before) return before;
    const making = makings.get(indicatorId)!;
    const shares = sharesOf(unitId, period);
    const isSame = shares.size === 1 && (shares.get(unitId)?.eq(1) ?? false);
    // A formula of a unit that is what it is may still read a year in which it was not.
    const stands = isSame && ['own', 'units', 'periods'].includes(at.get(key)?.how ?? '');
    const restated =
      (stands ? null : byFormula(making, unitId, period)) ??
      restate(unitId, shares, (id) => figureOf(making, id, period), making);
    done.set(key, restated);
    return restated;
  };
  return {
    read,
    figureAt: (indicatorId: string, unitId: string, period: string) =>
      at.get(standingKey(indicatorId, unitId, period)),
  };
};
