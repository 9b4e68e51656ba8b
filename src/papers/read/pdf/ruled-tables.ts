// Tables drawn with lines: the grid is what the lines enclose, a merged cell is where a line is missing.
import type { Glyph, PdfPage, Rule } from './glyphs.ts';
import { lineText, toLines } from './lines.ts';

export type RuledTable = { x1: number; x2: number; y1: number; y2: number; rows: string[][] };

const NEAR = 3;
const MAX_RULES = 3_000;

const cluster = (values: number[]): number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const result: number[] = [];
  for (const value of sorted)
    if (result.length === 0 || value - (result.at(-1) as number) > NEAR) result.push(value);
  return result;
};

const touches = (a: Rule, b: Rule): boolean =>
  a.x1 - NEAR <= b.x2 && b.x1 - NEAR <= a.x2 && a.y1 - NEAR <= b.y2 && b.y1 - NEAR <= a.y2;

/** Rules that hang together, each group one table. */
const groups = (rules: Rule[]): Rule[][] => {
  const left = new Set([...rules].sort((a, b) => a.y1 - b.y1));
  const found: Rule[][] = [];
  for (const seed of left) {
    left.delete(seed);
    const group = [seed];
    for (const rule of group)
      for (const other of left)
        if (touches(rule, other)) {
          left.delete(other);
          group.push(other);
        }
    found.push(group);
  }
  return found;
};

const covers = (
  rules: Rule[],
  at: (rule: Rule) => number,
  from: (rule: Rule) => number,
  to: (rule: Rule) => number,
  line: number,
  point: number,
) =>
  rules.some(
    (rule) => Math.abs(at(rule) - line) <= NEAR && from(rule) - NEAR <= point && point <= to(rule) + NEAR,
  );

const indexBetween = (edges: number[], value: number): number => {
  for (let i = 0; i + 1 < edges.length; i++)
    if (value >= (edges[i] as number) - 0.5 && value < (edges[i + 1] as number) + 0.5) return i;
  return -1;
};

const toTable = (group: Rule[], glyphs: Glyph[]): RuledTable | null => {
  const vertical = group.filter((rule) => rule.x1 === rule.x2);
  const horizontal = group.filter((rule) => rule.y1 === rule.y2);
  const xs = cluster(vertical.map((rule) => rule.x1));
  const ys = cluster(horizontal.map((rule) => rule.y1));
  if (xs.length < 3 || ys.length < 2) return null;
  const columns = xs.length - 1;
  const places: Glyph[][] = Array.from({ length: columns * (ys.length - 1) }, () => []);
  const owner = places.map((_, i) => i);
  for (let r = 0; r + 1 < ys.length; r++)
    for (let c = 0; c < columns; c++) {
      const middleX = ((xs[c] as number) + (xs[c + 1] as number)) / 2;
      const middleY = ((ys[r] as number) + (ys[r + 1] as number)) / 2;
      const here = r * columns + c;
      if (
        c > 0 &&
        !covers(
          vertical,
          (v) => v.x1,
          (v) => v.y1,
          (v) => v.y2,
          xs[c] as number,
          middleY,
        )
      )
        owner[here] = owner[here - 1] as number;
      else if (
        r > 0 &&
        !covers(
          horizontal,
          (h) => h.y1,
          (h) => h.x1,
          (h) => h.x2,
          ys[r] as number,
          middleX,
        )
      )
        owner[here] = owner[here - columns] as number;
    }
  for (const glyph of glyphs) {
    const r = indexBetween(ys, glyph.y - glyph.size * 0.3);
    const c = indexBetween(xs, glyph.x + glyph.width / 2);
    if (r >= 0 && c >= 0) places[owner[r * columns + c] as number]?.push(glyph);
  }
  const texts = places.map((inside) => toLines(inside).map(lineText).join(' '));
  const rows = Array.from({ length: ys.length - 1 }, (_, r) => texts.slice(r * columns, (r + 1) * columns));
  if (rows.every((row) => row.filter((cell) => cell !== '').length < 2)) return null;
  return { x1: xs[0] as number, x2: xs.at(-1) as number, y1: ys[0] as number, y2: ys.at(-1) as number, rows };
};

/** The tables of a page, and the glyphs that stand outside them. */
export const findRuledTables = (page: PdfPage): { tables: RuledTable[]; rest: Glyph[] } => {
  if (page.rules.length < 4 || page.rules.length > MAX_RULES) return { tables: [], rest: page.glyphs };
  const tables: RuledTable[] = [];
  let rest = page.glyphs;
  for (const group of groups(page.rules)) {
    const y1 = Math.min(...group.map((rule) => rule.y1));
    const y2 = Math.max(...group.map((rule) => rule.y2));
    const x1 = Math.min(...group.map((rule) => rule.x1));
    const x2 = Math.max(...group.map((rule) => rule.x2));
    const isInside = (glyph: Glyph) => {
      const [x, y] = [glyph.x + glyph.width / 2, glyph.y - glyph.size * 0.3];
      return x >= x1 - 1 && x <= x2 + 1 && y >= y1 - 1 && y <= y2 + 1;
    };
    const table = toTable(group, rest.filter(isInside));
    if (!table) continue;
    tables.push(table);
    rest = rest.filter((glyph) => !isInside(glyph));
  }
  return { tables: tables.sort((a, b) => a.y1 - b.y1), rest };
};
