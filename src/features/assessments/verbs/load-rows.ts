// The rows of a scorecard: targets with their results as they are now (or were known on a day), rated by a scheme.
import { getPeriod, samePeriodBefore } from '../../../kernel/period.ts';
import type { Context } from '../../../store/context.ts';
import {
  comparePeriods,
  type Indicator,
  listBestValues,
  listIndicators,
  toPoint,
  type Value,
} from '../../indicators/index.ts';
import { nameOfTarget, type Target } from '../../resolutions/index.ts';
import type { Scheme, ScorecardRow } from '../contract.ts';
import { listDeclared } from '../queries.ts';
import { changeOnYear, type Rated, rateWhole } from '../rules.ts';

type Part = Omit<Target, 'parts'>;
type PartRow = ScorecardRow['parts'][number];

export type Figures = {
  indicators: Map<string, Indicator>;
  best: (indicatorId: string, unitId: string, period: string) => Value | null;
  series: (indicatorId: string, unitId: string) => Value[];
};

const everyPart = (targets: readonly Target[]): Part[] =>
  targets.flatMap((target) => [target, ...target.parts]);

/** The figures that the targets need, and those of the growth rates that belong to them. */
const loadFigures = async ({ db }: Pick<Context, 'db'>, targets: readonly Target[]): Promise<Figures> => {
  const parts = everyPart(targets);
  const wanted = new Set(parts.flatMap((part) => part.indicator?.id ?? []));
  // The catalogue is small beside the figures; which rates belong to which levels stands only there.
  const all = wanted.size ? await listIndicators(db) : [];
  for (const { id, growthOf } of all)
    if (growthOf && (wanted.has(id) || wanted.has(growthOf.id))) wanted.add(id).add(growthOf.id);
  const values = await listBestValues(db, {
    indicatorIds: [...wanted],
    unitIds: [...new Set(parts.map((part) => part.unit.id))],
  });
  const bySeries = new Map<string, Value[]>();
  for (const value of values) {
    if (value.kind === 'forecast') continue;
    const key = `${value.indicatorId} ${value.unit.id}`;
    bySeries.set(key, [...(bySeries.get(key) ?? []), value]);
  }
  for (const series of bySeries.values()) series.sort((a, b) => comparePeriods(a.period, b.period));
  const series = (indicatorId: string, unitId: string) => bySeries.get(`${indicatorId} ${unitId}`) ?? [];
  return {
    indicators: new Map(all.map((indicator) => [indicator.id, indicator])),
    series,
    best: (indicatorId, unitId, period) =>
      series(indicatorId, unitId).find((value) => value.period === period) ?? null,
  };
};

const resultOf = (value: Value): PartRow['result'] => ({
  valueId: value.id,
  value: value.value,
  noFigureReason: value.noFigureReason,
  numerator: value.numerator,
  denominator: value.denominator,
  period: value.period,
  kind: value.kind,
  vintage: value.vintage,
  version: value.version,
  illustrative: value.illustrative,
  note: value.note,
  reportedBy: value.reportedBy,
  reportedAt: value.reportedAt,
  source: value.source,
});

const figureOf = (part: Part, figures: Figures): Value | null =>
  part.indicator ? figures.best(part.indicator.id, part.unit.id, part.period) : null;

const changeOf = (part: Part, value: Value | null, figures: Figures): PartRow['change'] => {
  if (!part.indicator || !value) return null;
  const before = figures.best(part.indicator.id, part.unit.id, samePeriodBefore(getPeriod(part.period)).code);
  const isGrowth = Boolean(figures.indicators.get(part.indicator.id)?.growthOf);
  return changeOnYear(value, before, { unit: part.indicator.unit, isGrowth });
};

const toRow = (part: Part, rated: Rated, figures: Figures): PartRow => {
  const value = figureOf(part, figures);
  return {
    targetId: part.id,
    name: nameOfTarget(part),
    indicator: part.indicator,
    unit: part.unit,
    period: part.period,
    area: part.area,
    operator: part.operator,
    method: part.method,
    params: part.params,
    ownerUnit: part.ownerUnit,
    illustrative:
      part.illustrative || Boolean(value?.illustrative) || part.baselines.some((one) => one.illustrative),
    baselines: part.baselines.map(({ note: _, ...baseline }) => ({
      ...baseline,
      attainment: rated.attainments.get(baseline.id)!,
    })),
    result: value && resultOf(value),
    change: changeOf(part, value, figures),
    rating: rated.rating,
    computedBand: rated.computedBand,
  };
};

const trendOf = (target: Target, figures: Figures): ScorecardRow['trend'] => {
  if (!target.indicator) return [];
  const { kind } = getPeriod(target.period);
  return figures
    .series(target.indicator.id, target.unit.id)
    .filter(
      (value) => getPeriod(value.period).kind === kind && comparePeriods(value.period, target.period) <= 0,
    )
    .map(toPoint);
};

export const loadRows = async (
  ctx: Pick<Context, 'db'>,
  targets: readonly Target[],
  scheme: Pick<Scheme, 'edges'>,
): Promise<{ rows: ScorecardRow[]; figures: Figures }> => {
  const figures = await loadFigures(ctx, targets);
  const declared = await listDeclared(
    ctx.db,
    targets.map((target) => target.id),
  );
  const rows = targets.map((target, i): ScorecardRow => {
    const ratable = (part: Part) => ({ ...part, result: figureOf(part, figures) });
    const rated = rateWhole({ ...ratable(target), parts: target.parts.map(ratable) }, scheme.edges);
    const parts = target.parts.map((part, p) => toRow(part, rated.parts[p]!, figures));
    const standing = declared.find((one) => one.targetId === target.id && one.withdrawnAt === null);
    const row = toRow(target, rated, figures);
    const updates = [row, ...parts].flatMap((one) => one.result?.reportedAt ?? []);
    const { targetId: _, ...judgement } = standing ?? { targetId: '' };
    return {
      ...row,
      illustrative: row.illustrative || parts.some((part) => part.illustrative),
      ordinal: i + 1,
      parts,
      declared: standing ? (judgement as ScorecardRow['declared']) : null,
      band: standing?.band ?? row.computedBand,
      differs: standing !== undefined && standing.band !== row.computedBand,
      trend: trendOf(target, figures),
      updatedAt: updates.sort().at(-1) ?? null,
    };
  });
  return { rows, figures };
};
