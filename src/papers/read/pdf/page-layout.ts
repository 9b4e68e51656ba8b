// Lines of a page → reading order. What stands side by side (two columns, the halves of an official header, the
// signature beside the recipients) is read left side first; what lines up in three or more columns is a table.
import type { PdfPage } from './glyphs.ts';
import { type Line, lineText, type Segment, toLines } from './lines.ts';
import { findRuledTables } from './ruled-tables.ts';

/** Where the lines of one column begin and end, and how far apart they stand. */
export type Column = { left: number; right: number; pitch: number };
export type TextLine = {
  kind: 'line';
  text: string;
  x1: number;
  x2: number;
  y: number;
  size: number;
  column: Column;
  isPlain: boolean;
};
export type PageItem = TextLine | { kind: 'table'; rows: string[][]; y: number };

type Gutter = { from: number; to: number };

const MIN_GUTTER = 0.9;

const narrow = (gutter: Gutter, line: Line): Gutter | null => {
  let { from, to } = gutter;
  for (const segment of line.segments) {
    const middle = (from + to) / 2;
    if (segment.x2 <= middle) from = Math.max(from, segment.x2);
    else if (segment.x1 >= middle) to = Math.min(to, segment.x1);
    else if (segment.x2 - from < to - segment.x1) from = Math.max(from, segment.x2);
    else to = Math.min(to, segment.x1);
  }
  const isClear = line.segments.every((segment) => segment.x2 <= from + 0.1 || segment.x1 >= to - 0.1);
  return isClear && to - from >= line.size * MIN_GUTTER ? { from, to } : null;
};

/** The gap between the first two segments, or between a line and a neighbour that overlaps it in height. */
const startGutter = (line: Line, next: Line | undefined): Gutter | null => {
  const [a, b] = line.segments;
  if (a && b) return { from: a.x2, to: b.x1 };
  const c = next?.segments[0];
  if (!a || !c || !next || next.y - line.y > line.size * 0.95 || next.segments.length > 1) return null;
  if (a.x2 + line.size < c.x1) return { from: a.x2, to: c.x1 };
  return c.x2 + line.size < a.x1 ? { from: c.x2, to: a.x1 } : null;
};

/** A title in the middle of the page ends what stood side by side above it. */
const isCentered = (line: Line, before: Line, center: number): boolean => {
  const [only] = line.segments;
  if (!only || line.segments.length > 1 || line.y - before.y < line.size) return false;
  return Math.abs((only.x1 + only.x2) / 2 - center) < line.size;
};

/** How many lines from `start` keep one gutter free. */
const runLength = (
  lines: Line[],
  start: number,
  center: number,
): { length: number; gutter: Gutter } | null => {
  const first = lines[start] as Line;
  let gutter = startGutter(first, lines[start + 1]);
  if (!gutter) return null;
  let length = 0;
  let isTwoSided = false;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] as Line;
    const before = lines[i - 1];
    if (i > start && before && (line.y - before.y > line.size * 4 || isCentered(line, before, center))) break;
    const next = narrow(gutter, line);
    if (!next) break;
    gutter = next;
    length++;
    const middle = (gutter.from + gutter.to) / 2;
    isTwoSided ||= line.segments.some((segment) => segment.x1 > middle);
  }
  return isTwoSided && length > 0 ? { length, gutter } : null;
};

const asTable = (run: Line[]): string[][] | null => {
  const wide = run.filter((line) => line.segments.length >= 3);
  if (wide.length < 2 || wide.length < run.length * 0.5) return null;
  const columns: Segment[] = [];
  for (const segment of wide.flatMap((line) => line.segments)) {
    const column = columns.find((other) => segment.x1 < other.x2 && other.x1 < segment.x2);
    if (column)
      Object.assign(column, { x1: Math.min(column.x1, segment.x1), x2: Math.max(column.x2, segment.x2) });
    else columns.push({ ...segment });
  }
  columns.sort((a, b) => a.x1 - b.x1);
  return run.map((line) => {
    const row = columns.map(() => '');
    for (const segment of line.segments) {
      const at = Math.max(
        0,
        columns.findIndex((column) => segment.x1 < column.x2 && column.x1 < segment.x2),
      );
      row[at] = row[at] ? `${row[at]} ${segment.text}` : segment.text;
    }
    return row;
  });
};

type Side = { y: number; size: number; segment: Segment };

const percentile = (values: number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** The left edge is where most lines begin, not where a heading stands out. */
const commonest = (values: number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
};

const toColumn = (sides: Side[], isPlain: boolean): TextLine[] => {
  const steps = sides.slice(1).map((side, i) => (side.y - (sides[i] as Side).y) / side.size);
  const column: Column = {
    left: commonest(sides.map((side) => side.segment.x1)),
    right: percentile(
      sides.map((side) => side.segment.x2),
      0.9,
    ),
    pitch:
      percentile(
        steps.filter((step) => step > 0.8 && step < 2.2),
        0.25,
      ) || 1.3,
  };
  return sides.map(({ y, size, segment }) => ({
    kind: 'line',
    text: segment.text,
    x1: segment.x1,
    x2: segment.x2,
    y,
    size,
    column,
    isPlain,
  }));
};

/** An entry of a contents list, which only says again what the headings say. */
const CONTENTS_ENTRY = /(?:\.\s?){6,}\s*\d{1,4}$/;

const joinSegments = (line: Line): Side => ({
  y: line.y,
  size: line.size,
  segment: {
    x1: line.segments[0]?.x1 ?? 0,
    x2: line.segments.at(-1)?.x2 ?? 0,
    text: line.segments.map((segment) => segment.text).join(' '),
  },
});

export const layOutPage = (page: PdfPage): PageItem[] => {
  const { tables, rest } = findRuledTables(page);
  const lines = toLines(rest).filter((line) => !CONTENTS_ENTRY.test(lineText(line)));
  const edges = lines.flatMap((line) => line.segments);
  const center =
    (Math.min(...edges.map((segment) => segment.x1)) + Math.max(...edges.map((segment) => segment.x2))) / 2;
  const items: PageItem[] = tables.map((table) => ({ kind: 'table', rows: table.rows, y: table.y1 }));
  const plain: Side[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line;
    const run = runLength(lines, i, center);
    if (!run) {
      plain.push(joinSegments(line));
      i++;
      continue;
    }
    const inRun = lines.slice(i, i + run.length);
    const rows = asTable(inRun);
    if (rows) items.push({ kind: 'table', rows, y: line.y });
    else {
      const middle = (run.gutter.from + run.gutter.to) / 2;
      const sides = inRun.flatMap(({ y, size, segments }) =>
        segments.map((segment) => ({ y, size, segment })),
      );
      for (const isLeft of [true, false]) {
        const side = sides.filter(({ segment }) => segment.x1 < middle === isLeft);
        // Both sides sort where the run begins, left before right.
        items.push(...toColumn(side, false).map((one) => ({ ...one, order: line.y + (isLeft ? 0 : 0.001) })));
      }
    }
    i += run.length;
  }
  items.push(...toColumn(plain, true));
  const orderOf = (item: PageItem): number => ('order' in item ? (item.order as number) : item.y);
  return items.sort((a, b) => orderOf(a) - orderOf(b));
};
