// prose/read: official Vietnamese in, facts with their places out. Pure and deterministic; no text makes it
// throw. The layers, in order: normalise, lines and tables, tokens, items and sentences, counts, measures, the rest.
import type { Facts } from '../facts.ts';
import { newContext } from './context.ts';
import { readCounts } from './counts.ts';
import type { TimeMention } from './dates.ts';
import { findTimes } from './dates.ts';
import { findProblems } from './findings/index.ts';
import { readGroups } from './groups.ts';
import { readHeader } from './header.ts';
import { type Lexed, lex, type Sentence } from './items.ts';
import { linesOf } from './lines.ts';
import { readMeasures } from './measures.ts';
import { normalise } from './normalise.ts';
import { dateFact, measureFact, placeHeader, placer, referenceFact, sourceSpan } from './place.ts';
import { findReferences } from './references.ts';
import { readSections } from './sections.ts';
import { selectCounts, selectMeasures } from './select.ts';
import { targetFacts, taskFacts } from './table-facts.ts';
import { blank, findTables } from './tables.ts';
import { labelledTasks, proseTasks } from './tasks.ts';
import { readTheme } from './theme.ts';
import { completeTimes, documentYear } from './years.ts';

export { type ReadOutput, toReadOutput } from './output.ts';

/** `year`: what to assume where the text itself names no year (a file name, the register). */
export type ReadOptions = { year?: number };

export function readFacts(text: string, options: ReadOptions = {}): Facts {
  const normal = normalise(text);
  const lines = linesOf(normal.text);
  const tables = findTables(lines);
  const prose = blank(normal.text, tables);
  const references = findReferences(normal.text);
  const times = findTimes(normal.text, references);
  const lexed: Lexed = lex(prose, references, times);
  const year = documentYear(normal.text, lexed.sentences, times, options.year);
  completeTimes(times, year);
  const { counts, used } = readCounts(prose, lexed.sentences);
  const context = newContext(year, openingPeriod(lexed.sentences, year));
  const told = readMeasures(prose, lexed.sentences, context, used);
  const targets = tables.filter((t) => t.kind === 'targets');
  const tabled = targets.flatMap((t) => targetFacts(t, year));
  const drafts = selectMeasures(normal.text, [...told, ...tabled]).sort((a, b) => a.start - b.start);
  const kept = selectCounts(counts);
  const tasks = [
    ...tables.filter((t) => t.kind === 'tasks').flatMap((t) => taskFacts(t, (due) => dueOf(due, year))),
    ...proseTasks(prose, lexed.sentences),
    ...labelledTasks(linesOf(prose), times),
  ];
  const place = placer(normal);
  const theme = readTheme(normal.text, year);
  return {
    header: placeHeader(normal, readHeader(lines, references, times)),
    ...(theme === undefined ? {} : { theme: { ...theme, ...sourceSpan(normal, theme) } }),
    sections: readSections(lines).map((s) => ({ ...s, ...sourceSpan(normal, s) })),
    documentRefs: references.map((r) => place(referenceFact(r))),
    dates: times.flatMap((t) => dateFact(t) ?? []).map(place),
    targetCounts: kept.map(({ subset, ...c }) => place({ text: '', ...c })),
    measures: drafts.map((d) => place(measureFact(normal, d))),
    taskGroups: readGroups(prose, lexed.sentences).map((g) => ({ ...g, ...sourceSpan(normal, g) })),
    tasks: tasks.sort((a, b) => a.start - b.start).map(place),
    findings: findProblems(drafts, kept).map((f) => ({
      ...f,
      spans: f.spans.map(([start, end]) => {
        const span = sourceSpan(normal, { start, end });
        return [span.start, span.end] as [number, number];
      }),
    })),
  };
}

/** A deadline cell: the first day or period in it. */
function dueOf(text: string, year: number | null): string | undefined {
  const times: TimeMention[] = findTimes(`ngày ${text}`, []);
  completeTimes(times, year);
  return times[0]?.code;
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
