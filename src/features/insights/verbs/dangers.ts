import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { assessmentVerbs } from '../../assessments/index.ts';
import { listTargetsOf, nameOfTarget, type Target } from '../../resolutions/index.ts';
import type { contract, Danger } from '../contract.ts';
import { goalOf } from '../rules/goal.ts';
import { rankByShortfall } from '../rules/shortfall.ts';
import { drawTrajectory } from '../rules/trajectory.ts';
import { loadFigures } from './trajectory.ts';

type C = typeof contract;
type Part = Omit<Target, 'parts'>;

/** Targets with numbers of their own: a whole of parts is seen through them. */
const withParts = (targets: readonly Target[]): Part[] =>
  targets.flatMap((target) => (target.parts.length ? target.parts : [target]));

export const listDangers = async (
  ctx: Context,
  { year: asked, asKnownOn }: InputOf<C['listDangers']>,
): Promise<OutputOf<C['listDangers']>> => {
  const { year, years, resolution } = await assessmentVerbs.getOverview(ctx, { year: asked });
  const targets = resolution ? withParts(await listTargetsOf(ctx.db, resolution.id)) : [];
  const figures = await loadFigures(ctx, targets, asKnownOn);
  const projected: Danger[] = [];
  const notProjected: { targetId: string; name: Words; why: Words }[] = [];
  for (const target of targets) {
    const name = nameOfTarget(target);
    const goal = goalOf(target);
    if ('why' in goal || !target.indicator) {
      notProjected.push({ targetId: target.id, name, why: 'why' in goal ? goal.why : noFigure });
      continue;
    }
    const drawn = drawTrajectory({ ...figures.of(target), goal, entered: figures.entered(target.id) });
    const projection =
      drawn.outlook.projections.find(({ method }) => method === drawn.outlook.chosen) ??
      ended(drawn.actual[11]);
    if (!projection || !drawn.shortfall) {
      notProjected.push({ targetId: target.id, name, why: drawn.outlook.refusals[0]?.why ?? noFigure });
      continue;
    }
    projected.push({
      targetId: target.id,
      name,
      indicator: target.indicator,
      unit: target.unit,
      ownerUnit: target.ownerUnit,
      illustrative: target.illustrative || drawn.illustrative,
      plan: goal.plan,
      lastMonth: drawn.lastMonth,
      actual: drawn.actual[drawn.lastMonth - 1] ?? null,
      gap: drawn.gap,
      projection,
      shortfall: drawn.shortfall,
    });
  }
  const dangers = rankByShortfall(projected);
  return {
    year,
    years,
    resolution: resolution && { id: resolution.id, title: resolution.title },
    total: targets.length,
    dangers,
    onCourse: projected.length - dangers.length,
    notProjected,
  };
};

const noFigure: Words = { vi: 'Chưa có số liệu của năm', en: 'There is no figure of the year yet' };

/** The year is over and its figure final: what is missing is known. */
const ended = (value: string | null | undefined): Danger['projection'] | null =>
  value
    ? {
        method: 'reported',
        value,
        low: null,
        high: null,
        yearsInRange: 0,
        explanation: { vi: 'Số thực hiện cả năm.', en: 'The figure of the whole year.' },
      }
    : null;
