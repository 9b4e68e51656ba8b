// What is said of a measure, in Vietnamese: its figure with the verb that fits, then what it stands to.
import { formatDecimal } from '../../../kernel/format.ts';
import type { FactKind } from '../../facts.ts';
import { isBase, saysSomething } from '../bases.ts';
import { type Binder, magnitude, signOf, writeFigure } from '../figure.ts';
import { type Headline, headlineOf, isFall } from '../headline.ts';
import type { MeasureToWrite } from '../measure.ts';
import type { PredicateOptions, Style } from '../style.ts';
import { unitAfter } from '../units.ts';
import { joinRuns, plain, type Run } from '../written.ts';
import { baseVerb, relationClause } from './relations.ts';

const BEFORE_VERB: Record<FactKind, string> = {
  actual: '',
  estimate: 'ước ',
  target: 'phấn đấu ',
  plan: 'theo kế hoạch ',
};
/** Work that is done rather than reached: "kết nạp được 237 đồng chí". */
const DONE = /^(kết nạp|trồng|giải quyết|thành lập|phát triển|đưa|cấp mới|tuyển dụng|vận động)\b/i;
/** A budget or an investment is carried out; a level is only reached. */
const CARRIED_OUT = /(^|\s)(thu|chi|vốn|giải ngân|đầu tư|doanh thu)\s/i;
const isMoney = (unit: string | undefined): boolean => /đồng|USD|^(tỷ|tỉ|triệu)$/u.test(unit ?? '');

const levelVerb = (measure: MeasureToWrite, { style, stated }: PredicateOptions): string => {
  const kind = stated === measure.kind ? 'actual' : measure.kind;
  if (signOf(measure) === 'fall' || signOf(measure) === 'mixed')
    return { actual: 'là', estimate: 'ước', target: 'phấn đấu ở mức', plan: 'theo kế hoạch là' }[kind];
  if (kind === 'plan') return 'theo kế hoạch là';
  // A ceiling is kept, not reached.
  if (measure.qualifier === '<=' && !measure.approx) return BEFORE_VERB[kind].trim();
  if (measure.qualifier === '<' && !measure.approx) return `${BEFORE_VERB[kind]}ở mức`;
  if (kind === 'actual' && stated === undefined && DONE.test(measure.indicator)) return 'được';
  const carriedOut =
    style.carriedOut &&
    stated === undefined &&
    kind !== 'target' &&
    isMoney(measure.unit) &&
    CARRIED_OUT.test(`${measure.indicator} `);
  return BEFORE_VERB[kind] + (carriedOut ? 'thực hiện' : 'đạt');
};

const verbOf = (measure: MeasureToWrite, headline: Headline, options: PredicateOptions): string => {
  const prefix = options.stated === measure.kind ? '' : BEFORE_VERB[measure.kind];
  switch (headline.shape) {
    case 'to':
      return prefix + (measure.relations.some(isFall) ? 'còn' : 'giảm còn');
    case 'by':
      return `${prefix}giảm`;
    case 'keep':
      return `${prefix}duy trì ở mức`;
    case 'share':
      return `${prefix}chiếm`;
    case 'growth': {
      const { move } = headline;
      const verb = move === 'mixed' ? 'biến động' : move === 'fall' ? 'giảm' : 'tăng';
      const yearly = headline.yearly ? ' bình quân' : '';
      return prefix + verb + yearly;
    }
    default:
      return levelVerb(measure, options);
  }
};

const figureOf = (measure: MeasureToWrite, headline: Headline): Run[] => {
  const bind: Binder = (text, part) => ({ text, bind: { measureId: measure.id, part } });
  if (headline.shape === 'of_total') {
    const total = measure.relations[headline.used]!.denominator ?? '0';
    return [
      bind(formatDecimal(measure.value ?? '0'), 'value'),
      plain('/'),
      {
        text: formatDecimal(total),
        bind: { measureId: measure.id, part: 'ratio_of', relation: headline.used },
      },
      plain(unitAfter(measure.unit)),
    ];
  }
  const led = measure.kind === 'plan' && headline.shape === 'level';
  return writeFigure(headline.shape === 'growth' ? magnitude(measure) : { ...measure, led }, 'vi', bind);
};

