// What is said of a measure, in English.
import { formatDecimal } from '../../../kernel/format.ts';
import type { FactKind } from '../../facts.ts';
import { type Binder, magnitude, type Sign, signOf, writeFigure } from '../figure.ts';
import { type Headline, headlineOf } from '../headline.ts';
import type { MeasureToWrite } from '../measure.ts';
import type { PredicateOptions } from '../style.ts';
import { englishUnit, unitAfter } from '../units.ts';
import { joinRuns, plain, type Run } from '../written.ts';
import { englishRelation } from './relations.ts';

/** Only a name's own noun counts: "new enterprises", but "the rate of poor households". */
const isPlural = (name: string): boolean => /[^su]s$/i.test(name.split(/ (?:of|in|per|for|with) /)[0] ?? '');

const LEVEL = (be: string): Record<FactKind, string> => ({
  actual: 'reached',
  estimate: `${be} estimated at`,
  target: `${be} to reach`,
  plan: `${be} planned at`,
});
const MOVE: Record<FactKind, (be: string, verb: string, past: string) => string> = {
  actual: (_be, _verb, past) => past,
  estimate: (be, verb) => `${be} estimated to ${verb}`,
  target: (be, verb) => `${be} to ${verb}`,
  plan: (be, verb) => `${be} planned to ${verb}`,
};
type Turn = { verb: string; past: string; listed: string };

const MOVES: Record<Sign, Turn> = {
  rise: { verb: 'grow by', past: 'grew by', listed: 'up' },
  none: { verb: 'grow by', past: 'grew by', listed: 'up' },
  fall: { verb: 'fall by', past: 'fell by', listed: 'down' },
  mixed: { verb: 'change by', past: 'changed by', listed: 'a change of' },
};
const yearly = ({ verb, past, listed }: Turn): Turn => ({
  verb: `${verb} an average`,
  past: `${past} an average`,
  listed: `${listed} an average`,
});

const turnOf = (headline: Headline, be: string): Turn | null => {
  switch (headline.shape) {
    case 'to':
      return { verb: 'fall to', past: 'fell to', listed: 'down to' };
    case 'by':
      return { verb: 'fall by', past: 'fell by', listed: 'down by' };
    case 'keep':
      return { verb: 'be kept at', past: `${be === 'are' ? 'were' : 'was'} kept at`, listed: 'kept at' };
    case 'share':
      return { verb: 'make up', past: 'made up', listed: '' };
    case 'growth':
      return headline.yearly ? yearly(MOVES[headline.move]) : MOVES[headline.move];
    default:
      return null;
  }
};

/** `listed`: the kind was said before the list, so a level needs no verb. */
const verbOf = (measure: MeasureToWrite, headline: Headline, be: string, listed: boolean): string => {
  const turn = turnOf(headline, be);
  if (turn) return listed ? turn.listed : MOVE[measure.kind](be, turn.verb, turn.past);
  if (listed) return '';
  const below = measure.kind === 'actual' && signOf(measure) === 'fall';
  return below ? (be === 'are' ? 'were' : 'was') : LEVEL(be)[measure.kind];
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
  const plural = isPlural(measure.indicatorEn ?? '');
  if (headline.shape === 'none') {
    if (clauses.length === 0) {
      const reason = measure.noFigureReason ? ` (${measure.noFigureReason})` : '';
      return [plain(`${plural ? 'have' : 'has'} no figure yet${reason}`)];
    }
    return [plain(plural ? 'stand at ' : 'stands at '), ...joinRuns(clauses, ', ')];
  }
  const listed = options.stated === measure.kind;
  const bare = options.bare && ['level', 'share'].includes(headline.shape);
  const verb = bare ? '' : verbOf(measure, headline, plural ? 'are' : 'is', listed);
  const head = [plain(verb === '' ? '' : `${verb} `), ...figureOf(measure, headline)];
  if (clauses.length === 0) return head;
  return [...head, plain(', '), ...joinRuns(clauses, ', ', clauses.length > 1 ? ' and ' : ', ')];
};
