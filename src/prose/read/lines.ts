// The text as lines with their offsets, for what depends on layout: header, headings, tables, signature.
export type Line = { text: string; start: number; end: number };

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const raw = text.slice(start, end);
    // the tabs at the front of a row are its empty cells
    const body = raw.includes('\t') ? raw.replace(/^ +| +$/g, '') : raw.trim();
    const at = start + (body === '' ? 0 : raw.indexOf(body));
    lines.push({ text: body, start: at, end: at + body.length });
    start = end + 1;
  }
  return lines;
}

/** Capital letters only (digits, marks and spaces aside): how issuers, types and headings are set. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** A row whose cells are separated by tabs; the cells with their offsets. */
export function cellsOf(line: Line): Line[] {
  const cells: Line[] = [];
  let at = line.start;
  for (const part of line.text.split('\t')) {
    const body = part.trim();
    const start = at + (body === '' ? 0 : part.indexOf(body));
    cells.push({ text: body, start, end: start + body.length });
    at += part.length + 1;
  }
  return cells;
}
