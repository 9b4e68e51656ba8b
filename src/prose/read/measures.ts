// Clauses to measures: walks each sentence figure by figure, gives every figure its name, its role and its
// relations, and keeps what one verb or one head shares among many figures.
import type { Measure, Relation } from '../facts.ts';
import { classify, figureValue, governingSense, negated, type Role } from './classify.ts';
import { type Context, enterSentence, factKind, periodOf } from './context.ts';
import type { Figure } from './figures.ts';
import type { Item, Sentence } from './items.ts';
import {
  isBareGrowthName,
  isCountable,
  isGrowthName,
  isRateName,
  isStructureHead,
  isUiLine,
  wordsOf,
} from './judge.ts';
import { type Lead, readLead } from './lead.ts';
import type { VerbSense } from './lexicon/words.ts';
import { nameAfter, nameText } from './names.ts';
import { type Region, readRegion } from './region.ts';
import { overlapsAny, type Spanned } from './spans.ts';
import { readBase, readTail, type Tail } from './tail.ts';

/** A measure while it is being read: `parts` of the whole it belongs to, what may be shared with the next ones. */
export type Draft = Measure & { growth: boolean; inheritedName: boolean; guessed: boolean; sentence: number };

type Shared = {
  open: Draft | null;
  parent: Draft | null;
  part: boolean;
  head: string | null;
  headSum: number;
  sense: VerbSense | null;
  topic: string | null;
};

export function readMeasures(
  text: string,
  sentences: readonly Sentence[],
  context: Context,
  used: readonly Spanned[],
): Draft[] {
  const cursor = { at: 0 };
  const out: Draft[] = [];
  const shared: Shared = {
    open: null,
    parent: null,
    part: false,
    head: null,
    headSum: 0,
    sense: null,
    topic: null,
  };
  for (const [index, sentence] of sentences.entries()) {
    enterSentence(context, sentence, text);
    Object.assign(shared, { parent: null, part: false, head: null, headSum: 0, sense: null });
    if (isUiLine(sentence.items)) continue;
    if (!sentence.items.some((i) => i.t === 'figure')) {
      shared.open = null;
      continue;
    }
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
    const { figure } = item;
    const lead = readLead(items, i, cursor);
    const ranked = lead.senses[0] === 'rank';
    if (!ranked && (figure.unit.kind === 'never' || figure.unit.kind === 'none')) continue;
    if (figure.unit.text === 'chỉ tiêu' || overlapsAny(walk.used, item.start, item.end, walk.cursor)) {
      cursor = i + 1;
      continue;
    }
    const tail = readTail(items, i + 1);
    const region = readRegion(items, cursor, lead.from);
    const next = readOne({ ...walk, at: i, figure, lead, tail, region });
    cursor = Math.max(next, i + 1);
  }
}

type Site = {
  text: string;
  items: readonly Item[];
  at: number;
  figure: Figure;
  lead: Lead;
  tail: Tail;
  region: Region;
  index: number;
  context: Context;
  shared: Shared;
  out: Draft[];
};

/** Reads one figure; returns the index from which the next region starts. */
function readOne(site: Site): number {
  const { figure, lead, tail, region, shared, context } = site;
  updateHeads(site);
  const seen = periodOf([...region.times, ...lead.times], context);
  if (seen !== null) context.running = seen;
  const leadingBase = readBase(region.name, 0);
  if (leadingBase !== null && leadingBase.to >= region.name.length) {
    // "so với CK giảm nhiều (-9,28%)": the comparison stands before its figure
    region.name = [];
    tail.base ??= leadingBase.base;
  }
  const role = classify(figure, lead, tail, shared.sense);
  const sense = governingSense(lead);
  if (sense !== null) shared.sense = sense;
  const nameless = region.name.length === 0 || region.averageOnly || (region.place && !lead.colon);
  if (nameless) return readNameless(site, role);
  if (region.plan) return readPlan(site, role);
  return readNamed(site, role);
}

function updateHeads(site: Site): void {
  const { region, shared, text } = site;
  if (region.part) {
    if (!shared.part || shared.open !== null) shared.parent = shared.open ?? shared.parent;
    shared.part = true;
  }
  if (region.head.length > 0) {
    const head = region.head;
    const title = readRegion(head, 0, head.length);
    const name = nameText(text, title.name);
    shared.head = isStructureHead(title.name) && !title.part ? name : null;
    shared.headSum = 0;
    if (title.name.length > 0) shared.topic = name;
  }
}

