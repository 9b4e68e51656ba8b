// How well the reader did on an annotated document. A measure counts where its figure and unit are right and stand inside
// the quoted words; strictly, where its name (shared words) and its main relations are right too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadOutput, readFacts, toReadOutput } from '../../src/prose/read/index.ts';
import { foldText } from './fold-text.ts';

type GoldRelation = {
  type: string;
  value?: number;
  value_min?: number;
  value_max?: number;
  numerator?: number;
  denominator?: number;
};
type GoldMeasure = {
  text: string;
  indicator: string;
  value?: number | null;
  value_min?: number;
  value_max?: number;
  unit: string | null;
  relations: GoldRelation[];
};
export type Gold = {
  document_refs: { number: string; type: string; issuer: string }[];
  dates: { iso?: string; from?: number; to?: number }[];
  target_counts: { count: number; total: number | null; band: string }[];
  measures: GoldMeasure[];
  task_groups: { no: number; text: string }[];
};
export type Example = { name: string; text: string; gold: Gold };
export type Tally = { right: number; found: number; wanted: number };
type Told = ReadOutput['measures'][number];

const COUNTED = new Set([
  'yoy_pct',
  'pct_of_plan',
  'vs_plan_pct',
  'pct_of_central_estimate',
  'pct_of_local_estimate',
  'ratio',
]);
const NAME_SHARE = 0.6;

export const loadExamples = (folder: string): Example[] =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => ({
      name: f.slice(0, -4),
      text: readFileSync(join(folder, f), 'utf8'),
      gold: JSON.parse(readFileSync(join(folder, `${f.slice(0, -4)}.json`), 'utf8')) as Gold,
    }));

export function readExample(example: Example): ReadOutput {
  const year = /(?:19|20)\d\d/.exec(example.name)?.[0];
  return toReadOutput(readFacts(example.text, year === undefined ? {} : { year: Number(year) }));
}

export const f1 = ({ right, found, wanted }: Tally): number =>
  right === 0 ? 0 : (2 * right) / (found + wanted);

const equal = (a: number | null | undefined, b: number | null | undefined): boolean =>
  (a ?? null) === (b ?? null) ||
  (a != null && b != null && Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b)));

const unitKey = (unit: string | null | undefined): string =>
  foldText(unit ?? '')
    .replace(/\s+/g, '')
    .replaceAll('ti', 'ty');

export function nameShare(a: string, b: string): number {
  const x = foldText(a)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const y = foldText(b)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const left = [...y];
  const both = x.filter((w) => {
    const i = left.indexOf(w);
    if (i >= 0) left.splice(i, 1);
    return i >= 0;
  }).length;
  return (2 * both) / (x.length + y.length || 1);
}

const sameRelation = (told: Told['relations'][number], gold: GoldRelation): boolean =>
  told.type === gold.type &&
  equal(told.value, gold.value) &&
  equal(told.valueMin, gold.value_min) &&
  equal(told.valueMax, gold.value_max) &&
  equal(told.numerator, gold.numerator) &&
  equal(told.denominator, gold.denominator);

/** Each annotated measure with the one told for it, if any. */
export function pairMeasures(
  text: string,
  told: readonly Told[],
  gold: readonly GoldMeasure[],
): [GoldMeasure, Told | null][] {
  const free = new Set(told);
  return gold.map((g) => {
    const start = text.indexOf(g.text);
    const fits = [...free].filter(
      (m) =>
        m.start < start + g.text.length &&
        m.end > start &&
        equal(m.value, g.value) &&
        equal(m.valueMin, g.value_min) &&
        equal(m.valueMax, g.value_max) &&
        unitKey(m.unit) === unitKey(g.unit),
    );
    const best =
      fits.sort((a, b) => nameShare(b.indicator, g.indicator) - nameShare(a.indicator, g.indicator))[0] ??
      null;
    if (best !== null) free.delete(best);
    return [g, best];
  });
}

export function isStrictlyRight(gold: GoldMeasure, told: Told): boolean {
  const wanted = gold.relations.filter((r) => COUNTED.has(r.type));
  const said = told.relations.filter((r) => COUNTED.has(r.type));
  return (
    nameShare(told.indicator, gold.indicator) >= NAME_SHARE &&
    wanted.length === said.length &&
    wanted.every((g) => said.some((t) => sameRelation(t, g)))
  );
}

const tallySet = (told: readonly string[], gold: readonly string[]): Tally => {
  const [a, b] = [new Set(told), new Set(gold)];
  return { right: [...a].filter((x) => b.has(x)).length, found: a.size, wanted: b.size };
};
const add = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  found: a.found + b.found,
  wanted: a.wanted + b.wanted,
});

export type Score = Record<'values' | 'strict' | 'references' | 'dates' | 'counts' | 'groups', Tally>;

export function scoreExamples(examples: readonly Example[]): Score {
  const none: Tally = { right: 0, found: 0, wanted: 0 };
  const score: Score = {
    values: none,
    strict: none,
    references: none,
    dates: none,
    counts: none,
    groups: none,
  };
  for (const example of examples) {
    const { gold } = example;
    const told = readExample(example);
    const pairs = pairMeasures(example.text, told.measures, gold.measures);
    const [found, wanted] = [told.measures.length, gold.measures.length];
    const matched = pairs.flatMap(([g, t]) => (t === null ? [] : [[g, t] as const]));
    const strict = matched.filter(([g, t]) => isStrictlyRight(g, t)).length;
    score.values = add(score.values, { right: matched.length, found, wanted });
    score.strict = add(score.strict, { right: strict, found, wanted });
    const ref = (r: { number: string; type: string; issuer: string }): string =>
      `${Number(r.number)}|${r.type}|${r.issuer}`;
    score.references = add(
      score.references,
      tallySet(told.documentRefs.map(ref), gold.document_refs.map(ref)),
    );
    const day = (d: { iso?: string; from?: number; to?: number }): string => d.iso ?? `${d.from}..${d.to}`;
    score.dates = add(score.dates, tallySet(told.dates.map(day), gold.dates.map(day)));
    const count = (c: { count: number; total: number | null; band: string }): string =>
      `${c.count}/${c.total}/${c.band}`;
    score.counts = add(score.counts, tallySet(told.targetCounts.map(count), gold.target_counts.map(count)));
    if (gold.task_groups.length > 0) {
      const right = gold.task_groups.filter((g) =>
        told.taskGroups.some(
          (t) => t.no === g.no && foldText(t.text).startsWith(foldText(g.text).slice(0, 24)),
        ),
      ).length;
      score.groups = add(score.groups, {
        right,
        found: told.taskGroups.length,
        wanted: gold.task_groups.length,
      });
    }
  }
  return score;
}
