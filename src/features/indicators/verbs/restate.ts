import { Decimal, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { localDay } from '../../../kernel/format.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { invalidField, notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { listUnitChanges } from '../../people/index.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { totalsContract } from '../contract/totals.ts';
import { getIndicator } from '../queries/catalogue.ts';
import { listUnitStandings, type UnitStanding } from '../queries/standing-of-units.ts';
import { type DatedUnit, getRootUnit, listAllUnits } from '../queries/units.ts';
import { restate, sharesInto } from '../rules/geography.ts';
import { MAIN_HIERARCHY } from '../rules/ledger.ts';
import { comparePeriods } from '../rules.ts';

type C = typeof totalsContract;

const isOn = (unit: DatedUnit | undefined, day: string): boolean =>
  unit !== undefined && unit.validFrom <= day && (unit.validTo === null || unit.validTo > day);

export const showRestated = async (
  { db, now }: Context,
  { id, unitId: askedUnit, on: askedDay }: InputOf<C['restateSeries']>,
): Promise<OutputOf<C['restateSeries']>> => {
  const indicator = await getIndicator(db, id);
  const units = new Map((await listAllUnits(db)).map((unit) => [unit.id, unit]));
  const unitId = askedUnit ?? (await getRootUnit(db)).id;
  const unit = units.get(unitId);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const on = askedDay ?? localDay(now);
  if (!isOn(unit, on))
    throw invalidField('on', 'unit_not_valid', {
      vi: `${unit.name} không tồn tại vào ngày này`,
      en: `${unit.name} does not exist on this day`,
    });
  const changes = await listUnitChanges(db);
  const sharesOf = (from: string): Map<string, Decimal> =>
    from >= on
      ? new Map([[unitId, new Decimal(1)]])
      : sharesInto(unitId, changes, (one) => units.get(one)!.validFrom, from, on);
  // Every unit that was part of this one at some time.
  const origins = new Set([unitId]);
  for (const day of new Set(changes.map(({ changedOn }) => dayBefore(changedOn))))
    for (const origin of sharesOf(day).keys()) origins.add(origin);
  const { weightIndicatorId: weight, numeratorIndicatorId: top, denominatorIndicatorId: bottom } = indicator;
  const standings = await listUnitStandings(db, {
    unitIds: [...origins],
    indicatorIds: [id, weight, top, bottom].filter((one) => one !== null),
    hierarchyId: MAIN_HIERARCHY,
  });
  const figures = figuresOf(indicator, standings);
  const byPeriod = [...Map.groupBy(figures, ({ period }) => period)].sort(([a], [b]) => comparePeriods(a, b));
  const ref = (one: string) => {
    const { code, name } = units.get(one)!;
    return { id: one, code, name };
  };
  return {
    unit: ref(unitId),
    on,
    hasChanges: origins.size > 1,
    points: byPeriod.map(([period, of]) => {
      const shares = sharesOf(daysOf(getPeriod(period)).to);
      const there = new Map(of.map((figure) => [figure.unitId, figure]));
      const { value, ...how } = restate(unitId, shares, there, indicator);
      return {
        period,
        asItWas: there.get(unitId)?.value ?? null,
        restated: value,
        ...how,
        parts: [...shares].map(([one, share]) => ({
          unit: ref(one),
          weight: toDecimalString(share),
          value: there.get(one)?.value ?? null,
        })),
      };
    }),
  };
};

type Figure = UnitStanding & { value: string };

/** The figures that stand, with what they are made of: its weight for a mean, both indicators for a ratio of two. */
const figuresOf = (
  { id, weightIndicatorId: weight, numeratorIndicatorId: top, denominatorIndicatorId: bottom }: Indicator,
  standings: readonly UnitStanding[],
): Figure[] => {
  const at = new Map(standings.map((one) => [`${one.indicatorId} ${one.unitId} ${one.period}`, one.value]));
  return standings.flatMap((one): Figure[] => {
    const { value, unitId, period } = one;
    if (one.indicatorId !== id || value === null) return [];
    const other = (input: string | null) => at.get(`${input} ${unitId} ${period}`) ?? null;
    if (top && bottom) return [{ ...one, value, numerator: other(top), denominator: other(bottom) }];
    const weighs = weight && one.how === 'own' ? other(weight) : null;
    if (!weighs) return [{ ...one, value }];
    const numerator = toDecimalString(decimal(value).times(weighs));
    return [{ ...one, value, numerator, denominator: weighs }];
  });
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
