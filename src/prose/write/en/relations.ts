// How a figure stands to a plan, to last year or to others, in English.
import { formatDecimal } from '../../../kernel/format.ts';
import { parsePeriod, samePeriodBefore } from '../../../kernel/period.ts';
import {
  binderOf,
  differenceUnit,
  POINTS,
  type RelationPlace,
  relationFigure,
  saysSomething,
} from '../bases.ts';
import { type Figure, magnitude, signOf } from '../figure.ts';
import { englishUnit } from '../units.ts';
import { plain, type Run } from '../written.ts';

const figureRuns = (place: RelationPlace, figure: Figure): Run[] => relationFigure(place, figure, 'en');

const before = ({ measure }: RelationPlace): string => {
  const period = measure.period === undefined ? null : parsePeriod(measure.period);
  return period?.kind === 'year'
    ? String(samePeriodBefore(period).year)
    : 'the same period of the year before';
};

const change = (place: RelationPlace, unit: string | undefined, than: string): Run[] => {
  const figure = { ...place.relation, unit };
  const sign = signOf(figure);
  if (sign === 'none') return [binderOf(place)(`unchanged${than}`, place.relation.type)];
  if (sign === 'mixed') return [plain('a change of '), ...figureRuns(place, figure), plain(than)];
  return [plain(sign === 'rise' ? 'up ' : 'down '), ...figureRuns(place, magnitude(figure)), plain(than)];
};

const againstPlan = (place: RelationPlace, unit: string | undefined): Run[] => {
  const figure = { ...place.relation, unit };
  const base = place.relation.basisEn ?? 'the plan';
  const sign = signOf(figure);
  if (sign === 'none') return [binderOf(place)(`level with ${base}`, place.relation.type)];
  return [
    ...figureRuns(place, magnitude(figure)),
    plain(sign === 'rise' ? ` above ${base}` : ` below ${base}`),
  ];
};

const outOf = (place: RelationPlace, words: string, of: string): Run[] => {
  const { type, value, numerator = value, denominator, unit } = place.relation;
  if (numerator === undefined) return [];
  const bind = binderOf(place);
  const first = bind(formatDecimal(numerator, 'en'), type);
  const among = unit ? ` ${englishUnit(unit)}` : '';
  if (denominator === undefined) return [plain(words), first, plain(among)];
  const total = bind(formatDecimal(denominator, 'en'), type === 'rank' ? 'rank_of' : 'ratio_of');
  return [plain(words), first, plain(of), total, plain(among)];
};

export const englishRelation = (place: RelationPlace): Run[] => {
  if (!saysSomething(place.relation)) return [];
  const { relation, measure } = place;
  const unit = differenceUnit(relation.unit ?? measure.unit);
  const than = ` on ${before(place)}`;
  const share = (base: string) => [
    ...figureRuns(place, { ...relation, unit: '%' }),
    plain(` of ${relation.basisEn ?? base}`),
  ];
  switch (relation.type) {
    case 'pct_of_plan':
      return share('the plan');
    case 'pct_of_central_estimate':
      return share('the estimate assigned by the centre');
    case 'pct_of_local_estimate':
      return share('the estimate strived for locally');
    case 'pct_of_prior':
      return share(before(place));
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
      return change(place, '%', ' a year on average');
    case 'yoy_times':
      return [...figureRuns(place, { ...relation, unit: 'lần' }), plain(` as much as ${before(place)}`)];
    case 'plan_value':
      return [
        plain('against a plan of '),
        ...figureRuns(place, { ...relation, unit: relation.unit ?? measure.unit }),
      ];
    case 'rank':
      return outOf(place, 'ranked ', ' of ');
    case 'ratio':
      return outOf(place, '', ' of ');
  }
};
