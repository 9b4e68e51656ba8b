// A target or indicator through its year, put together from the figures that stand.
import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { localDay } from '../../../kernel/format.ts';
import { getPeriod } from '../../../kernel/period.ts';
import { invalidField, notFound, type Words } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import {
  findUnits,
  getRootUnit,
  listIndicators,
  listStandings,
  MAIN_HIERARCHY,
} from '../../indicators/index.ts';
import { getTarget, nameOfTarget, type Target } from '../../resolutions/index.ts';
import type { contract, Trajectory } from '../contract.ts';
import { type EnteredPoint, listEnteredPaths } from '../queries/paths.ts';
import { listTimeAggregations } from '../queries/time.ts';
import { goalOf } from '../rules/goal.ts';
import { drawTrajectory, type Figure } from '../rules/trajectory.ts';

type C = typeof contract;
export type Course = Pick<Target, 'id' | 'indicator' | 'unit' | 'period'>;

/** The last instant of a day in Vietnam. */
export const endOfDay = (day: string | undefined): string | undefined =>
  day && new Date(`${day}T23:59:59.999+07:00`).toISOString();

const noFigures: Words = { vi: 'chỉ tiêu này', en: 'indicator' };

export const showTrajectory = async (
  ctx: Context,
  input: InputOf<C['getTrajectory']>,
): Promise<OutputOf<C['getTrajectory']>> => {
  if (input.targetId) return ofTarget(ctx, input.targetId, input);
  if (!input.indicatorId)
    throw invalidField('targetId', 'required', {
      vi: 'Chọn một mục tiêu hoặc một chỉ tiêu',
      en: 'Choose a target or an indicator',
    });
  return ofIndicator(ctx, input.indicatorId, input);
};

const ofTarget = async (
  ctx: Context,
  targetId: string,
  { way, asKnownOn }: InputOf<C['getTrajectory']>,
): Promise<Trajectory> => {
  const target = await getTarget(ctx.db, targetId);
  const goal = goalOf(target);
  if ('why' in goal || !target.indicator)
    throw invalidField('targetId', 'no_line', 'why' in goal ? goal.why : noFigures);
  const figures = await loadFigures(ctx, [target], asKnownOn);
  return {
    ...drawTrajectory({ ...figures.of(target), goal, entered: figures.entered(target.id), way }),
    name: nameOfTarget(target),
    targetId,
    indicator: target.indicator,
    unit: target.unit,
    ownerUnit: target.ownerUnit,
  };
};

const ofIndicator = async (
  ctx: Context,
  indicatorId: string,
  { unitId, year, asKnownOn }: InputOf<C['getTrajectory']>,
): Promise<Trajectory> => {
  const [indicator] = await listIndicators(ctx.db, { ids: [indicatorId] });
  if (!indicator) throw notFound(noFigures);
  const id = unitId ?? (await getRootUnit(ctx.db)).id;
  const unit = (await findUnits(ctx.db, [id])).get(id);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const course = {
    id: '',
    indicator,
    unit: { id, code: unit.code, name: unit.name },
    period: String(year ?? localDay(ctx.now).slice(0, 4)),
  };
  const figures = await loadFigures(ctx, [course], asKnownOn);
  return {
    ...drawTrajectory({ ...figures.of(course), goal: null, entered: [] }),
    name: { vi: indicator.nameVi, en: indicator.nameEn ?? indicator.nameVi },
    targetId: null,
    indicator: course.indicator,
    unit: course.unit,
    ownerUnit: indicator.ownerUnit,
  };
};

/** What drawing needs of many targets, in three reads. */
export const loadFigures = async (
  { db, body }: Pick<Context, 'db' | 'body'>,
  courses: readonly Course[],
  asKnownOn?: string,
) => {
  const indicatorIds = [...new Set(courses.flatMap(({ indicator }) => indicator?.id ?? []))];
  const asKnownAt = endOfDay(asKnownOn);
  const standing = await listStandings(db, {
    bodyId: body.id,
    indicatorIds,
    unitIds: [...new Set(courses.map(({ unit }) => unit.id))],
    hierarchyId: MAIN_HIERARCHY,
    ...(asKnownAt && { asKnownAt }),
  });
  const times = await listTimeAggregations(db, indicatorIds);
  const entered: Map<string, EnteredPoint[]> = await listEnteredPaths(
    db,
    courses.flatMap(({ id }) => (id ? [id] : [])),
  );
  const known = standing.flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]));
  const bySeries = Map.groupBy(known, ({ indicatorId, unitId }) => `${indicatorId} ${unitId}`);
  return {
    of: ({
      indicator,
      unit,
      period,
    }: Course): { year: number; figures: Figure[]; timeAggregation: string } => ({
      year: getPeriod(period).year,
      figures: bySeries.get(`${indicator?.id} ${unit.id}`) ?? [],
      timeAggregation: times.get(indicator?.id ?? '') ?? 'none',
    }),
    entered: (targetId: string): EnteredPoint[] =>
      (entered.get(targetId) ?? []).map(({ month, value }) => ({
        month,
        value: toDecimalString(decimal(value)),
      })),
  };
};