/** A figure without a name of its own: a relation of the measure before it, or a value before its name. */
function readNameless(site: Site, role: Role): number {
  const { figure, lead, tail, region, shared, items, at } = site;
  const open = shared.open;
  const sameSentence = open !== null && open.sentence === site.index;
  const { kind } = figure.unit;
  if (
    open !== null &&
    !region.place &&
    region.times.every((t) => t.kind === 'day' || t.aside) &&
    (sameSentence || tail.base !== undefined)
  ) {
    if (attach(site, role, open)) return tail.to;
  }
  if (role.role === 'relation' && open === null && !region.place) return tail.to;
  const after = nameAfter(items, tail.base === undefined ? tail.to : tail.to);
  const own =
    kind === 'count' || kind === 'guess' ? figure.unit.text.replace(/^(?:nghìn|ngàn|triệu|vạn|tỷ) /, '') : '';
  const afterText = nameText(site.text, after.items);
  const inherits = region.averageOnly || region.times.length > 0 || lead.aim || lead.times.length > 0;
  if (
    role.role !== 'relation' &&
    (afterText !== '' || (own !== '' && !inherits)) &&
    !(inherits && afterText === '')
  ) {
    if (kind === 'guess' || (own !== '' && !isCountable(site.items, lead, region, figure)))
      return Math.max(after.to, at + 1);
    if (kind === 'money' && afterText === '') return tail.to;
    const name = own === '' ? afterText : `${own} ${afterText}`.trim();
    create(site, role, name, { after: after.to, inherited: false });
    return after.to;
  }
  const inheritable = open ?? null;
  if (inheritable === null && shared.topic === null) return tail.to;
  if (own !== '' && !lead.aim) return tail.to;
  const base =
    inheritable?.indicator.replace(/\s+của (?:tỉnh|huyện|thành phố|xã|thị xã|toàn tỉnh)$/u, '') ??
    shared.topic!;
  const name = region.averageOnly ? `${base} ${wordsOf(site.text, region.name)}` : base;
  create(site, role, name, { after: tail.to, inherited: true });
  return tail.to;
}

/** Adds the figure to the open measure; false where it cannot belong to it. */
function attach(site: Site, role: Role, open: Draft): boolean {
  const { figure, lead, tail, items, at } = site;
  const { kind } = figure.unit;
  const end = items[tail.to - 1]!.end;
  const push = (relation: Relation): boolean => {
    if (
      !open.relations.some(
        (r) => r.type === relation.type && r.value === relation.value && r.numerator === relation.numerator,
      )
    )
      open.relations.push({ ...relation, span: { start: items[lead.from]!.start, end } });
    open.end = Math.max(open.end, end);
    return true;
  };
  if (role.role === 'relation') return push(role.relation);
  if (role.role === 'growth') {
    const value = figureValue(figure, role.fall);
    const annual = lead.annual || figure.unit.perYear || tail.perYear || lead.average;
    if (annual) return push({ type: 'avg_annual_pct', ...value });
    if (kind === 'point') return push({ type: 'yoy_pp', ...value });
    if (tail.base?.sequential === true && /tháng|quý/.test(tail.base.text))
      return push({ type: 'pct_of_prior', ...value });
    const rate = (open.unit ?? '').startsWith('%') && !open.growth && isRateName(open.indicator);
    return push({ type: rate ? 'yoy_pp' : 'yoy_pct', ...value });
  }
  if (figure.ratio !== undefined && lead.paren) return push(ratioRelation(figure));
  const hasAmount = open.value !== undefined && open.unit !== undefined && !open.unit.startsWith('%');
  const sense = governingSense(lead);
  if (
    kind === 'percent' &&
    hasAmount &&
    (sense === 'level' || sense === 'equal') &&
    site.lead.times.length === 0 &&
    !lead.aim
  ) {
    const follows = items[tail.to];
    const named = follows !== undefined && follows.t === 'word';
    if (!named) return push({ type: 'pct_of_plan', ...figureValue(figure, false) });
  }
  if (lead.paren || insideParens(items, at)) {
    if (kind === 'count' || kind === 'physical' || kind === 'money' || (kind === 'percent' && hasAmount)) {
      open.end = Math.max(open.end, end);
      return true;
    }
  }
  if (sense === 'share' || sense === 'equal') {
    open.end = Math.max(open.end, end);
    return true;
  }
  return false;
}

const ratioRelation = (figure: Figure): Relation => ({ type: 'ratio', ...figure.ratio });

function insideParens(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 40; i--) {
    if (items[i]!.t !== 'mark') continue;
    if (items[i]!.key === ')') return false;
    if (items[i]!.key === '(') return true;
  }
  return false;
}

