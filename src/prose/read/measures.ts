// Clauses to measures: walks each sentence figure by figure and gives every figure its name, its role and its
// place in a measure. What one verb or one head shares among many figures is kept in `Shared`.
import { attach } from './attach.ts';
import { classify, figureValue, governingSense, type Role } from './classify.ts';
import { type Context, enterSentence, periodOf } from './context.ts';
import { create } from './create.ts';
import type { Item, Sentence } from './items.ts';
import { isCountable, isGrowthName, isStructureHead, isUiLine, wordsOf } from './judge.ts';
import { type Lead, readLead } from './lead.ts';
import { readNamed } from './named.ts';
import { nameAfter, nameText } from './names.ts';
import { isPerUnit, lentDenominator, nextFigure, startsRange } from './pairs.ts';
import { readRegion } from './region.ts';
import { countedNoun, type Draft, newShared, type Shared, type Site } from './site.ts';
import { overlapsAny, type Spanned } from './spans.ts';
import { readTail } from './tail.ts';

export function readMeasures(
  text: string,
  sentences: readonly Sentence[],
  context: Context,
  used: readonly Spanned[],
): Draft[] {
  const cursor = { at: 0 };
  const out: Draft[] = [];
  const shared = newShared();
  let paragraph = -1;
  for (const [index, sentence] of sentences.entries()) {
    enterSentence(context, sentence, text);
    Object.assign(shared, {
      first: null,
      parent: null,
      part: false,
      head: null,
      headSum: 0,
      sense: null,
      lastBase: null,
    } satisfies Partial<Shared>);
    if (isUiLine(sentence.items)) continue;
    if (!sentence.items.some((i) => i.t === 'figure')) {
      shared.open = null;
      continue;
    }
    shared.fresh ||= sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    readSentence({ text, items: sentence.items, index, context, shared, out, used, cursor });
  }
  return out;
}

type Walk = Pick<Site, 'text' | 'items' | 'index' | 'context' | 'shared' | 'out'> & {
  /** Places that count targets; their figures measure nothing else. */
  used: readonly Spanned[];
  cursor: { at: number };
};

function readSentence(walk: Walk): void {
  const { items } = walk;
  let cursor = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.t !== 'figure' || i < cursor) continue;
    const lent = lentDenominator(items, i);
    const { unit } = item.figure;
    const figure = lent === '' ? item.figure : { ...item.figure, unit: { ...unit, text: unit.text + lent } };
    const lead = readLead(items, i, cursor);
    const ranked = lead.senses[0] === 'rank';
    if (!ranked && (figure.unit.kind === 'never' || figure.unit.kind === 'none')) continue;
    if (figure.unit.text === 'chỉ tiêu' || overlapsAny(walk.used, item.start, item.end, walk.cursor)) {
      cursor = i + 1;
      continue;
    }
    if (startsRange(items, i, lead)) {
      // "giảm từ 28,4% xuống còn 22,9%": the first figure is where it came from
      const j = nextFigure(items, i);
      const arrived = readLead(items, j, i + 1);
      const end = readTail(items, j + 1);
      const senses: Lead['senses'] = ['left'];
      const second = (items[j] as Item & { t: 'figure' }).figure;
      const region = readRegion(items, cursor, lead.from);
      const site: Site = {
        ...walk,
        at: j,
        figure: second,
        lead: { ...arrived, senses, verbs: ['còn'] },
        tail: end,
        region,
      };
      cursor = Math.max(readOne(site), j + 1);
      continue;
    }
    if (isPerUnit(items, i, lead)) continue;
    const tail = readTail(items, i + 1);
    const region = readRegion(items, cursor, lead.from);
    const site: Site = { ...walk, at: i, figure, lead, tail, region };
    cursor = Math.max(readOne(site), i + 1);
    if (tail.base !== undefined) walk.shared.lastBase = { kind: tail.base.kind, to: tail.to };
  }
}

