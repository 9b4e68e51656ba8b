import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { totalsContract } from '../contract/totals.ts';
import { getIndicator } from '../queries/catalogue.ts';
import { listFiguresByPeriod, listMakings, listPlaces } from '../queries/ledger.ts';
import { listStandingFigures, listTotalPeriods, listTotals, type StandingFigure } from '../queries/totals.ts';
import { type DatedUnit, getRootUnit, listAllUnits } from '../queries/units.ts';
import { inOrder, inputsOf, MAIN_HIERARCHY, openLedger } from '../rules/ledger.ts';
import { shiftPeriod } from '../rules/shift-period.ts';
import type { Making, Total } from '../rules/totals.ts';
import { comparePeriods } from '../rules.ts';
import { endOf } from './moment.ts';

type C = typeof totalsContract;

const toOwn = (figure: StandingFigure | undefined) =>
  figure ? { value: figure.value, valueId: figure.id, illustrative: figure.illustrative } : null;
const toRef = ({ id, code, name }: DatedUnit) => ({ id, code, name });
const toShown = (total: Total | undefined) => {
  if (!total) return null;
  const { latest: _, ...shown } = total;
  return shown;
};

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
  const periods = (await listTotalPeriods(db, indicatorId, hierarchyId, id)).sort((a, b) =>
    comparePeriods(b, a),
  );
  const period = asked ?? periods[0];
  if (!period) return { unit: toRef(unit), period: null, periods, own: null, total: null, parts: [] };
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
  return {
    unit: toRef(unit),
    period,
    periods,
    own: toOwn(own.get(id)),
    total: toShown(totals.get(id)),
    parts: below.map((one) => ({
      unit: toRef(one),
      own: toOwn(own.get(one.id)),
      total: toShown(totals.get(one.id)),
    })),
  };
};

/** Reckoned from the versions that were current at the instant, of the indicator and of all it is made of. */
const totalsAsKnown = async (
  { db, body }: Context,
  of: { indicatorId: string; period: string; hierarchyId: string; asKnownAt: string },
): Promise<Map<string, Total>> => {
  const makings = new Map((await listMakings(db, body.id)).map((making) => [making.id, making]));
  const needed = neededFor(makings, of.indicatorId);
  const units = await listAllUnits(db);
  const ledger = openLedger(units, await listPlaces(db, body.id));
  let totals = new Map<string, Total>();
  for (const making of inOrder([...makings.values()].filter(({ id }) => needed.has(id)))) {
    const figures = await listFiguresByPeriod(db, body.id, making.id, {
      periods: periodsBack(of.period, needed.get(making.id)!),
      asKnownAt: of.asKnownAt,
    });
    const kept = ledger.reckon(making, figures, true);
    if (making.id === of.indicatorId)
      totals = new Map(
        [MAIN_HIERARCHY, of.hierarchyId].flatMap((id) => [...(kept.get(id)?.get(of.period) ?? [])]),
      );
  }
  return totals;
};

/** The indicators it is made of, itself too, with how many readings away each may lie. */
const neededFor = (makings: ReadonlyMap<string, Making>, indicatorId: string): Map<string, number> => {
  const needed = new Map([[indicatorId, 0]]);
  const queue = [indicatorId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift())
    for (const input of inputsOf(makings.get(id)!)) {
      const away = needed.get(id)! + 1;
      if ((needed.get(input) ?? -1) >= away || away > makings.size) continue;
      needed.set(input, away);
      queue.push(input);
    }
  return needed;
};

/** Each reading may go a year and a period back. */
const periodsBack = (period: string, times: number): string[] => {
  const back = [0, 1].flatMap((years) => [0, 1].map((periods) => [years, periods] as const));
  let reached = [period];
  for (let n = 0; n < times; n += 1)
    reached = [
      ...new Set(
        reached.flatMap((one) =>
          back.map(([years, periods]) => shiftPeriod(one, -years, -periods)).filter((then) => then !== null),
        ),
      ),
    ];
  return reached;
};
