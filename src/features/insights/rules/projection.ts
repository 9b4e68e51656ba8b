// Where a year will end, by three methods that each say what they are. The range is what the same method would have
// missed by in earlier years, asked in the same month; with fewer than two such years there is no range, and it says so.
import { Decimal, type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { Words } from '../../../kernel/problem.ts';
import { seasonalShares, YEARS_FOR_SEASON } from './plan-path.ts';
import { isWhole, lastMonthOf, pointsOf, type Shape, type YearLine } from './year-line.ts';

export const PROJECTION_METHODS = ['run_rate', 'seasonal', 'trend'] as const;
export type ProjectionMethod = (typeof PROJECTION_METHODS)[number];

export type Projection = {
  method: ProjectionMethod;
  value: DecimalString;
  /** Both null while earlier years cannot tell how far the method errs. */
  low: DecimalString | null;
  high: DecimalString | null;
  /** How many earlier years the range comes from. */
  yearsInRange: number;
  explanation: Words;
};
export type Refusal = { method: ProjectionMethod; why: Words };
export type Outlook = { projections: Projection[]; refusals: Refusal[]; chosen: ProjectionMethod | null };

export type Course = { shape: Shape; line: YearLine; base: DecimalString | null };
/** Whole years before, newest first, each with the value at its beginning for levels. */
export type EarlierCourse = Course & { year: number };

const DIGITS = 12;
const LEAST_MONTHS = 3;
const LEAST_POINTS = 3;

type Answer = { value: Decimal } | { why: Words };

const words = (vi: string, en: string): Words => ({ vi, en });
const noRunRate = words(
  `Cần số liệu ít nhất ${LEAST_MONTHS} tháng của năm`,
  `Needs figures of at least ${LEAST_MONTHS} months of the year`,
);
const noSeason = words(
  `Cần ít nhất ${YEARS_FOR_SEASON} năm trước có đủ số liệu trong năm`,
  `Needs at least ${YEARS_FOR_SEASON} earlier years with figures through the year`,
);
const noTrend = words(
  `Cần ít nhất ${LEAST_POINTS} mốc số liệu trong năm`,
  `Needs at least ${LEAST_POINTS} points of the year`,
);

const until = (line: YearLine, month: number): YearLine =>
  line.map((value, at) => (at < month ? value : null));

const runRate = ({ shape, line }: Course): Answer => {
  const month = lastMonthOf(line);
  if (month < LEAST_MONTHS) return { why: noRunRate };
  const now = decimal(line[month - 1]!);
  return { value: shape === 'level' ? now : now.times(12).div(month) };
};

/** Ordinary least squares through the points of the year; a level begins at the end of the year before. */
const trend = ({ shape, line, base }: Course): Answer => {
  const known = pointsOf(line);
  const start = shape === 'level' ? (base === null ? [] : [decimal(base)]) : [new Decimal(0)];
  if (known.length < LEAST_POINTS) return { why: noTrend };
  const points = [...start.map((value) => ({ month: 0, value })), ...known];
  const n = points.length;
  const sum = (of: (point: (typeof points)[number]) => Decimal) =>
    points.reduce((total, point) => total.plus(of(point)), new Decimal(0));
  const meanMonth = sum(({ month }) => new Decimal(month)).div(n);
  const meanValue = sum(({ value }) => value).div(n);
  const slope = sum(({ month, value }) => meanMonth.neg().plus(month).times(value.minus(meanValue))).div(
    sum(({ month }) => meanMonth.neg().plus(month).pow(2)),
  );
  return { value: meanValue.plus(slope.times(meanMonth.neg().plus(12))) };
};

const seasonal = ({ shape, line }: Course, earlier: readonly EarlierCourse[]): Answer => {
  const month = lastMonthOf(line);
  const now = line[month - 1];
  if (!now) return { why: noSeason };
  if (shape === 'level') {
    const steps = earlier.flatMap((one) => {
      const then = one.line[month - 1];
      return then && isWhole(one.line) ? [decimal(one.line[11]!).minus(then)] : [];
    });
    if (steps.length < YEARS_FOR_SEASON) return { why: noSeason };
    const mean = steps.reduce((sum, step) => sum.plus(step), new Decimal(0)).div(steps.length);
    return { value: decimal(now).plus(mean) };
  }
  const season = seasonalShares(earlier.map((one) => one.line));
  const share = season?.shares[month - 1];
  return share?.gt(0) ? { value: decimal(now).div(share) } : { why: noSeason };
};

const by = (method: ProjectionMethod, course: Course, earlier: readonly EarlierCourse[]): Answer =>
  method === 'run_rate' ? runRate(course) : method === 'trend' ? trend(course) : seasonal(course, earlier);

type Miss = { ratio: Decimal | null; step: Decimal };

/** What the method would have said in the same month of each earlier year, against how that year ended. */
const missesOf = (method: ProjectionMethod, month: number, earlier: readonly EarlierCourse[]): Miss[] =>
  earlier.flatMap((one) => {
    if (!isWhole(one.line)) return [];
    const others = earlier.filter(({ year }) => year !== one.year);
    const then = by(method, { ...one, line: until(one.line, month) }, others);
    if (!('value' in then)) return [];
    const ended = decimal(one.line[11]!);
    return [{ ratio: then.value.isZero() ? null : ended.div(then.value), step: ended.minus(then.value) }];
  });

const explain = (method: ProjectionMethod, { shape, line }: Course, years: number): Words => {
  const month = lastMonthOf(line);
  const range =
    years >= YEARS_FOR_SEASON
      ? words(
          `Khoảng dự báo lấy từ sai lệch của chính cách tính này ở ${years} năm trước`,
          `The range is what this method missed by in ${years} earlier years`,
        )
      : words('Chưa đủ năm trước để có khoảng dự báo', 'Too few earlier years to give a range');
  const how: Record<ProjectionMethod, Words> = {
    run_rate:
      shape === 'level'
        ? words(`Giữ nguyên mức cuối tháng ${month}`, `The level at the end of month ${month} stays`)
        : words(
            `Nhịp bình quân của ${month} tháng kéo đến hết năm`,
            `The mean pace of ${month} months, carried to the end of the year`,
          ),
    seasonal: words(
      `${month} tháng của năm nay so với phần ${month} tháng thường chiếm ở các năm trước`,
      `${month} months of this year against the part that ${month} months usually make`,
    ),
    trend: words(
      `Đường thẳng gần nhất qua các mốc của năm, kéo đến tháng 12`,
      `The straight line nearest to the points of the year, drawn on to December`,
    ),
  };
  return words(`${how[method].vi}. ${range.vi}.`, `${how[method].en}. ${range.en}.`);
};

const finish = (value: Decimal): DecimalString => toDecimalString(value.toDecimalPlaces(DIGITS));

const widen = (value: Decimal, misses: readonly Miss[], shape: Shape): [Decimal, Decimal] => {
  // A flow errs in proportion to its size, a level by so many units.
  const ends = misses.map(({ ratio, step }) =>
    shape === 'level' || ratio === null ? value.plus(step) : value.times(ratio),
  );
  return [Decimal.min(value, ...ends), Decimal.max(value, ...ends)];
};

const meanMiss = (misses: readonly Miss[]): Decimal =>
  misses.reduce((sum, { step }) => sum.plus(step.abs()), new Decimal(0)).div(misses.length);

/** Every method that the figures allow; the chosen one erred least in earlier years, else the simplest there is. */
export const lookAhead = (course: Course, earlier: readonly EarlierCourse[]): Outlook => {
  const outlook: Outlook = { projections: [], refusals: [], chosen: null };
  if (isWhole(course.line)) return outlook;
  const month = lastMonthOf(course.line);
  const errors: { method: ProjectionMethod; mean: Decimal }[] = [];
  for (const method of PROJECTION_METHODS) {
    const answer = by(method, course, earlier);
    if ('why' in answer) {
      outlook.refusals.push({ method, why: answer.why });
      continue;
    }
    const misses = missesOf(method, month, earlier);
    const ranged = misses.length >= YEARS_FOR_SEASON;
    const [low, high] = ranged ? widen(answer.value, misses, course.shape) : [null, null];
    if (ranged) errors.push({ method, mean: meanMiss(misses) });
    outlook.projections.push({
      method,
      value: finish(answer.value),
      low: low && finish(low),
      high: high && finish(high),
      yearsInRange: ranged ? misses.length : 0,
      explanation: explain(method, course, misses.length),
    });
  }
  const least = errors.toSorted((a, b) => a.mean.comparedTo(b.mean))[0];
  const seasonalFirst = outlook.projections.find(({ method }) => method === 'seasonal');
  outlook.chosen = least?.method ?? seasonalFirst?.method ?? outlook.projections[0]?.method ?? null;
  return outlook;
};