/** Reads one figure; returns the index from which the next region starts. */
function readOne(site: Site): number {
  const { figure, lead, tail, region, shared, context } = site;
  updateHeads(site);
  const seen = periodOf([...region.times, ...lead.times], context);
  if (seen !== null) context.running = seen;
  const sense = governingSense(lead);
  if (sense !== null) tail.base ??= region.base;
  const role = growthInName(
    site,
    classify(figure, lead, tail, shared.sense, site.items[tail.to]?.key === 'về'),
  );
  if (sense !== null) shared.sense = sense;
  // "18 vụ vi phạm …, bảo vệ rừng (giảm 3 vụ)": a change told in parentheses is of what stands before them
  const inner =
    lead.innerVerb && role.role !== 'level' && shared.open?.sentence === site.index && !region.plan;
  const nameless = inner || region.name.length === 0 || region.averageOnly || (region.place && !lead.colon);
  if (aboutPlan(site, role)) return readPlan(site, role);
  if (nameless) return readNameless(site, role);
  if (region.plan) return readPlan(site, role);
  if (statesShare(site) && role.role === 'level' && region.planVerb !== null) {
    const share: Role = {
      role: 'relation',
      relation: { type: region.planVerb, ...figureValue(figure, false) },
    };
    return readNamed(site, share);
  }
  return readNamed(site, role);
}

/** "đạt chỉ tiêu 100%" is a share; "không đạt kế hoạch đề ra (9 - 9,5%)" gives the plan itself. */
const statesShare = ({ region, figure, lead }: Site): boolean =>
  region.planVerb !== null && figure.unit.kind === 'percent' && figure.min === undefined && !lead.paren;

/** "… vượt xa so với mục tiêu của Nghị quyết là 1,8 tỷ USD": an amount that the comparison itself names. */
function aboutPlan({ region, shared, figure, index }: Site, role: Role): boolean {
  const { open } = shared;
  if (
    region.base === undefined ||
    region.base.kind === 'prior' ||
    role.role !== 'level' ||
    figure.unit.kind === 'percent'
  )
    return false;
  return open !== null && open.sentence === index;
}

/** "Tăng trưởng kinh tế đạt 6% so với cùng kỳ": the name says it is a growth, the comparison only says on what. */
function growthInName(site: Site, role: Role): Role {
  if (role.role !== 'relation' || role.relation.type !== 'pct_of_prior') return role;
  const small = Number(role.relation.value ?? role.relation.valueMax) < 30;
  const grows = isGrowthName(nameText(site.text, site.region.name));
  return grows || (small && governingSense(site.lead) === 'level') ? { role: 'growth', fall: false } : role;
}

function updateHeads(site: Site): void {
  const { region, shared, text, figure, lead } = site;
  if (region.part) {
    if (!shared.part || shared.open !== null) shared.parent = shared.open ?? shared.parent;
    shared.part = true;
    shared.partColon = region.head.length > 0;
  } else if (shared.part && region.semicolon && !shared.partColon && !figure.signed) {
    const sense = governingSense(lead);
    if (sense !== 'rise' && sense !== 'fall') shared.part = false;
  }
  if (region.head.length > 0) {
    const title = readRegion(region.head, 0, region.head.length);
    const name = nameText(text, title.name);
    shared.head = isStructureHead(title.name) && !title.part ? name : null;
    shared.headSum = 0;
    if (title.name.length > 0) shared.topic = name;
  }
}

/** A figure without a name of its own: a relation of the measure before it, a value before its name, or one that
 *  takes up an earlier name ("phấn đấu hết năm sẽ đạt 44,5 tỷ"). */
function readNameless(site: Site, role: Role): number {
  const { figure, lead, tail, region, shared, items, at } = site;
  const { open } = shared;
  const times = [...region.times, ...lead.times].filter((t) => t.kind !== 'day' && t.aside !== true);
  const same = open !== null && open.sentence === site.index;
  if (
    open !== null &&
    lead.paren &&
    role.role === 'level' &&
    shared.lastBase?.to === lead.from &&
    shared.lastBase.kind !== 'prior'
  )
    return readPlan(site, role);
  const anew = region.averageOnly && region.semicolon;
  if (open !== null && !region.place && !anew && times.length === 0 && (same || tail.base !== undefined)) {
    if (attach(site, role, open)) return tail.to;
  }
  if (role.role === 'relation' && open === null) return tail.to;
  const own = countedNoun(figure);
  const { kind } = figure.unit;
  // "Giảm 2.800 hộ nghèo" at the head of a clause is a size of its own
  const sized = role.role === 'relation' && role.relation.type === 'yoy_abs' && !same && own !== '';
  const after = nameAfter(items, tail.to);
  const afterText = nameText(site.text, after.items);
  if (
    (role.role !== 'relation' || sized) &&
    !(same && lead.senses[0] === 'left' && afterText === '') &&
    tail.base === undefined &&
    (afterText !== '' || own !== '') &&
    !(lead.aim && afterText === '' && !region.place)
  ) {
    if (kind === 'guess' || (own !== '' && !isCountable(site.text, items, lead, region, figure)))
      return Math.max(after.to, at + 1);
    const placed =
      region.place &&
      !region.temporal &&
      afterText !== '' &&
      own === '' &&
      lead.senses.length > 0 &&
      lead.senses[0] !== 'level';
    if (kind !== 'money' && !placed) {
      create(site, role, `${own} ${afterText}`.trim(), {
        after: after.to,
        inherited: false,
        valueFirst: true,
      });
      return after.to;
    }
    if (kind === 'money' && afterText !== '' && lead.senses.length === 0 && times.length === 0) {
      create(site, role, afterText, { after: after.to, inherited: false, valueFirst: true });
      return after.to;
    }
  }
  return inheritName(site, role, own);
}

