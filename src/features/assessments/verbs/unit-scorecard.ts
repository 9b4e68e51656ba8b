// Few readings whatever the number of units and indicators: units, figures, targets, catalogue.
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import {
  findUnits,
  getRootUnit,
  listOwing,
  listShortIndicators,
  listUnitsBelow,
  listYearStandings,
  MAIN_HIERARCHY,
} from '../../indicators/index.ts';
import { listTargets, type Target } from '../../resolutions/index.ts';
import type { contract } from '../contract.ts';
import { getActiveScheme, listDeclared, listUnitTargetIds } from '../queries.ts';
import { rateWhole } from '../rules.ts';

type C = typeof contract;
type UnitFigure = OutputOf<C['getUnitScorecard']>['figures'][number];

export const showUnitScorecard = async (
  { db, body }: Context,
  { unitId, year, hierarchyId = MAIN_HIERARCHY }: InputOf<C['getUnitScorecard']>,
): Promise<OutputOf<C['getUnitScorecard']>> => {
  const unit = unitId ? (await findUnits(db, [unitId])).get(unitId) : await getRootUnit(db);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const period = String(year);
  const below = await listUnitsBelow(db, {
    unitId: unit.id,
    period,
    hierarchyId,
    ...daysOf(getPeriod(period)),
  });
  const unitIds = [unit.id, ...below.map(({ id }) => id)];
  const standings = await listYearStandings(db, { bodyId: body.id, unitIds, periods: [period], hierarchyId });
  const indicators = await listShortIndicators(db);
  const figures = standings.map(
    ({ unitId: of, indicatorId, value, how, valueId, illustrative, madeOf }): UnitFigure => ({
      unitId: of,
      indicatorId,
      value,
      how,
      valueId,
      illustrative,
      madeOf,
      target: null,
    }),
  );
  const targetIds = await listUnitTargetIds(db, unitIds, period);
  await rateFigures(db, figures, targetIds, period);
  const there = new Set(figures.map(({ indicatorId }) => indicatorId));
  return {
    unit: { id: unit.id, code: unit.code, name: unit.name },
    year,
    below,
    indicators: indicators.filter(({ id }) => there.has(id)),
    figures,
  };
};

const rateFigures = async (
  db: Context['db'],
  figures: readonly UnitFigure[],
  targetIds: readonly string[],
  period: string,
): Promise<void> => {
  if (targetIds.length === 0) return;
  const targets = new Map<string, Target>();
  for (const target of (await listTargets(db, targetIds)).values())
    if (target.indicator) targets.set(`${target.unit.id} ${target.indicator.id}`, target);
  const { edges } = await getActiveScheme(db);
  const declared = new Map(
    (await listDeclared(db, targetIds))
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((one) => [one.targetId, one.band]),
  );
  const made = figures.filter(
    ({ unitId, indicatorId, how }) => how !== 'own' && targets.has(`${unitId} ${indicatorId}`),
  );
  const owing = new Map(
    (
      await listOwing(db, {
        indicatorIds: [...new Set(made.map(({ indicatorId }) => indicatorId))],
        unitIds: [...new Set(made.map(({ unitId }) => unitId))],
        periods: [period],
      })
    ).map(({ unitId, indicatorId, units }) => [`${unitId} ${indicatorId}`, units]),
  );
  for (const figure of figures) {
    const key = `${figure.unitId} ${figure.indicatorId}`;
    const target = targets.get(key);
    if (!target) continue;
    const owed = figure.how === 'own' ? 0 : (owing.get(key) ?? 0);
    const result = {
      value: figure.value,
      numerator: null,
      denominator: null,
      madeOf: figure.madeOf,
      owing: owed,
    };
    const rated = rateWhole({ ...target, result, parts: [] }, edges);
    const band = declared.get(target.id) ?? rated.computedBand;
    const plan = target.baselines.find(({ isRating }) => isRating);
    figure.target = {
      id: target.id,
      plan: plan?.value ?? null,
      planMin: plan?.valueMin ?? null,
      planMax: plan?.valueMax ?? null,
      score: rated.rating.score,
      band,
      computedBand: rated.computedBand,
      differs: band !== rated.computedBand,
      owing: owed,
    };
  }
};
