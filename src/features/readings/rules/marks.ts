// The text cut into runs, each with the facts that are marked there, so that a page draws marks without nesting.

export type Marked = { id: string; start: number; end: number };
export type Run = { start: number; end: number; ids: string[] };

/** Runs cover the whole text in order; overlapping marks share a run. Linear in the text, n log n in the marks. */
export const cutRuns = (length: number, marks: readonly Marked[]): Run[] => {
  const kept = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(length, mark.end) }))
    .filter((mark) => mark.start < mark.end);
  const edges = [...new Set([0, length, ...kept.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  const byStart = [...kept].sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let open: Marked[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    open = open.filter((mark) => mark.end > start);
    while (next < byStart.length && byStart[next]!.start <= start) open.push(byStart[next++]!);
    runs.push({ start, end, ids: [...new Set(open.map((mark) => mark.id))] });
  }
  return runs;
};

export type Paragraph = { start: number; end: number; runs: Run[] };

/** Runs by line of the text; blank lines are left out. */
export const cutParagraphs = (text: string, marks: readonly Marked[]): Paragraph[] => {
  const runs = cutRuns(text.length, marks);
  const paragraphs: Paragraph[] = [];
  let at = 0;
  let first = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    while (first < runs.length && runs[first]!.end <= at) first += 1;
    if (line.trim()) {
      const own: Run[] = [];
      for (let i = first; i < runs.length && runs[i]!.start < end; i += 1) {
        const run = runs[i]!;
        own.push({ start: Math.max(run.start, at), end: Math.min(run.end, end), ids: run.ids });
      }
      paragraphs.push({ start: at, end, runs: own.filter((run) => run.start < run.end) });
    }
    at = end + 1;
  }
  return paragraphs;
};
