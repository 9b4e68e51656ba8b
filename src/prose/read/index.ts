// prose/read: official Vietnamese in, facts with their places out. Pure and deterministic; no text makes it
// throw. The layers, in order: normalise, tokens, items and sentences, counts, measures, groups, findings.
import type { DateFact, DocumentRef, Facts, Measure, TargetCount } from '../facts.ts';
import { newContext } from './context.ts';
import { readCounts } from './counts.ts';
import type { TimeMention } from './dates.ts';
import { readGroups } from './groups.ts';
import { lex, type Sentence } from './items.ts';
import { readMeasures } from './measures.ts';
import { type NormalText, normalise, toSource } from './normalise.ts';
import type { Reference } from './references.ts';
import { selectCounts, selectMeasures } from './select.ts';
import type { Draft } from './site.ts';
import { completeTimes, documentYear } from './years.ts';

export { type ReadOutput, toReadOutput } from './output.ts';

/** `year`: what to assume where the text itself names no year (a file name, the register). */
export type ReadOptions = { year?: number };

export function readFacts(text: string, options: ReadOptions = {}): Facts {
  const normal = normalise(text);
  const lexed = lex(normal.text);
  const year = documentYear(normal.text, lexed.sentences, lexed.times, options.year);
  completeTimes(lexed.times, year);
  const { counts, used } = readCounts(normal.text, lexed.sentences);
  const context = newContext(year, openingPeriod(lexed.sentences, year));
  const drafts = selectMeasures(normal.text, readMeasures(normal.text, lexed.sentences, context, used));
  const place = placer(normal);
  return {
    header: {},
    sections: [],
    documentRefs: lexed.references.map((r) => place(referenceFact(r))),
    dates: lexed.times.flatMap((t) => {
      const fact = dateFact(t);
      return fact === null ? [] : [place(fact)];
    }),
    targetCounts: selectCounts(counts).map((c) => place<TargetCount>({ text: '', ...c })),
    measures: drafts.map((d) => place(measureFact(d))),
    taskGroups: readGroups(normal.text, lexed.sentences).map((g) => ({ ...g, ...sourceSpan(normal, g) })),
    tasks: [],
    findings: [],
  };
}

const sourceSpan = (normal: NormalText, span: { start: number; end: number }) => ({
  start: toSource(normal, span.start),
  end: toSource(normal, span.end),
});

/** Moves a fact to source offsets and quotes the source. */
function placer(normal: NormalText) {
  return <T extends { start: number; end: number; text: string }>(fact: T): T => {
    const span = sourceSpan(normal, fact);
    return { ...fact, ...span, text: normal.source.slice(span.start, span.end) };
  };
}

/** The period the title gives the whole document, else its year. */
function openingPeriod(sentences: readonly Sentence[], year: number | null): string | null {
  for (const sentence of sentences.slice(0, 2)) {
    for (const item of sentence.items) {
      if (item.t !== 'time' || item.start > 250 || item.time.label === true) continue;
      if (item.time.kind === 'period' && item.time.code !== undefined) return item.time.code;
      if (item.time.kind === 'range' && sentence === sentences[0]) return item.time.code ?? null;
    }
  }
  return year === null ? null : String(year);
}

const referenceFact = (r: Reference): DocumentRef => ({
  start: r.start,
  end: r.end,
  text: '',
  number: r.number,
  type: r.type,
  issuer: r.issuer,
  ...(r.year === undefined ? {} : { year: r.year }),
  confidence: 0.97,
});

function dateFact(t: TimeMention): DateFact | null {
  const at = { start: t.start, end: t.end, text: '', confidence: t.year === undefined ? 0.9 : 0.97 };
  if (t.kind === 'range') return { ...at, from: t.year!, to: t.to! };
  if (t.kind === 'year' || t.code === undefined) return null;
  return { ...at, iso: t.code };
}

function measureFact(draft: Draft): Measure {
  const { growth, inheritedName, guessed, bare, after, ambiguous, timesAmbiguous, sentence, ...measure } =
    draft;
  return measure;
}
