// Sentences whose numbers stay apart from their words: every figure is a run of its own, bound to the
// measure and the part of it that it prints, so that a page or a .docx can make it live.
import type { RelationType } from '../facts.ts';

/** Which number of a measure a run prints. `…_of` is the denominator of a ratio or a rank. */
export type Part =
  | 'value'
  | 'value_min'
  | 'value_max'
  | RelationType
  | `${RelationType}_min`
  | `${RelationType}_max`
  | 'ratio_of'
  | 'rank_of'
  | 'count'
  | 'total';

/** `relation` is the index in the measure's relations, where the part is one of them. */
export type Bind = { measureId: string; part: Part; relation?: number };
export type Run = { text: string; bind?: Bind };
/** `text` is always the runs put together. */
export type Written = { runs: Run[]; text: string };

export const plain = (text: string): Run => ({ text });

const sameBind = (a: Run, b: Run) => a.bind === undefined && b.bind === undefined;

export const written = (runs: readonly Run[]): Written => {
  const merged: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = merged.at(-1);
    if (last && sameBind(last, run)) merged[merged.length - 1] = plain(last.text + run.text);
    else merged.push(run);
  }
  return { runs: merged, text: merged.map((run) => run.text).join('') };
};

/** Parts with a separator between, and another before the last one where given. */
export const joinRuns = (
  parts: readonly (readonly Run[])[],
  separator: string,
  beforeLast = separator,
): Run[] =>
  parts.flatMap((part, i) =>
    i === 0 ? [...part] : [plain(i === parts.length - 1 ? beforeLast : separator), ...part],
  );

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Keeps abbreviations (GRDP) and names of several capitals (Bến Tre) as they are. */
export const lowerFirst = (text: string): string => {
  const [first = '', second = ''] = text.split(' ');
  const capital = (word: string) => /^\p{Lu}/u.test(word);
  if (/^.[\p{Lu}\d]/u.test(first) || (capital(second) && !/^[\p{Lu}\d]+$/u.test(second))) return text;
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
};

const onFirst = (runs: readonly Run[], change: (text: string) => string): Run[] =>
  runs.map((run, i) => (i === 0 && !run.bind ? plain(change(run.text)) : run));

export const withLowerFirst = (runs: readonly Run[]): Run[] => onFirst(runs, lowerFirst);

export const asSentence = (runs: readonly Run[]): Run[] => [...onFirst(runs, upperFirst), plain('.')];
