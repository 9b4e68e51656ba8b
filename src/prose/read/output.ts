// The JSON of `plenum read --json`: decimal strings become JSON numbers here and nowhere else.
import type { Facts, Measure, Relation } from '../facts.ts';

const number = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);
const defined = <T extends Record<string, unknown>>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

const relationOutput = (r: Relation) =>
  defined({
    type: r.type,
    value: number(r.value),
    valueMin: number(r.valueMin),
    valueMax: number(r.valueMax),
    unit: r.unit,
    numerator: number(r.numerator),
    denominator: number(r.denominator),
  });

const measureOutput = (m: Measure) =>
  defined({
    indicator: m.indicator,
    value: number(m.value),
    valueMin: number(m.valueMin),
    valueMax: number(m.valueMax),
    unit: m.unit,
    qualifier: m.qualifier,
    approx: m.approx,
    kind: m.kind,
    period: m.period?.replace('/', '-'),
    priceBasis: m.priceBasis,
    relations: m.relations.map(relationOutput),
    text: m.text,
    start: m.start,
    end: m.end,
    confidence: m.confidence,
  });

/** `text`: the text the offsets point into, for files whose text is not the file itself. */
export function toReadOutput(facts: Facts, text?: string) {
  return {
    ...(text === undefined ? {} : { text }),
    header: facts.header,
    ...(facts.theme === undefined ? {} : { theme: facts.theme }),
    documentRefs: facts.documentRefs,
    dates: facts.dates,
    targetCounts: facts.targetCounts,
    measures: facts.measures.map(measureOutput),
    taskGroups: facts.taskGroups,
    tasks: facts.tasks,
    sections: facts.sections,
    findings: facts.findings,
  };
}
export type ReadOutput = ReturnType<typeof toReadOutput>;
