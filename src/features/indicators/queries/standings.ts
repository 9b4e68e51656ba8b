// What stands for units in periods, with the years that shorter periods make; now, or as it was known at an instant.
import type { Kysely } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import { inOrder, MAIN_HIERARCHY, openLedger } from '../rules/ledger.ts';
import { periodsWithin } from '../rules/longer-period.ts';
import { hasFormula, neededFor, periodsBack } from '../rules/needed.ts';
import type { Total } from '../rules/totals.ts';
import { type Standing, standingKey, type Timed, withLonger } from '../rules/year-figures.ts';
import { listFiguresByPeriod, listLinks, listMakings, listPlaces } from './ledger.ts';
import { listKeptStandings, type StandingFilter } from './standing-of-units.ts';
import { listIllustrative, listStandingFigures } from './totals.ts';

type Db = Kysely<Database>;
type Filter = StandingFilter & { bodyId: string; asKnownAt?: string };

/** As they were reported or are kept; nothing is made of shorter periods. */
export const listStandings = async (db: Db, { asKnownAt, ...filter }: Filter): Promise<Standing[]> => {
  if (filter.unitIds.length === 0 || filter.indicatorIds?.length === 0) return [];
  if (!asKnownAt) return listKeptStandings(db, filter);
  return listKnownStandings(db, { ...filter, asKnownAt });
};

/** With every year (and each of the periods asked for) that shorter periods make where nothing else stands. */
export const listYearStandings = async (db: Db, filter: Filter): Promise<Standing[]> => {
  if (filter.unitIds.length === 0 || filter.indicatorIds?.length === 0) return [];
  const makings = await mapMakings(db, filter);
  const asked = filter.indicatorIds ? new Set(filter.indicatorIds) : null;
  const needed = neededFor(
    makings,
    filter.indicatorIds ?? [...makings.keys()].filter((id) => hasFormula(makings.get(id)!)),
  );
  const within = (codes: readonly string[]) => [...new Set([...codes, ...codes.flatMap(periodsWithin)])];
  const standings = await listStandings(db, {
    ...filter,
    ...(asked && { indicatorIds: [...new Set([...asked, ...needed.keys()])] }),
    ...(filter.periods && { periods: within(filter.periods) }),
  });
  // Formulas may read the year before: of their inputs only.
  const steps = Math.max(0, ...needed.values());
  const before = filter.periods
    ? periodsBack(filter.periods, steps, makings.values()).filter((code) => !filter.periods!.includes(code))
    : [];
  const inputIds = [...needed].flatMap(([id, away]) => (away > 0 ? [id] : []));
  if (before.length && inputIds.length)
    standings.push(
      ...(await listStandings(db, { ...filter, indicatorIds: inputIds, periods: within(before) })).filter(
        ({ period }) => !within(filter.periods!).includes(period),
      ),
    );
  const wanted = filter.periods && new Set(filter.periods);
  return withLonger(standings, makings, [...(filter.periods ?? []), ...before]).filter(
    ({ indicatorId, period }) => (!asked || asked.has(indicatorId)) && (!wanted || wanted.has(period)),
  );
};

const mapMakings = async (db: Db, { bodyId, asKnownAt }: Filter): Promise<Map<string, Timed>> =>
  new Map((await listMakings(db, bodyId, asKnownAt)).map((making) => [making.id, making]));

type Known = Filter & { asKnownAt: string };

/** The totals known at an instant, by hierarchy: of the versions, links, places and makings that were current then. */
export const reckonKnownTotals = async (
  db: Db,
  {
    bodyId,
    asKnownAt,
    indicatorIds,
    periods,
  }: Pick<Known, 'bodyId' | 'asKnownAt' | 'indicatorIds' | 'periods'>,
) => {
  const makings = new Map((await listMakings(db, bodyId, asKnownAt)).map((making) => [making.id, making]));
  const needed = neededFor(makings, indicatorIds ?? [...makings.keys()]);
  const ledger = openLedger(await listLinks(db, bodyId, asKnownAt), await listPlaces(db, bodyId, asKnownAt));
  const kept = new Map<string, ReturnType<typeof ledger.reckon>>();
  for (const making of inOrder([...makings.values()].filter(({ id }) => needed.has(id)))) {
    const figures = await listFiguresByPeriod(db, bodyId, making.id, {
      ...(periods && { periods: periodsBack(periods, needed.get(making.id)!, makings.values()) }),
      asKnownAt,
    });
    kept.set(making.id, ledger.reckon(making, figures, true));
  }
  return kept;
};

const listKnownStandings = async (db: Db, filter: Known): Promise<Standing[]> => {
  const { unitIds, hierarchyId, asKnownAt, indicatorIds, periods } = filter;
  const shown = new Set(unitIds);
  const all = new Map<string, Standing>();
  const put = (one: Standing) => all.set(standingKey(one.indicatorId, one.unitId, one.period), one);
  const known = await reckonKnownTotals(db, filter);
  const illustrative = await listIllustrative(db, filter);
  const isIllustrative = (indicatorId: string, period: string) =>
    illustrative.has(`${indicatorId} ${period}`);
  for (const [indicatorId, kept] of known)
    if (!indicatorIds || indicatorIds.includes(indicatorId))
      for (const hierarchy of new Set([MAIN_HIERARCHY, hierarchyId]))
        for (const [period, units] of kept.get(hierarchy) ?? [])
          if (!periods || periods.includes(period))
            for (const [unitId, total] of units)
              if (shown.has(unitId))
                put({
                  ...ofTotal(indicatorId, unitId, period, total),
                  illustrative: isIllustrative(indicatorId, period),
                });
  const own = await listStandingFigures(db, {
    unitIds,
    ...(indicatorIds && { indicatorIds }),
    ...(periods && { periods }),
    asKnownOn: asKnownAt,
  });
  for (const { id, unit, ...figure } of own)
    put({ ...figure, valueId: id, unitId: unit.id, how: 'own', reason: null, unitCount: 1, madeOf: null });
  return [...all.values()];
};

const ofTotal = (
  indicatorId: string,
  unitId: string,
  period: string,
  total: Total,
): Omit<Standing, 'illustrative'> => ({
  indicatorId,
  unitId,
  period,
  value: total.total,
  numerator: total.numerator,
  denominator: total.denominator,
  how: total.how,
  reason: total.reason,
  unitCount: total.unitCount,
  reportedAt: total.latest?.at ?? null,
  valueId: null,
  kind: null,
  madeOf: null,
});