type Clause = { index: number; order: number; runs: Run[] };

/** Plan in parentheses and parts of a whole come first, then bases and growth as the style has it, then the rank. */
const clausesOf = (measure: MeasureToWrite, style: Style, used: number | undefined): Clause[] => {
  const orderOf = (type: string, base: boolean): number => {
    if (type === 'rank') return 4;
    if (base || type.startsWith('vs_plan')) return style.growthFirst ? 3 : 2;
    return style.growthFirst ? 2 : 3;
  };
  return measure.relations
    .flatMap((relation, index) =>
      index === used || relation.type === 'plan_value' || relation.type === 'ratio'
        ? []
        : [{ index, order: orderOf(relation.type, isBase(relation)), relation }],
    )
    .sort((a, b) => a.order - b.order || a.index - b.index)
    .map(({ index, order, relation }) => ({
      index,
      order,
      runs: relationClause({ measure, relation, index, style }),
    }))
    .filter((clause) => clause.runs.length > 0);
};

/** Bases that follow each other make one clause; the later ones borrow the verb where it would be the same. */
const mergeBases = (measure: MeasureToWrite, style: Style, clauses: readonly Clause[]): Run[][] => {
  const merged: { base: boolean; parts: Run[][] }[] = [];
  let verb = '';
  for (const { index, runs } of clauses) {
    const relation = measure.relations[index]!;
    const last = merged.at(-1);
    const place = { measure, relation, index, style };
    const own = isBase(relation) ? baseVerb(place) : '';
    if (last?.base && own !== '') last.parts.push(own === verb ? relationClause(place, true) : runs);
    else merged.push({ base: own !== '', parts: [runs] });
    verb = own;
  }
  return merged.map(({ parts }) => joinRuns(parts, ', ', ' và '));
};

const inParentheses = (measure: MeasureToWrite, style: Style, used: number | undefined): Run[][] =>
  measure.relations.flatMap((relation, index) =>
    index !== used && ['plan_value', 'ratio'].includes(relation.type) && saysSomething(relation)
      ? [relationClause({ measure, relation, index, style })]
      : [],
  );

export const predicate = (measure: MeasureToWrite, options: PredicateOptions): Run[] => {
  const headline = headlineOf(measure);
  // Without a figure of its own, a measure must open with its share: a growth rate would be taken for its value.
  const style = headline.shape === 'none' ? { ...options.style, growthFirst: false } : options.style;
  const used = 'used' in headline ? headline.used : undefined;
  const noted = inParentheses(measure, style, used);
  const parts = mergeBases(measure, style, clausesOf(measure, style, used));
  if (headline.shape === 'none') {
    const all = [...noted, ...parts];
    if (all.length === 0)
      return [plain(`chưa có số liệu${measure.noFigureReason ? ` (${measure.noFigureReason})` : ''}`)];
    const prefix = options.stated === measure.kind ? '' : BEFORE_VERB[measure.kind];
    return [plain(prefix), ...joinRuns(all, ', ')];
  }
  const bare = options.bare && ['level', 'share'].includes(headline.shape) && parts.length === 0;
  const verb = bare ? '' : verbOf(measure, headline, options);
  const head = [plain(verb === '' ? '' : `${verb} `), ...figureOf(measure, headline)];
  const note = noted.length > 0 ? [plain(' ('), ...joinRuns(noted, '; '), plain(')')] : [];
  if (parts.length === 0) return [...head, ...note];
  return style.parentheses && noted.length === 0
    ? [...head, plain(' ('), ...joinRuns(parts, ', '), plain(')')]
    : [...head, ...note, plain(', '), ...joinRuns(parts, ', ')];
};