const OWNER = /\s+của (?:tỉnh|huyện|thành phố|xã|thị xã|toàn tỉnh)$/u;

function inheritName(site: Site, role: Role, own: string): number {
  const { lead, tail, region, shared, figure, items, text } = site;
  const { open } = shared;
  const same = open !== null && open.sentence === site.index;
  const left = same && lead.senses[0] === 'left';
  if (own !== '' && !lead.aim && !left) return tail.to;
  const source = same
    ? open
    : region.averageOnly || lead.annual
      ? (shared.main ?? open)
      : (open ?? shared.main);
  if (region.place && !region.temporal && figure.unit.kind === 'percent') {
    const subject = sentenceSubject(items);
    if (subject.length > 0) {
      create(site, role, `${nameText(text, subject)} (${nameText(text, region.name)})`, {
        after: tail.to,
        inherited: false,
      });
      return tail.to;
    }
  }
  const spoken = lead.verbs.find((v) => v.startsWith('tăng trưởng'));
  const base = source?.indicator.replace(OWNER, '') ?? spoken ?? shared.topic;
  if (base === null || base === undefined) return tail.to;
  if (source === null && spoken === undefined && role.role !== 'growth' && lead.senses.length === 0)
    return tail.to;
  const average = region.averageOnly ? wordsOf(text, region.name) : lead.annual ? lead.averageText : '';
  create(site, role, `${base} ${average}`.trim(), { after: tail.to, inherited: true });
  return tail.to;
}

/** What the sentence began with, up to its first verb: "Giải ngân đầu tư công còn chậm …". */
function sentenceSubject(items: readonly Item[]): Item[] {
  const subject: Item[] = [];
  for (const [i, item] of items.entries()) {
    if (item.t === 'list') continue;
    if (item.t === 'mark' || item.t === 'figure') break;
    if (item.t === 'lex' && i > 0 && item.lex.cls !== 'fixed') break;
    if (item.t !== 'time') subject.push(item);
  }
  return subject.length >= 2 && subject.length <= 8 ? subject : [];
}

/** "(Nghị quyết tăng 6,5%)", "kế hoạch đề ra (9 - 9,5%)": a plan of the measure before it. */
function readPlan(site: Site, role: Role): number {
  const { shared, tail, figure, region } = site;
  const { open } = shared;
  if (open === null || figure.unit.kind === 'guess') return tail.to;
  const last = (unit: string | undefined): string => unit?.split(' ').at(-1)?.split('/')[0] ?? '';
  if (figure.unit.kind !== 'percent' && open.unit !== undefined && last(open.unit) !== last(figure.unit.text))
    return tail.to;
  if (statesShare(site) && region.planVerb !== null) {
    const value = { value: figure.value ?? '0' };
    attach(site, { role: 'relation', relation: { type: region.planVerb, ...value } }, open);
    return tail.to;
  }
  const grew =
    open.growth || (!open.unit?.startsWith('%') && open.relations.some((r) => r.type === 'yoy_pct'));
  const growth = grew && figure.unit.kind === 'percent' && role.role === 'level';
  create(site, growth ? { role: 'growth', fall: false } : role, open.indicator, {
    after: tail.to,
    inherited: true,
    plan: true,
  });
  shared.open = open;
  return tail.to;
}
