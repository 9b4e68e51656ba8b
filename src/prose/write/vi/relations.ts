// How a figure stands to a plan, to last year or to others, in Vietnamese.
import { formatDecimal } from '../../../kernel/format.ts';
import { parsePeriod, periodName, samePeriodBefore } from '../../../kernel/period.ts';
import {
  binderOf,
  differenceUnit,
  fallsShort,
  POINTS,
  type RelationPlace,
  relationFigure,
  saysSomething,
} from '../bases.ts';
import { type Figure, magnitude, signOf } from '../figure.ts';
import type { RelationToWrite } from '../measure.ts';
import { plain, type Run } from '../written.ts';

const figureRuns = (place: RelationPlace, figure: Figure): Run[] => relationFigure(place, figure, 'vi');

/** "cùng kỳ", "cùng kỳ năm trước", "năm 2020". */
const before = ({ measure, style }: RelationPlace): string => {
  const period = measure.period === undefined ? null : parsePeriod(measure.period);
  if (style.than === 'year' && period?.kind === 'year') return periodName(samePeriodBefore(period));
  return style.than === 'same_period_before' ? 'cùng kỳ năm trước' : 'cùng kỳ';
};

const BASES: Partial<Record<RelationToWrite['type'], string>> = {
  pct_of_plan: 'kế hoạch',
  pct_of_central_estimate: 'dự toán Trung ương giao',
  pct_of_local_estimate: 'dự toán địa phương phấn đấu',
};

const baseName = ({ measure, relation }: RelationPlace): string => {
  if (relation.basis) return relation.basis;
  const counted = measure.relations.some((other) => other.type === 'ratio');
  return relation.type === 'pct_of_plan' && counted ? 'chỉ tiêu' : (BASES[relation.type] ?? '');
};

/** Under four fifths of a plan that has run its time. Within the year, a share of the yearly plan is no shortfall. */
const isFarBelow = ({ measure, relation }: RelationPlace): boolean => {
  const period = measure.period === undefined ? null : parsePeriod(measure.period);
  const over = period?.kind === 'year' && (measure.kind === 'actual' || measure.kind === 'estimate');
  return over && Number.parseInt(relation.value ?? relation.valueMax ?? '100', 10) < 80;
};

/** A later base may borrow the verb of the one before it only where both take the same. */
export const baseVerb = (place: RelationPlace): string =>
  (isFarBelow(place) ? 'chỉ ' : '') + (fallsShort(place.relation) || place.style.equals ? 'bằng ' : 'đạt ');

const ofBase = (place: RelationPlace, verbless: boolean): Run[] => [
  plain(verbless ? '' : baseVerb(place)),
  ...figureRuns(place, { ...place.relation, unit: '%' }),
  plain(` ${baseName(place)}`),
];

const change = (place: RelationPlace, unit: string | undefined, than: string, middle = ''): Run[] => {
  const figure = { ...place.relation, unit };
  const sign = signOf(figure);
  if (sign === 'none') return [unchanged(place, than)];
  if (sign === 'mixed') return [plain(`biến động${middle} `), ...figureRuns(place, figure), plain(than)];
  return [
    plain(`${sign === 'rise' ? 'tăng' : 'giảm'}${middle} `),
    ...figureRuns(place, magnitude(figure)),
    plain(than),
  ];
};
const unchanged = (place: RelationPlace, than: string): Run =>
  binderOf(place)(
    place.relation.type === 'yoy_pct' ? `tương đương ${before(place)}` : `không thay đổi${than}`,
    place.relation.type,
  );

/** "vượt 3,2% kế hoạch", "thấp hơn 3,2% so với kế hoạch"; where less is better, more is only "cao hơn". */
const againstPlan = (place: RelationPlace, unit: string | undefined): Run[] => {
  const figure = { ...place.relation, unit };
  const base = place.relation.basis ?? 'kế hoạch';
  const sign = signOf(figure);
  if (sign === 'none') return [binderOf(place)(`đúng bằng ${base}`, place.relation.type)];
  const size = figureRuns(place, magnitude(figure));
  if (sign === 'fall') return [plain('thấp hơn '), ...size, plain(` so với ${base}`)];
  if (place.measure.direction === 'down') return [plain('cao hơn '), ...size, plain(` so với ${base}`)];
  return [plain('vượt '), ...size, plain(unit === '%' ? ` ${base}` : ` so với ${base}`)];
};

const rank = (place: RelationPlace): Run[] => {
  const { value, numerator = value, denominator, unit } = place.relation;
  if (numerator === undefined) return [];
  const bind = binderOf(place);
  const among = unit ? ` ${unit}` : '';
  if (denominator === undefined)
    return [plain('xếp thứ '), bind(formatDecimal(numerator), 'rank'), plain(among)];
  return [
    plain('xếp thứ '),
    bind(formatDecimal(numerator), 'rank'),
    plain('/'),
    bind(formatDecimal(denominator), 'rank_of'),
    plain(among),
  ];
};

const ratio = (place: RelationPlace): Run[] => {
  const { numerator, denominator, unit } = place.relation;
  if (numerator === undefined || denominator === undefined) return [];
  const bind = binderOf(place);
  return [
    bind(formatDecimal(numerator), 'ratio'),
    plain('/'),
    bind(formatDecimal(denominator), 'ratio_of'),
    plain(unit ? ` ${unit}` : ''),
  ];
};

/** One relation as a clause; `verbless` where the base before it lent its verb. */
export const relationClause = (place: RelationPlace, verbless = false): Run[] => {
  if (!saysSomething(place.relation)) return [];
  const { relation, measure } = place;
  const unit = differenceUnit(relation.unit ?? measure.unit);
  const than = ` so với ${before(place)}`;
  switch (relation.type) {
    case 'pct_of_plan':
    case 'pct_of_central_estimate':
    case 'pct_of_local_estimate':
      return ofBase(place, verbless);
    case 'vs_plan_pct':
      return againstPlan(place, '%');
    case 'vs_plan_abs':
      return againstPlan(place, unit);
    case 'yoy_pct':
      return change(place, '%', than);
    case 'yoy_pp':
      return change(place, relation.unit ?? POINTS, than);
    case 'yoy_abs':
      return change(place, unit, than);
    case 'avg_annual_pct':
      return change(place, '%/năm', '', ' bình quân');
    case 'pct_of_prior':
      return [plain('bằng '), ...figureRuns(place, { ...relation, unit: '%' }), plain(than)];
    case 'yoy_times':
      return [
        plain('gấp '),
        ...figureRuns(place, { ...relation, unit: 'lần' }),
        plain(` so với ${before(place)}`),
      ];
    case 'plan_value':
      return [
        plain('kế hoạch '),
        ...figureRuns(place, { ...relation, unit: relation.unit ?? measure.unit, led: true }),
      ];
    case 'rank':
      return rank(place);
    case 'ratio':
      return ratio(place);
  }
};