/** "(Nghị quyết tăng 6,5%)", "kế hoạch đề ra (9 - 9,5%)": a plan of the measure before it. */
function readPlan(site: Site, role: Role): number {
  const { shared, tail, figure } = site;
  const open = shared.open;
  if (open === null || figure.unit.kind === 'guess') return tail.to;
  const growth = open.growth && figure.unit.kind === 'percent' && role.role !== 'relation';
  const before = shared.open;
  create(
    site,
    growth ? { role: 'growth', fall: role.role === 'growth' && role.fall } : role,
    open.indicator,
    {
      after: tail.to,
      inherited: true,
      plan: true,
    },
  );
  shared.open = before;
  return tail.to;
}

function readNamed(site: Site, role: Role): number {
  const { figure, lead, tail, region, items, text } = site;
  const { kind } = figure.unit;
  let name = nameText(text, region.name);
  let to = tail.to;
  const verbless = lead.senses.length === 0 && !lead.colon;
  if (kind === 'count' || kind === 'guess') {
    if (!isCountable(items, lead, region, figure)) return tail.to;
    if (verbless && !lead.paren) {
      const after = nameAfter(items, tail.to);
      const own = figure.unit.text.replace(/^(?:nghìn|ngàn|triệu|vạn|tỷ) /, '');
      name = `${name} ${own} ${nameText(text, after.items)}`.trim();
      to = Math.max(after.to, tail.to);
    }
  } else if (
    (kind === 'money' || kind === 'physical') &&
    tail.base === undefined &&
    !lead.colon &&
    isVerbName(region, lead)
  ) {
    const after = nameAfter(items, tail.to);
    const more = nameText(text, after.items);
    if (more !== '') name = `${name} ${more}`;
    to = Math.max(after.to, tail.to);
  }
  if (name === '') return tail.to;
  create(site, role, name, { after: to, inherited: false });
  return to;
}

/** "Toàn huyện gieo trồng được 26.936 ha cây trồng": the name lacks the noun that follows the figure. */
const isVerbName = (region: Region, lead: Lead): boolean =>
  !startsWithQuantity(region) &&
  (lead.senses.length === 0 || lead.verbs[0] === 'được') &&
  region.name.length <= 8;

const startsWithQuantity = (region: Region): boolean =>
  /^(?:tổng|giá|thu|chi|vốn|doanh|kim|sản|diện|năng|dư|grdp|gdp|mức|số|nguồn|lợi|quy|kinh|khối|lượng|tốc|tỷ)$/.test(
    region.name[0]?.key.split(' ')[0] ?? '',
  );

type Made = { after: number; inherited: boolean; plan?: boolean };

function create(site: Site, role: Role, rawName: string, made: Made): void {
  const { figure, lead, tail, region, shared, context, items, at, out } = site;
  const { kind } = figure.unit;
  let name = rawName;
  const percent = kind === 'percent';
  const structural = shared.head !== null && percent && role.role === 'level' && !lead.aim;
  if (structural && !made.inherited) {
    name = `${shared.head}: ${name}`;
    shared.headSum += Number(figure.value ?? figure.max ?? 0);
    if (shared.headSum > 99.4) shared.head = null;
  } else if (percent && shared.head !== null && region.semicolon) shared.head = null;
  if (region.part && shared.parent !== null && needsWhole(name)) name = `${shared.parent.indicator} ${name}`;
  const parentGrowth = shared.part && shared.parent?.growth === true;
  const chained =
    shared.open?.growth === true &&
    shared.open.sentence === site.index &&
    lead.senses.length === 0 &&
    !structural;
  const inheritsGrowth =
    percent &&
    role.role === 'level' &&
    !structural &&
    !made.inherited &&
    (parentGrowth || chained) &&
    !isRateName(name) &&
    lead.senses[0] !== 'left';
  const rise = region.inverted;
  const asGrowth =
    role.role === 'growth' ||
    inheritsGrowth ||
    (percent && role.role === 'level' && (isGrowthName(name) || rise !== null));
  const fall = (role.role === 'growth' && role.fall) || rise === 'fall';
  const sign = items[lead.from]?.start ?? items[at]!.start;
  const start =
    region.name.length > 0 && !made.inherited ? region.name[0]!.start : Math.min(sign, items[at]!.start);
  const draft: Draft = {
    start,
    end: Math.max(items[Math.max(made.after, tail.to) - 1]!.end, items[at]!.end),
    text: '',
    indicator: name,
    kind: factKind(context, {
      estimate: lead.estimate || region.estimate || (shared.part && shared.parent?.kind === 'estimate'),
      aim: lead.aim || region.aim,
      compared: tail.base !== undefined,
      plan: made.plan === true,
    }),
    relations: [],
    confidence: 0.9,
    growth: false,
    inheritedName: made.inherited,
    guessed: kind === 'guess',
    sentence: site.index,
  };
  const period = periodOf([...region.times, ...lead.times], context) ?? context.running ?? context.period;
  if (period !== null) draft.period = period;
  const qualifier = tail.qualifier ?? (figure.min === undefined ? lead.qualifier : undefined);
  if (qualifier !== undefined && !(fall && lead.approx !== undefined)) draft.qualifier = qualifier;
  if (lead.approx !== undefined) draft.approx = lead.approx;
  if (role.role === 'relation') {
    draft.relations.push({ ...role.relation, span: { start: sign, end: draft.end } });
    setPlainRelation(draft, role.relation);
  } else if (asGrowth) setGrowth(draft, site, name, fall, inheritsGrowth);
  else setLevel(draft, figure, fall);
  if (tail.perYear && draft.unit === '%') draft.unit = '%/năm';
  out.push(draft);
  shared.open = draft;
}

