import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { totalsContract } from '../contract/totals.ts';
import { getIndicator } from '../queries/catalogue.ts';
import { listPlaces } from '../queries/ledger.ts';
import { listYearStandings, reckonKnownTotals } from '../queries/standings.ts';
import {
  listIllustrative,
  listStandingFigures,
  listTotalPeriods,
  listTotals,
  type StandingFigure,
} from '../queries/totals.ts';
import { type DatedUnit, getRootUnit, listAllUnits } from '../queries/units.ts';
import { MAIN_HIERARCHY } from '../rules/ledger.ts';
import type { Total } from '../rules/totals.ts';
import type { Standing } from '../rules/year-figures.ts';
import { comparePeriods } from '../rules.ts';
import { endOf } from './moment.ts';

type C = typeof totalsContract;

const toOwn = (figure: StandingFigure | undefined) =>
  figure ? { value: figure.value, valueId: figure.id, illustrative: figure.illustrative } : null;
const toRef = ({ id, code, name }: DatedUnit) => ({ id, code, name });
const toShown = (total: Total | undefined, illustrative: boolean) => {
  if (!total) return null;
  const { latest: _, ...shown } = total;
  return { ...shown, madeOf: null, illustrative };
};
const toMade = (one: Standing | undefined) =>
  one && one.how !== 'own'
    ? {
        total: one.value,
        reason: one.reason,
        how: one.how,
        numerator: one.numerator,
        denominator: one.denominator,
        unitCount: one.unitCount,
        madeOf: one.madeOf,
        illustrative: one.illustrative,
      }
    : null;

export const showTotals = async (
  ctx: Context,
  { indicatorId, unitId, hierarchyId = MAIN_HIERARCHY, period: asked, asKnownOn }: InputOf<C['getTotals']>,
): Promise<OutputOf<C['getTotals']>> => {
  const { db } = ctx;
  await getIndicator(db, indicatorId);
  const units = await listAllUnits(db);
  const places = await listPlaces(db, ctx.body.id);
  const id = unitId ?? (await getRootUnit(db)).id;
  const unit = units.find((one) => one.id === id);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const years = { bodyId: ctx.body.id, indicatorIds: [indicatorId], hierarchyId };
  const newest = (codes: readonly string[]) => codes.toSorted((a, b) => comparePeriods(b, a));
  const kept = await listTotalPeriods(db, indicatorId, hierarchyId, id);
  const made = (await listYearStandings(db, { ...years, unitIds: [id] })).filter(({ madeOf }) => madeOf);
  const periods = newest([...new Set([...kept, ...made.map((one) => one.period)])]);
  // A year that is made of shorter periods is shown first only where nothing else is.
  const period = asked ?? newest(kept)[0] ?? periods[0];
  if (!period)
    return { unit: toRef(unit), period: null, periods, own: null, total: null, parts: [], notInTotal: 0 };
  const days = daysOf(getPeriod(period));
  const isThen = (one: { validFrom: string; validTo: string | null }, from: string) =>
    one.validFrom <= days.to && (one.validTo === null || one.validTo > from);
  const here = new Set(
    places
      .filter((one) => one.hierarchyId === hierarchyId && one.parentId === id && isThen(one, days.to))
      .map((one) => one.unitId),
  );
  const below = units.filter((one) =>
    hierarchyId === MAIN_HIERARCHY ? one.parentId === id && isThen(one, days.from) : here.has(one.id),
  );
  const shown = [unit, ...below].map((one) => one.id);
  const asKnownAt = endOf(asKnownOn);
  const figures = await listStandingFigures(db, {
    indicatorIds: [indicatorId],
    period,
    unitIds: shown,
    ...(asKnownAt && { asKnownOn: asKnownAt }),
  });
  const own = new Map(figures.map((figure) => [figure.unit.id, figure]));
  const totals = asKnownAt
    ? await totalsAsKnown(ctx, { indicatorId, period, hierarchyId, asKnownAt })
    : await listTotals(db, { indicatorId, period, hierarchyId }, shown);
  const longer = new Map(
    (
      await listYearStandings(db, {
        ...years,
        unitIds: shown,
        periods: [period],
        ...(asKnownAt && { asKnownAt }),
      })
    ).flatMap((one) => (one.madeOf ? [[one.unitId, one] as const] : [])),
  );
  const illustrative = await listIllustrative(db, {
    indicatorIds: [indicatorId],
    periods: [period],
    ...(asKnownAt && { asKnownAt }),
  });
  const totalOf = (unitId: string) =>
    toShown(totals.get(unitId), illustrative.size > 0) ?? toMade(longer.get(unitId));
  const parts = below.map((one) => ({
    unit: toRef(one),
    own: toOwn(own.get(one.id)),
    total: totalOf(one.id),
  }));
  const total = totalOf(id);
  return {
    unit: toRef(unit),
    period,
    periods,
    own: toOwn(own.get(id)),
    total,
    parts,
    notInTotal:
      total?.how === 'units' ? parts.filter((part) => !part.own && part.total?.how === 'periods').length : 0,
  };
};

const totalsAsKnown = async (
  { db, body }: Context,
  of: { indicatorId: string; period: string; hierarchyId: string; asKnownAt: string },
): Promise<Map<string, Total>> => {
  const known = await reckonKnownTotals(db, {
    bodyId: body.id,
    asKnownAt: of.asKnownAt,
    indicatorIds: [of.indicatorId],
    periods: [of.period],
  });
  const kept = known.get(of.indicatorId);
  return new Map(
    [MAIN_HIERARCHY, of.hierarchyId].flatMap((id) => [...(kept?.get(id)?.get(of.period) ?? [])]),
  );
};
