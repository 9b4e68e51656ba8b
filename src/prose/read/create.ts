// Making a measure of a figure and its name: level, growth, or only a relation; what heads and wholes lend to it.
import { parsePeriod } from '../../kernel/period.ts';
import type { Relation } from '../facts.ts';
import { figureValue, negated, type Role } from './classify.ts';
import { currentPeriod, factKind, periodOf } from './context.ts';
import type { Figure } from './figures.ts';
import { isGrowthName, isRateName } from './judge.ts';
import type { Draft, Site } from './site.ts';

const PLANNED =
  /\s+theo (?:kế hoạch|nghị quyết|chỉ tiêu|mục tiêu)(?: được)?(?: (?:giao|đề ra|năm|đã đề ra))?$/iu;

export type Made = { after: number; inherited: boolean; plan?: boolean; valueFirst?: boolean };

export function create(site: Site, role: Role, rawName: string, how: Made): void {
  let made = how;
  const { figure, lead, tail, region, shared, items, at, out } = site;
  const percent = figure.unit.kind === 'percent';
  const structural = shared.head !== null && percent && role.role === 'level' && !lead.aim && !made.inherited;
  let name = rawName;
  const planned = PLANNED.exec(name);
  if (planned !== null && planned.index > 0) {
    // "Thu ngân sách theo kế hoạch là 500 tỷ đồng"
    name = name.slice(0, planned.index);
    made = { ...made, plan: true };
  }
  if (/^(?:tỷ|tỉ) trọng\s/iu.test(name) && percent && role.role === 'level' && !made.inherited) {
    // the share that names itself heads the ones after it
    shared.head = 'tỷ trọng';
    shared.headSum = Number(figure.value ?? figure.max ?? 0);
  } else if (structural) name = underHead(site, name);
  else if (percent && shared.head !== null && region.semicolon) shared.head = null;
  if (region.part && shared.parent !== null && needsWhole(name)) name = `${shared.parent.indicator} ${name}`;
  const lent =
    percent &&
    role.role === 'level' &&
    !structural &&
    !made.inherited &&
    !made.valueFirst &&
    lendsGrowth(site, name);
  const growth =
    role.role === 'growth' ||
    lent ||
    (percent && role.role === 'level' && (isGrowthName(name) || region.inverted !== null));
  const fall = (role.role === 'growth' && role.fall) || region.inverted === 'fall';
  const opens = items[lead.from]?.start ?? items[at]!.start;
  const named = region.name.length > 0 && !made.inherited;
  const draft: Draft = {
    start: named ? Math.min(region.name[0]!.start, opens) : Math.min(opens, items[at]!.start),
    end: Math.max(items[Math.max(made.after, tail.to) - 1]!.end, items[at]!.end),
    text: '',
    indicator: name,
    kind: kindOf(site, made),
    relations: [],
    confidence: 0.9,
    growth: false,
    inheritedName: made.inherited,
    guessed: figure.unit.kind === 'guess',
    bare: lead.senses.length === 0 && !lead.colon && lead.qualifier === undefined,
    after: made.valueFirst === true,
    sentence: site.index,
  };
  const period = periodOf([...region.times, ...lead.times], site.context) ?? currentPeriod(site.context);
  if (period !== null && parsePeriod(period) !== null) draft.period = period;
  const qualifier = tail.qualifier ?? (figure.min === undefined ? lead.qualifier : undefined);
  if (qualifier !== undefined && !(fall && lead.approx !== undefined)) draft.qualifier = qualifier;
  if (lead.approx !== undefined) draft.approx = lead.approx;
  if (figure.other !== undefined && /tỷ|tỉ|triệu|usd|đồng/i.test(figure.unit.text))
    draft.ambiguous = { other: figure.other };
  if (role.role === 'relation') {
    draft.relations.push({ ...role.relation, span: { start: opens, end: draft.end } });
    setPlainRelation(draft, role.relation);
  } else if (growth) setGrowth(draft, site, name, fall, lent);
  else setLevel(draft, figure, fall);
  if (tail.perYear && draft.unit === '%') draft.unit = '%/năm';
  if (region.part && shared.parent !== null && !made.inherited) draft.whole = shared.parent;
  const price = priceBasis(site);
  if (price !== null) draft.priceBasis = price;
  out.push(draft);
  shared.open = draft;
  shared.first ??= draft;
  if (
    !region.part &&
    !made.inherited &&
    !made.plan &&
    !structural &&
    (shared.fresh || shared.main === null)
  ) {
    shared.main = draft;
    shared.fresh = false;
  }
}

function underHead(site: Site, name: string): string {
  const { shared, figure } = site;
  const whole = `${shared.head}: ${name}`;
  shared.headSum += Number(figure.value ?? figure.max ?? 0);
  if (shared.headSum > 99.4) shared.head = null;
  return whole;
}

