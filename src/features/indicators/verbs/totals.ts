import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { totalsContract } from '../contract/totals.ts';
import { getIndicator } from '../queries/catalogue.ts';
import { listStandingFigures, listTotalPeriods, listTotals, type StandingFigure } from '../queries/totals.ts';
import { type DatedUnit, getRootUnit, listAllUnits } from '../queries/units.ts';
import { totalsFromScratch } from '../rules/totals.ts';
import { comparePeriods } from '../rules.ts';
import { endOf } from './moment.ts';

type C = typeof totalsContract;

const toOwn = (figure: StandingFigure | undefined) =>
  figure ? { value: figure.value, valueId: figure.id, illustrative: figure.illustrative } : null;
const toRef = ({ id, code, name }: DatedUnit) => ({ id, code, name });

export const showTotals = async (
  { db }: Context,
  { indicatorId, unitId, period: asked, asKnownOn }: InputOf<C['getTotals']>,
): Promise<OutputOf<C['getTotals']>> => {
  const indicator = await getIndicator(db, indicatorId);
  const units = await listAllUnits(db);
  const id = unitId ?? (await getRootUnit(db)).id;
  const unit = units.find((one) => one.id === id);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const periods = (await listTotalPeriods(db, indicatorId, id)).sort((a, b) => comparePeriods(b, a));
  const period = asked ?? periods[0];
  if (!period) return { unit: toRef(unit), period: null, periods, own: null, total: null, parts: [] };
  const days = daysOf(getPeriod(period));
  const below = units.filter(
    (one) =>
      one.parentId === id && one.validFrom <= days.to && (one.validTo === null || one.validTo > days.from),
  );
  const shown = [unit, ...below].map((one) => one.id);
  const filter = { indicatorIds: [indicatorId], period };
  const figures = asKnownOn
    ? await listStandingFigures(db, { ...filter, asKnownOn: endOf(asKnownOn) })
    : await listStandingFigures(db, { ...filter, unitIds: shown });
  const own = new Map(figures.map((figure) => [figure.unit.id, figure]));
  const totals = asKnownOn
    ? totalsFromScratch(units, own, indicator)
    : await listTotals(db, indicatorId, period, shown);
  return {
    unit: toRef(unit),
    period,
    periods,
    own: toOwn(own.get(id)),
    total: totals.get(id) ?? null,
    parts: below.map((one) => ({
      unit: toRef(one),
      own: toOwn(own.get(one.id)),
      total: totals.get(one.id) ?? null,
    })),
  };
};
