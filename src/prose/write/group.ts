// Which measures belong in one sentence: a whole and its parts ("Thu ngân sách", "Thu ngân sách: thu nội địa"), or
// the parts of a structure that has no figure of its own ("Cơ cấu kinh tế: dịch vụ").
import { parsePeriod } from '../../kernel/period.ts';
import { fallsShort, isBase } from './bases.ts';
import { headlineOf } from './headline.ts';
import type { MeasureToWrite } from './measure.ts';

export type PartOfWhole = { name: string; measure: MeasureToWrite };
/** `more`: what else is known of the main measure, for other periods or kinds. */
export type Group = { main?: MeasureToWrite; head?: string; parts: PartOfWhole[]; more: MeasureToWrite[] };

const split = (indicator: string): [string, string] | null => {
  const at = indicator.indexOf(': ');
  return at > 0 ? [indicator.slice(0, at), indicator.slice(at + 2)] : null;
};

/** A plan stated beside its result is written in parentheses after it, still bound to itself. */
const withPlans = (measures: readonly MeasureToWrite[]): MeasureToWrite[] => {
  const isPlanOf = (plan: MeasureToWrite, result: MeasureToWrite) =>
    plan.kind === 'plan' &&
    result.kind !== 'plan' &&
    plan.indicator === result.indicator &&
    plan.period === result.period &&
    plan.unit === result.unit &&
    plan.qualifier === undefined &&
    plan.approx === undefined;
  const planOf = (result: MeasureToWrite) => measures.find((plan) => isPlanOf(plan, result));
  const taken = new Set(measures.map(planOf));
  return measures
    .filter((measure) => !taken.has(measure))
    .map((measure) => {
      const plan = planOf(measure);
      if (!plan) return measure;
      const { value, valueMin, valueMax, unit, id: measureId } = plan;
      const relation = { type: 'plan_value' as const, value, valueMin, valueMax, unit, measureId };
      return { ...measure, relations: [...measure.relations, relation] };
    });
};

/** Several facts of one indicator go into one sentence, unless parts stand between. */
const joinSame = (groups: readonly Group[]): Group[] => {
  const joined: Group[] = [];
  for (const group of groups) {
    const name = group.main?.indicator;
    const same = joined.find(
      (other) =>
        other.main && other.main.indicator === name && other.parts.length === 0 && group.parts.length === 0,
    );
    if (same && group.main && same.more.length < 3) same.more.push(group.main);
    else joined.push(group);
  }
  return joined;
};

export const groupMeasures = (measures: readonly MeasureToWrite[]): Group[] =>
  joinSame(groupParts(withPlans(measures)));

const groupParts = (measures: readonly MeasureToWrite[]): Group[] => {
  const groups: Group[] = [];
  const byHead = new Map<string, Group>();
  for (const measure of measures) {
    const [head, name] = split(measure.indicator) ?? [measure.indicator, null];
    const group = byHead.get(head);
    if (name === null) {
      if (group && !group.main) group.main = measure;
      else groups.push(remember(byHead, head, { main: measure, parts: [], more: [] }));
    } else if (group) group.parts.push({ name, measure });
    else groups.push(remember(byHead, head, { head, parts: [{ name, measure }], more: [] }));
  }
  return groups;
};

const remember = (byHead: Map<string, Group>, head: string, group: Group): Group => {
  byHead.set(head, group);
  return group;
};

export const membersOf = (group: Group): MeasureToWrite[] => [
  ...(group.main ? [group.main] : []),
  ...group.more,
  ...group.parts.map((part) => part.measure),
];

/** As rated; else by the first base given, which is the one that rates. Within a year, a share of the yearly plan says nothing yet. */
export const isBelowPlan = (measure: MeasureToWrite): boolean => {
  if (measure.met !== undefined) return !measure.met;
  const period = measure.period === undefined ? null : parsePeriod(measure.period);
  if (period && period.kind !== 'year' && period.kind !== 'span') return false;
  const base = measure.relations.find((relation) => isBase(relation) || relation.type.startsWith('vs_plan'));
  if (!base) return false;
  if (isBase(base)) return fallsShort(base);
  const under = (base.value ?? '').startsWith('-');
  return measure.direction === 'down' ? !under && base.value !== '0' : under;
};

/** Nothing to be said beyond the figure itself: several such go into one sentence. */
export const isShort = (group: Group): boolean => {
  if (!group.main || group.parts.length > 0 || group.more.length > 0) return false;
  const headline = headlineOf(group.main);
  return group.main.relations.length - ('used' in headline && headline.used !== undefined ? 1 : 0) === 0;
};