/** One verb for many figures: the parts of a growth, and bare figures after one, are growths too. */
function lendsGrowth(site: Site, name: string): boolean {
  const { shared, lead } = site;
  if (isRateName(name) || lead.senses.includes('left') || lead.senses.includes('share')) return false;
  if (shared.part && shared.parent?.growth === true) return true;
  return (
    shared.open?.growth === true &&
    shared.open.sentence === site.index &&
    lead.senses.length === 0 &&
    !site.region.semicolon
  );
}

function kindOf(site: Site, made: Made) {
  const { lead, region, shared } = site;
  return factKind(site.context, {
    estimate: lead.estimate || region.estimate || (shared.part && shared.parent?.kind === 'estimate'),
    aim: lead.aim || region.aim,
    plan: made.plan === true,
  });
}

function setLevel(draft: Draft, figure: Figure, negative: boolean): void {
  Object.assign(draft, figureValue(figure, negative));
  draft.unit = figure.unit.text;
  if (figure.ratio === undefined) return;
  const { numerator, denominator } = figure.ratio;
  const beyond = Number(numerator) > Number(denominator);
  if (beyond || figure.unit.kind === 'money' || figure.unit.kind === 'percent')
    draft.relations.push({ type: 'plan_value', value: denominator, unit: figure.unit.text });
  else draft.relations.push({ type: 'ratio', numerator, denominator });
}

/** A measure that only stands to something: "thu ngân sách đạt 100% kế hoạch" has no value of its own, "giảm 12 vụ" has its size. */
function setPlainRelation(draft: Draft, relation: Relation): void {
  if (relation.type !== 'yoy_abs' && relation.type !== 'yoy_times' && relation.type !== 'vs_plan_abs') return;
  const size = (v: string | undefined): string | undefined => (v?.startsWith('-') ? negated(v) : v);
  if (relation.value !== undefined) draft.value = size(relation.value)!;
  if (relation.valueMin !== undefined && relation.valueMax !== undefined) {
    const ends = [size(relation.valueMin)!, size(relation.valueMax)!].sort((a, b) => Number(a) - Number(b));
    [draft.valueMin, draft.valueMax] = [ends[0]!, ends[1]!];
  }
  if (relation.unit !== undefined) draft.unit = relation.unit;
}

function setGrowth(draft: Draft, site: Site, name: string, fall: boolean, lent: boolean): void {
  const { figure, lead, tail, shared } = site;
  const whole = shared.part ? shared.parent : shared.open;
  const rate = isRateName(name) && !isGrowthName(name) && !figure.signed;
  const value = figureValue(figure, (fall && !rate) || lead.negative);
  Object.assign(draft, value);
  draft.unit = figure.unit.text;
  const annual =
    lead.annual || tail.perYear || figure.unit.perYear || /bình quân (?:hàng|hằng|mỗi) năm/u.test(name);
  const ofAnnual = whole?.unit === '%/năm' && (lent || shared.part);
  if ((annual || ofAnnual) && draft.unit === '%') draft.unit = '%/năm';
  if (rate) return;
  if (figure.unit.kind === 'point') {
    draft.relations.push({ type: 'yoy_pp', ...value });
    return;
  }
  draft.growth = true;
  const ofAverage = lent && whole?.relations.some((r) => r.type === 'avg_annual_pct') === true;
  const average =
    lead.average ||
    annual ||
    ofAnnual ||
    ofAverage ||
    (isGrowthName(name) && /bình quân|trung bình/u.test(name));
  const onPrior = (whole?.relations ?? []).filter((r) => r.type === 'pct_of_prior' || r.type === 'yoy_pct');
  const monthly =
    tail.base === undefined
      ? shared.part && onPrior.length > 0 && onPrior.every((r) => r.type === 'pct_of_prior')
      : tail.base.sequential === true && /tháng|quý/.test(tail.base.text);
  draft.relations.push({ type: average ? 'avg_annual_pct' : monthly ? 'pct_of_prior' : 'yoy_pct', ...value });
}

/** "theo giá so sánh 2010" in the name or the sentence's opening. */
function priceBasis(site: Site): 'constant' | 'current' | null {
  const { items, text, at, region } = site;
  const from = region.name[0]?.start ?? items[0]!.start;
  const near = text.slice(Math.max(items[0]!.start, from - 60), items[at]!.end + 40).toLowerCase();
  if (/giá (?:so sánh|cố định)/.test(near)) return 'constant';
  return /giá hiện hành/.test(near) ? 'current' : null;
}

/** A part's name that says nothing alone: "có văn bằng", "các xã đặc biệt khó khăn". */
const needsWhole = (name: string): boolean =>
  /^(?:có|các|ở|tại|trong|không|nữ|nam|đồng bào|vùng|khu vực (?:thành|nông)|thành thị|nông thôn|nâng cao|kiểu mẫu|đạt|cấp)(?:\s|$)/iu.test(
    name,
  );
