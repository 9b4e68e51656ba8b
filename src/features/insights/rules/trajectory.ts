// Puts line, path, projection and shortfall of one year together. Pure: figures in, picture out.
import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { OutlookProjection, Trajectory } from '../contract.ts';
import type { Goal } from './goal.ts';
import {
  enteredPath,
  PATH_WAYS,
  type PathWay,
  pathByShares,
  seasonalShares,
  straightShares,
} from './plan-path.ts';
import { type EarlierCourse, lookAhead } from './projection.ts';
import { expectShortfall } from './shortfall.ts';
import { isWhole, lastMonthOf, lineOfYear, MONTHS, type Shape, shapeOf, type YearLine } from './year-line.ts';

export type Figure = {
  period: string;
  value: string;
  kind: string | null;
  valueId: string | null;
  illustrative: boolean;
};
type Given = {
  year: number;
  figures: readonly Figure[];
  timeAggregation: string;
  goal: Goal | null;
  entered: readonly { month: number; value: string }[];
  way?: PathWay;
};
type Drawn = Omit<Trajectory, 'name' | 'targetId' | 'indicator' | 'unit' | 'ownerUnit'>;

/** Older years say little about this one. */
const EARLIER_YEARS = 5;

const words = (vi: string, en: string): Words => ({ vi, en });

const WAY_WORDS: Record<PathWay, Words> = {
  straight: words('Chia đều cho các tháng', 'Evenly over the months'),
  seasonal: words('Theo nhịp bình quân của các năm trước', 'As earlier years went on average'),
  entered: words('Theo mốc đã nhập', 'By the points entered'),
};
const NO_SEASON = words(
  'Cần ít nhất hai năm trước có đủ số liệu trong năm',
  'Needs at least two earlier years with figures through the year',
);
const NOT_ENTERED = words('Chưa nhập mốc nào', 'No point has been entered');

/** An estimate of the whole year, given before it ended, is a view of its end and not a point reached. */
const estimateOfYear = (figures: readonly Figure[], year: number, shape: Shape): Figure | undefined => {
  const code = String(year);
  const within = lastMonthOf(
    lineOfYear(
      year,
      figures.filter(({ period }) => period !== code),
      shape,
    ),
  );
  // What units below gave for a year that is known only to a month before December is an estimate too.
  return figures.find(
    ({ period, kind }) =>
      period === code && (kind === 'estimate' || (kind === null && within > 0 && within < 12)),
  );
};

const pathOf = (
  given: Given,
  shape: Shape,
  base: string | null,
  earlier: readonly EarlierCourse[],
): Drawn['path'] => {
  if (!given.goal) return null;
  const { plan } = given.goal;
  const season = shape === 'level' ? null : seasonalShares(earlier.map(({ line }) => line));
  const refusals: Record<PathWay, Words | null> = {
    straight: null,
    seasonal: season ? null : NO_SEASON,
    entered: given.entered.length ? null : NOT_ENTERED,
  };
  const usual: PathWay = given.entered.length ? 'entered' : season ? 'seasonal' : 'straight';
  const way = given.way && refusals[given.way] === null ? given.way : usual;
  const line =
    way === 'entered'
      ? enteredPath(plan, base, shape, given.entered)
      : pathByShares(plan, base, shape, way === 'seasonal' ? season!.shares : straightShares());
  return {
    way,
    line,
    why: WAY_WORDS[way],
    entered: [...given.entered],
    ways: PATH_WAYS.map((one) => ({ way: one, refusal: refusals[one] })),
  };
};

export const drawTrajectory = (given: Given): Drawn => {
  const { year, figures, goal } = given;
  const shape = shapeOf(given.timeAggregation);
  const estimate = estimateOfYear(figures, year, shape);
  const lineFor = (one: number): YearLine =>
    lineOfYear(one, one === year ? figures.filter((figure) => figure !== estimate) : figures, shape);
  const lines = new Map(
    Array.from({ length: EARLIER_YEARS + 1 }, (_, back) => [year - 1 - back, lineFor(year - 1 - back)]),
  );
  const baseOf = (one: number): string | null => lines.get(one - 1)?.[11] ?? null;
  const earlier: EarlierCourse[] = [...lines]
    .slice(0, EARLIER_YEARS)
    .filter(([, line]) => isWhole(line))
    .map(([one, line]) => ({ year: one, shape, line, base: baseOf(one) }));
  const actual = lineFor(year);
  const base = baseOf(year);
  const path = pathOf(given, shape, base, earlier);
  const outlook = lookAhead({ shape, line: actual, base }, earlier);
  const projections: OutlookProjection[] = [
    ...(estimate ? [reported(estimate.value)] : []),
    ...outlook.projections,
  ];
  const chosen = estimate ? 'reported' : outlook.chosen;
  const lastMonth = lastMonthOf(actual);
  const planned = path?.line[lastMonth - 1];
  const end = projections.find(({ method }) => method === chosen) ?? endOf(actual);
  const ofYear = figures.filter(({ period }) => parsePeriod(period)?.year === year);
  return {
    year,
    sense: goal?.sense ?? 'near',
    shape,
    illustrative: ofYear.some(({ illustrative }) => illustrative),
    plan: goal && { value: goal.plan, baseline: goal.baseline },
    base,
    actual,
    valueIds: MONTHS.map((month) => idAt(ofYear, month, shape)),
    path,
    earlier: earlier.map(({ year: one, line }) => ({ year: one, line })),
    lastMonth,
    gap: planned ? toDecimalString(decimal(actual[lastMonth - 1]!).minus(planned)) : null,
    outlook: { chosen, projections, refusals: outlook.refusals },
    shortfall: goal && end ? expectShortfall(goal.plan, end, goal.sense) : null,
  };
};

const endOf = (line: YearLine) => (isWhole(line) ? { value: line[11]!, low: null, high: null } : null);

const reported = (value: string): OutlookProjection => ({
  method: 'reported',
  value,
  low: null,
  high: null,
  yearsInRange: 0,
  explanation: words(
    'Số ước cả năm do đơn vị báo cáo; không kèm khoảng dự báo.',
    'The estimate of the whole year that the unit reported; it comes without a range.',
  ),
});

/** Only a figure that is itself what the point says: the year so far, or the level at that time. */
const idAt = (figures: readonly Figure[], month: number, shape: Shape): string | null =>
  figures.find(({ period: code }) => {
    const period = parsePeriod(code)!;
    return period.toMonth === month && (shape !== 'flow' || period.fromMonth === 1);
  })?.valueId ?? null;