function setLevel(draft: Draft, figure: Figure, negative: boolean): void {
  const value = figureValue(figure, negative);
  if (value.valueMin !== undefined) {
    draft.valueMin = value.valueMin;
    draft.valueMax = value.valueMax!;
  } else draft.value = value.value!;
  draft.unit = figure.unit.text;
  if (figure.ratio === undefined) return;
  const { numerator, denominator } = figure.ratio;
  const beyond = Number(numerator) > Number(denominator);
  if (beyond || figure.unit.kind === 'money' || figure.unit.kind === 'percent')
    draft.relations.push({ type: 'plan_value', value: denominator, unit: figure.unit.text });
  else draft.relations.push({ type: 'ratio', numerator, denominator });
}

/** A measure that only stands to something: "thu ngân sách đạt 100% kế hoạch" has no value of its own. */
function setPlainRelation(draft: Draft, relation: Relation): void {
  if (relation.type !== 'yoy_abs' && relation.type !== 'rank' && relation.type !== 'yoy_times') return;
  if (relation.type === 'rank') return;
  const positive = (v: string | undefined): string | undefined => (v?.startsWith('-') ? negated(v) : v);
  const value = positive(relation.value);
  if (value !== undefined) draft.value = value;
  if (relation.valueMin !== undefined) {
    draft.valueMin = positive(relation.valueMax);
    draft.valueMax = positive(relation.valueMin);
  }
  if (relation.unit !== undefined) draft.unit = relation.unit;
}

function setGrowth(draft: Draft, site: Site, name: string, fall: boolean, inherits: boolean): void {
  const { figure, lead, tail, shared } = site;
  const parent = shared.part && shared.parent !== null ? shared.parent : shared.open;
  const rate = isRateName(name) && !isGrowthName(name) && !figure.signed;
  const value = figureValue(figure, fall && !rate && !lead.negative ? true : fall && lead.negative);
  if (value.valueMin !== undefined) {
    draft.valueMin = value.valueMin;
    draft.valueMax = value.valueMax!;
  } else draft.value = value.value!;
  draft.unit = figure.unit.text;
  const annual =
    lead.annual || tail.perYear || figure.unit.perYear || /bình quân (?:hàng|hằng|mỗi) năm/u.test(name);
  if (annual && draft.unit === '%') draft.unit = '%/năm';
  if (rate) return;
  if (figure.unit.kind === 'point') {
    draft.relations.push({ type: 'yoy_pp', ...value });
    return;
  }
  draft.growth = true;
  const average = lead.average || annual || /bình quân|trung bình/u.test(isBareGrowthName(name) ? name : '');
  if (inherits && parent !== null && parent.unit === '%/năm') draft.unit = '%/năm';
  const averageParent = inherits && parent?.relations.some((r) => r.type === 'avg_annual_pct') === true;
  const inPart = parent !== null && shared.part && parent.unit === '%/năm';
  if (inPart && draft.unit === '%') draft.unit = '%/năm';
  draft.relations.push({ type: average || averageParent || inPart ? 'avg_annual_pct' : 'yoy_pct', ...value });
}

/** A part's name that says nothing alone: "có văn bằng", "các xã đặc biệt khó khăn". */
const needsWhole = (name: string): boolean =>
  /^(?:có|các|ở|tại|trong|không|nữ|nam|đồng bào|vùng|khu vực (?:thành|nông)|thành thị|nông thôn|nâng cao|kiểu mẫu|đạt|cấp)(?:\s|$)/iu.test(
    name,
  );
