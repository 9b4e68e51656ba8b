// Years (and other longer periods) that were not themselves reported, made of what stands: of shorter periods by the way of the
// indicator, and formulas from what their inputs make. The one place where this is done; everything that shows a year asks here.
import type { DecimalString } from '../../../kernel/decimal.ts';
import type { FigureHow, Kind, MadeOf } from '../../../kernel/figures.ts';
import { getPeriod } from '../../../kernel/period.ts';
import { evaluateFormula, listRefs } from './formula.ts';
import { inOrder } from './ledger.ts';
import { deriveFrom } from './longer-period.ts';
import { shiftPeriod } from './shift-period.ts';
import { formulaOf, type Making, type NotDefined } from './totals.ts';

export type Timed = Making & { timeAggregation: 'sum' | 'last' | 'mean' | 'cumulative' | 'none' };

/** The figure that stands in a cell. */
export type Standing = {
  unitId: string;
  indicatorId: string;
  period: string;
  /** Null: not defined; the reason says why. */
  value: DecimalString | null;
  numerator: DecimalString | null;
  denominator: DecimalString | null;
  how: FigureHow;
  valueId: string | null;
  kind: Kind | null;
  illustrative: boolean;
  reason: NotDefined | null;
  unitCount: number;
  /** When it was reported; of a total only where the latest figure is the total. */
  reportedAt: string | null;
  /** Set where shorter periods made it, or made what it is reckoned from: of the least complete one. */
  madeOf: MadeOf | null;
};

export const standingKey = (indicatorId: string, unitId: string, period: string): string =>
  `${indicatorId} ${unitId} ${period}`;

/** Null where none is made of shorter periods. */
export const leastComplete = (all: readonly (MadeOf | null)[]): MadeOf | null =>
  all.reduce((least, one) => {
    if (one === null || least === null) return least ?? one;
    return one.there * least.of < least.there * one.of ? one : least;
  }, null);

const isShorter = (period: string): boolean => !['year', 'span'].includes(getPeriod(period).kind);

/** The standings with what they make: every year of which shorter periods are there, and these periods as well. */
export const withLonger = (
  standings: readonly Standing[],
  makings: ReadonlyMap<string, Timed>,
  codes: readonly string[] = [],
): Standing[] => {
  const all = new Map(standings.map((one) => [standingKey(one.indicatorId, one.unitId, one.period), one]));
  const made = new Map<string, Standing[]>();
  const add = (one: Standing): void => {
    all.set(standingKey(one.indicatorId, one.unitId, one.period), one);
    made.set(one.indicatorId, [...(made.get(one.indicatorId) ?? []), one]);
  };
  const shorter = Map.groupBy(
    standings.filter(({ value, period }) => value !== null && isShorter(period)),
    ({ indicatorId }) => indicatorId,
  );
  // Inputs come before what reads them; a formula is reckoned from its inputs before its own shorter periods speak for it.
  for (const making of inOrder([...makings.values()]) as Timed[]) {
    for (const one of reckon(making, all, made)) add(one);
    const ofUnits = Map.groupBy(shorter.get(making.id) ?? [], ({ unitId }) => unitId);
    for (const [unitId, parts] of ofUnits) {
      const figures = new Map(parts.map((one) => [one.period, { ...one, value: one.value! }]));
      for (const period of new Set([...parts.map((one) => one.period.slice(0, 4)), ...codes])) {
        if (all.has(standingKey(making.id, unitId, period))) continue;
        const derived = deriveFrom(period, making.timeAggregation, figures, making);
        const illustrative = parts.some(
          (one) => one.illustrative && one.period.startsWith(period.slice(0, 4)),
        );
        if (derived)
          add({ ...plain, ...derived, unitId, indicatorId: making.id, period, how: 'periods', illustrative });
      }
    }
  }
  return [...standings, ...[...made.values()].flat()];
};

const plain = { value: null, valueId: null, kind: null, reason: null, unitCount: 0, reportedAt: null };

/** A formula, or a ratio of two indicators, where an input was made of shorter periods and nothing else stands. */
const reckon = (
  making: Timed,
  all: ReadonlyMap<string, Standing>,
  made: ReadonlyMap<string, readonly Standing[]>,
): Standing[] => {
  const formula = formulaOf(making);
  if (!formula) return [];
  const refs = listRefs(formula);
  const cells = new Map<string, { unitId: string; period: string }>();
  for (const { indicatorId, yearsBack, periodsBack = 0 } of refs)
    for (const one of made.get(indicatorId) ?? []) {
      const period = shiftPeriod(one.period, yearsBack, periodsBack);
      if (period && !all.has(standingKey(making.id, one.unitId, period)))
        cells.set(`${one.unitId} ${period}`, { unitId: one.unitId, period });
    }
  return [...cells.values()].flatMap(({ unitId, period }): Standing[] => {
    const inputOf = (ref: (typeof refs)[number]) => {
      const then = shiftPeriod(period, -ref.yearsBack, -(ref.periodsBack ?? 0));
      return then === null ? undefined : all.get(standingKey(ref.indicatorId, unitId, then));
    };
    const inputs = refs.map(inputOf);
    if (!inputs.every((one) => one !== undefined)) return [];
    const isDefined = inputs.every(({ value }) => value !== null);
    const given = isDefined ? evaluateFormula(formula, (ref) => inputOf(ref)!.value) : null;
    const value = given && 'value' in given ? given.value : null;
    const isRatio = making.numeratorIndicatorId !== null;
    const input = (id: string | null) =>
      isRatio ? (all.get(standingKey(id!, unitId, period))?.value ?? null) : null;
    return [
      {
        ...plain,
        unitId,
        indicatorId: making.id,
        period,
        value,
        numerator: input(making.numeratorIndicatorId),
        denominator: input(making.denominatorIndicatorId),
        how: isRatio ? 'indicators' : 'formula',
        illustrative: inputs.some(({ illustrative }) => illustrative),
        reason: value !== null ? null : isDefined ? 'division_by_zero' : 'input_not_defined',
        madeOf: leastComplete(inputs.map(({ madeOf }) => madeOf)),
      },
    ];
  });
};
