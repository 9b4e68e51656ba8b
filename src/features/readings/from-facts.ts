// From what the reader found to what a person reviews: ids that stay, marks in the text, one fact for a document
// however often it is cited.
import type { Facts, Finding, Measure, Relation } from '../../prose/facts.ts';
import type { MeasureRelation, ReviewFact, ReviewFinding, Span } from './contract.ts';

/** A heading with the text under it, for the clauses of a resolution. */
export type ReadClause = { level: number; marker: string | null; title: string | null; text: string | null };
export type ReadFacts = { facts: ReviewFact[]; findings: ReviewFinding[]; clauses: ReadClause[] };

export const toReview = (read: Facts, text: string): ReadFacts => {
  const facts: ReviewFact[] = [
    ...read.measures.map(toMeasure),
    ...read.targetCounts.map(
      (count, i): ReviewFact => ({
        id: `c${i}`,
        kind: 'count',
        ...placeOf(count),
        count: count.count,
        total: count.total,
        band: count.band,
        derived: count.derived ?? false,
      }),
    ),
    ...toDocuments(read),
    ...read.taskGroups.map(
      (group, i): ReviewFact => ({
        id: `g${i}`,
        kind: 'task_group',
        ...placeOf(group),
        no: group.no,
        title: cut(group.text, 4000),
      }),
    ),
    ...read.tasks.map(
      (task, i): ReviewFact => ({
        id: `t${i}`,
        kind: 'task',
        ...placeOf(task),
        title: cut(task.title, 2000),
        lead: task.lead,
        contributors: task.contributors.slice(0, 50),
        due: task.due,
        product: task.product,
      }),
    ),
  ];
  return {
    facts,
    findings: read.findings.map((finding, i) => toFinding(finding, i, facts)),
    clauses: toClauses(read, text),
  };
};

const MAX_CLAUSES = 500;

const toClauses = ({ sections }: Facts, text: string): ReadClause[] =>
  sections.slice(0, MAX_CLAUSES).map((section, i) => ({
    level: Math.min(6, Math.max(1, section.level)),
    marker: cut(section.marker, 40) || null,
    title: cut(section.title, 500) || null,
    text: cut(text.slice(section.end, sections[i + 1]?.start ?? text.length).trim(), 20_000) || null,
  }));

const cut = (text: string, max: number): string => text.slice(0, max);

const placeOf = (fact: { start: number; end: number; text: string; confidence: number }) => ({
  start: fact.start,
  end: fact.end,
  text: cut(fact.text, 4000),
  confidence: fact.confidence,
  marks: [{ start: fact.start, end: fact.end }],
});

const toMeasure = (measure: Measure, i: number): ReviewFact => ({
  id: `m${i}`,
  kind: 'measure',
  ...placeOf(measure),
  marks: marksOf(measure),
  indicator: cut(measure.indicator, 500),
  value: measure.value,
  valueMin: measure.valueMin,
  valueMax: measure.valueMax,
  unit: measure.unit,
  qualifier: measure.qualifier,
  approx: measure.approx,
  measureKind: measure.kind,
  period: measure.period,
  priceBasis: measure.priceBasis,
  relations: measure.relations.map(toRelation).slice(0, 20),
});

const toRelation = ({ span: _, ...relation }: Relation): MeasureRelation => relation;

/** The figure with its verb, and each relation, as marks of their own; the name before them stays unmarked. */
const marksOf = (measure: Measure): Span[] => {
  const spans = measure.relations.flatMap(({ span }) => (span ? [{ start: span.start, end: span.end }] : []));
  const named = measure.text.startsWith(measure.indicator) ? measure.indicator.length : 0;
  const from = measure.start + named + (measure.text.slice(named).match(/^[\s,:;]*/)?.[0].length ?? 0);
  const to = Math.min(measure.end, ...spans.map((span) => span.start).filter((start) => start > from));
  const words = measure.text.slice(from - measure.start, to - measure.start);
  const figure = { start: from, end: from + words.replace(/[\s,;(]*$/, '').length };
  return [...(figure.end > figure.start ? [figure] : []), ...spans].sort((a, b) => a.start - b.start);
};

const toDocuments = (read: Facts): ReviewFact[] => {
  const bySymbol = Map.groupBy(read.documentRefs, (ref) =>
    ref.year === undefined
      ? `${ref.number}-${ref.type}/${ref.issuer}`
      : `${ref.number}/${ref.year}/${ref.type}-${ref.issuer}`,
  );
  return [...bySymbol.values()].map((refs, i): ReviewFact => {
    const first = refs[0]!;
    return {
      id: `d${i}`,
      kind: 'document',
      ...placeOf(first),
      marks: refs.map(({ start, end }) => ({ start, end })).slice(0, 200),
      symbol: cut(first.text.replace(/\s+/g, ''), 60),
      relation: 'refers',
    };
  });
};

const toFinding = (finding: Finding, i: number, facts: readonly ReviewFact[]): ReviewFinding => {
  const spans = finding.spans.map(([start, end]) => ({ start, end }));
  return {
    id: `x${i}`,
    code: finding.code,
    message: finding.message,
    spans,
    factIds: facts
      .filter((fact) => spans.some((span) => span.start < fact.end && fact.start < span.end))
      .map((fact) => fact.id),
  };
};
