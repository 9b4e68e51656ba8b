// The rows of a scorecard: targets with their results as they are now (or were known on a day), rated by a scheme.
import { isPartial } from '../../../kernel/figures.ts';
import { getPeriod, samePeriodBefore } from '../../../kernel/period.ts';
import type { Context } from '../../../store/context.ts';
import {
  comparePeriods,
  type Indicator,
  listBestValues,
  listIndicators,
  listOwing,
  listYearStandings,
  MAIN_HIERARCHY,
  type Standing,
  toMadePoint,
  toPoint,
  type Value,
} from '../../indicators/index.ts';
import { nameOfTarget, type Target } from '../../resolutions/index.ts';
import type { Scheme, ScorecardRow } from '../contract.ts';
import { listDeclared } from '../queries.ts';
import { changeOnYear, type Rated, rateWhole } from '../rules.ts';

type Of = Pick<Context, 'db' | 'body'>;
type Part = Omit<Target, 'parts'>;
type PartRow = ScorecardRow['parts'][number];

/** With the units that still owe their part of it. */
type Made = Standing & { owing: number };

export type Figures = {
  indicators: Map<string, Indicator>;
  best: (indicatorId: string, unitId: string, period: string) => Value | null;
  series: (indicatorId: string, unitId: string) => Value[];
  /** What stands where nobody reported a figure: totals, formulas, years of shorter periods. */
  made: (indicatorId: string, unitId: string) => Made[];
};
type Figure = NonNullable<PartRow['result']> & Pick<Value, 'stated'>;

const everyPart = (targets: readonly Target[]): Part[] =>
  targets.flatMap((target) => [target, ...target.parts]);

/** The figures that the targets need, and those of the growth rates that belong to them. */
const loadFigures = async ({ db, body }: Of, targets: readonly Target[]): Promise<Figures> => {
  const parts = everyPart(targets);
  const wanted = new Set(parts.flatMap((part) => part.indicator?.id ?? []));
  // The catalogue is small beside the figures; which rates belong to which levels stands only there.
  const all = wanted.size ? await listIndicators(db) : [];
  for (const { id, growthOf } of all)
    if (growthOf && (wanted.has(id) || wanted.has(growthOf.id))) wanted.add(id).add(growthOf.id);
  const cells = {
    indicatorIds: [...wanted],
    unitIds: [...new Set(parts.map((part) => part.unit.id))],
  };
  const values = await listBestValues(db, cells);
  const bySeries = new Map<string, Value[]>();
  for (const value of values) {
    if (value.kind === 'forecast') continue;
    const key = `${value.indicatorId} ${value.unit.id}`;
    bySeries.set(key, [...(bySeries.get(key) ?? []), value]);
  }
  for (const series of bySeries.values()) series.sort((a, b) => comparePeriods(a.period, b.period));
  const series = (indicatorId: string, unitId: string) => bySeries.get(`${indicatorId} ${unitId}`) ?? [];
  const reported = new Set(
    [...bySeries].flatMap(([key, all]) => all.map(({ period }) => `${key} ${period}`)),
  );
  const standings = await listYearStandings(db, { bodyId: body.id, ...cells, hierarchyId: MAIN_HIERARCHY });
  const unreported = standings.filter(
    (one) => !reported.has(`${one.indicatorId} ${one.unitId} ${one.period}`),
  );
  const owing = new Map(
    (await listOwing(db, { ...cells, periods: [...new Set(unreported.map(({ period }) => period))] })).map(
      (one) => [`${one.indicatorId} ${one.unitId} ${one.period}`, one.units],
    ),
  );
  const made = Map.groupBy(
    unreported.map(
      (one): Made => ({
        ...one,
        owing: owing.get(`${one.indicatorId} ${one.unitId} ${one.period}`) ?? 0,
      }),
    ),
    (one) => `${one.indicatorId} ${one.unitId}`,
  );
  return {
    made: (indicatorId, unitId) => made.get(`${indicatorId} ${unitId}`) ?? [],
    indicators: new Map(all.map((indicator) => [indicator.id, indicator])),
    series,
    best: (indicatorId, unitId, period) =>
      series(indicatorId, unitId).find((value) => value.period === period) ?? null,
  };
};

const ofValue = (value: Value): Figure => ({
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
  how: 'own',
  madeOf: null,
  unitCount: 1,
  owing: 0,
  stated: value.stated,
});

const ofMade = (one: Made): Figure => ({
  valueId: null,
  value: one.value,
  noFigureReason: null,
  numerator: one.numerator,
  denominator: one.denominator,
  period: one.period,
  kind: null,
  vintage: null,
  version: null,
  illustrative: one.illustrative,
  note: null,
  reportedBy: null,
  reportedAt: one.reportedAt,
  source: null,
  how: one.how,
  madeOf: one.madeOf,
  unitCount: one.unitCount,
  owing: one.owing,
  stated: [],
});

const figureOf = (part: Part, figures: Figures, period = part.period): Figure | null => {
  if (!part.indicator) return null;
  const value = figures.best(part.indicator.id, part.unit.id, period);
  if (value) return ofValue(value);
  const made = figures.made(part.indicator.id, part.unit.id).find((one) => one.period === period);
  return made ? ofMade(made) : null;
};

const changeOf = (part: Part, value: Figure | null, figures: Figures): PartRow['change'] => {
  if (!part.indicator || !value || isPartial(value)) return null;
  const last = figureOf(part, figures, samePeriodBefore(getPeriod(part.period)).code);
  const before = last && !isPartial(last) ? { id: last.valueId, value: last.value } : null;
  const isGrowth = Boolean(figures.indicators.get(part.indicator.id)?.growthOf);
  return changeOnYear(value, before, { unit: part.indicator.unit, isGrowth });
};

const toResult = ({ stated: _, ...result }: Figure): PartRow['result'] => result;

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
    result: value && toResult(value),
    change: changeOf(part, value, figures),
    rating: rated.rating,
    computedBand: rated.computedBand,
  };
};

const trendOf = (target: Target, figures: Figures): ScorecardRow['trend'] => {
  if (!target.indicator) return [];
  const { kind } = getPeriod(target.period);
  const of = [target.indicator.id, target.unit.id] as const;
  // A line has no place to say that a point is a part of its period.
  const made = figures.made(...of).filter((one) => !isPartial(one));
  return [...figures.series(...of).map(toPoint), ...made.map(toMadePoint)]
    .filter(({ period }) => getPeriod(period).kind === kind && comparePeriods(period, target.period) <= 0)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map((point) => ({ how: 'own' as const, madeOf: null, ...point }));
};

export const loadRows = async (
  ctx: Of,
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
