// What is said of a measure, in English.
import { formatDecimal } from '../../../kernel/format.ts';
import type { FactKind } from '../../facts.ts';
import { type Binder, magnitude, signOf, writeFigure } from '../figure.ts';
import { type Headline, headlineOf } from '../headline.ts';
import type { MeasureToWrite } from '../measure.ts';
import type { PredicateOptions } from '../style.ts';
import { englishUnit, unitAfter } from '../units.ts';
import { joinRuns, plain, type Run } from '../written.ts';
import { englishRelation } from './relations.ts';

const LEVEL: Record<FactKind, string> = {
  actual: 'reached',
  estimate: 'is estimated at',
  target: 'is to reach',
  plan: 'is planned at',
};
const MOVE: Record<FactKind, (verb: string, past: string) => string> = {
  actual: (_verb, past) => past,
  estimate: (verb) => `is estimated to ${verb}`,
  target: (verb) => `is to ${verb}`,
  plan: (verb) => `is planned to ${verb}`,
};

const verbOf = (measure: MeasureToWrite, headline: Headline): string => {
  const move = MOVE[measure.kind];
  switch (headline.shape) {
    case 'to':
      return move('fall to', 'fell to');
    case 'by':
      return move('fall by', 'fell by');
    case 'keep':
      return move('be kept at', 'was kept at');
    case 'share':
      return move('make up', 'made up');
    case 'growth': {
      const verb = { rise: 'grow by', none: 'grow by', fall: 'fall by', mixed: 'change by' }[headline.move];
      const past = { rise: 'grew by', none: 'grew by', fall: 'fell by', mixed: 'changed by' }[
        signOf(measure)
      ];
      return move(
        headline.yearly ? `${verb} an average` : verb,
        headline.yearly ? `${past} an average` : past,
      );
    }
    default:
      return measure.kind === 'actual' && signOf(measure) === 'fall' ? 'was' : LEVEL[measure.kind];
  }
};

const figureOf = (measure: MeasureToWrite, headline: Headline): Run[] => {
  const bind: Binder = (text, part) => ({ text, bind: { measureId: measure.id, part } });
  if (headline.shape !== 'of_total')
    return writeFigure(headline.shape === 'growth' ? magnitude(measure) : measure, 'en', bind);
  const total = measure.relations[headline.used]!.denominator ?? '0';
  const unit = measure.unitEn ?? (measure.unit ? englishUnit(measure.unit) : undefined);
  return [
    bind(formatDecimal(measure.value ?? '0', 'en'), 'value'),
    plain(' of '),
    {
      text: formatDecimal(total, 'en'),
      bind: { measureId: measure.id, part: 'ratio_of', relation: headline.used },
    },
    plain(unitAfter(unit)),
  ];
};

export const englishPredicate = (measure: MeasureToWrite, options: PredicateOptions): Run[] => {
  const headline = headlineOf(measure);
  const used = 'used' in headline ? headline.used : undefined;
  const clauses = measure.relations.flatMap((relation, index) => {
    if (index === used) return [];
    const runs = englishRelation({ measure, relation, index, style: options.style });
    return runs.length > 0 ? [runs] : [];
  });
  if (headline.shape === 'none')
    return clauses.length === 0
      ? [plain('has no figure yet')]
      : [plain('stands at '), ...joinRuns(clauses, ', ')];
  const bare = options.bare && ['level', 'share'].includes(headline.shape);
  const verb = bare ? '' : `${verbOf(measure, headline)} `;
  const head = [plain(verb), ...figureOf(measure, headline)];
  return clauses.length === 0
    ? head
    : [...head, plain(', '), ...joinRuns(clauses, ', ', clauses.length > 1 ? ' and ' : ', ')];
};
