// prose/read: official Vietnamese in, facts with their places out. Pure and deterministic; no text makes it
// throw. The layers, in order: normalise, tokens, items and sentences, counts, measures, groups, findings.
import type { DateFact, DocumentRef, Facts, Measure, TargetCount } from '../facts.ts';
import { type Context, completeTimes, documentYear } from './context.ts';
import { readCounts } from './counts.ts';
import type { TimeMention } from './dates.ts';
import { readGroups } from './groups.ts';
import { lex } from './items.ts';
import { readMeasures } from './measures.ts';
import { type NormalText, normalise, toSource } from './normalise.ts';
import type { Reference } from './references.ts';
import type { Draft } from './site.ts';

export { type ReadOutput, toReadOutput } from './output.ts';

/** `year`: what to assume where the text itself names no year (a file name, the register). */
export type ReadOptions = { year?: number };

export function readFacts(text: string, options: ReadOptions = {}): Facts {
  const normal = normalise(text);
  const lexed = lex(normal.text);
  const year = documentYear(lexed.sentences, lexed.times, options.year);
  completeTimes(lexed.times, year);
  const { counts, used } = readCounts(normal.text, lexed.sentences);
  const context: Context = {
    year,
    period: openingPeriod(lexed.times, year),
    running: null,
    mode: 'result',
    paragraph: -1,
  };
  const drafts = readMeasures(normal.text, lexed.sentences, context, used);
  const place = placer(normal);
  return {
    header: {},
    sections: [],
    documentRefs: lexed.references.map((r) => place(referenceFact(r))),
    dates: lexed.times.flatMap((t) => {
      const fact = dateFact(t);
      return fact === null ? [] : [place(fact)];
    }),
    targetCounts: counts.map((c) => place<TargetCount>({ text: '', ...c })),
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

/** The period the title or the first lines give the whole document. */
function openingPeriod(times: readonly TimeMention[], year: number | null): string | null {
  const first = times.find(
    (t) => t.kind !== 'day' && t.aside !== true && t.start < 600 && t.code !== undefined,
  );
  if (first !== undefined && (first.kind === 'period' || first.kind === 'range') && first.start < 200)
    return first.code!;
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
