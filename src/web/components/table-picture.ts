// A table drawn as an svg of its own, so that it can be taken away as a picture like a chart: title, heads, rows, notes.
// Colour only goes with words that say the same.
export type Tone = 'good' | 'warn' | 'bad' | 'info';
export type PictureTable = {
  title: string;
  notes: string[];
  columns: { header: string; isFigure: boolean }[];
  /** As shown. */
  rows: string[][];
  toneOf?: (row: number, column: number) => Tone | null;
  /** From 0 to 1: a bar behind the cell, for what is compared. */
  barOf?: (row: number, column: number) => number | null;
};

const SPACE = 'http://www.w3.org/2000/svg';
const FONT = 'Be Vietnam Pro, system-ui, sans-serif';
const [EDGE, PAD, LINE, GAP] = [16, 8, 17, 9];
const SIZE = 12.5;
/** The widest a column of words gets before its text breaks; a letter is about this wide. */
const [WIDEST, LETTER] = [320, 7];
/** Heads are bold. */
const HEAD = 1.15;
const INK = '#1c2024';
const TONES: Record<Tone, { ground: string; ink: string }> = {
  good: { ground: '#e5efe9', ink: '#1f7a5c' },
  warn: { ground: '#fbefd9', ink: '#7a5407' },
  bad: { ground: '#fbe6e3', ink: '#a93226' },
  info: { ground: '#e6edf6', ink: '#1d4f8c' },
};

const widthOf = (text: string): number => text.length * LETTER;

/** Broken between words into lines that fit; a word that does not fit stands alone. */
const broken = (text: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length ? lines : [''];
};

type Attributes = Record<string, string | number>;
const make = (parent: Element, name: string, attributes: Attributes, text?: string): Element => {
  const element = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
};

export const tablePicture = ({ title, notes, columns, rows, toneOf, barOf }: PictureTable): SVGSVGElement => {
  const widths = columns.map(({ header }, at) => {
    const longest = Math.max(
      ...broken(header, 110 / HEAD).map((line) => widthOf(line) * HEAD),
      ...rows.map((row) => widthOf(row[at] ?? '')),
    );
    return Math.min(WIDEST, Math.ceil(longest)) + 2 * PAD;
  });
  const inner = widths.reduce((sum, width) => sum + width, 0);
  const width = Math.max(inner, Math.min(560, widthOf(title) * 1.3)) + 2 * EDGE;
  const svg = document.createElementNS(SPACE, 'svg');
  make(svg, 'rect', { x: 0, y: 0, width, height: '100%', fill: '#fff' });
  let y = EDGE;
  const say = (text: string, x: number, at: number, more: Attributes = {}) =>
    make(svg, 'text', { x, y: at, fill: INK, 'font-size': SIZE, 'font-family': FONT, ...more }, text);
  for (const line of broken(title, (width - 2 * EDGE) / 1.3)) {
    y += 20;
    say(line, EDGE, y, { 'font-size': 16, 'font-weight': 600 });
  }
  y += GAP;
  const draw = (cells: string[][], look: (column: number) => Attributes, row: number | null) => {
    const height = Math.max(...cells.map((lines) => lines.length)) * LINE + GAP;
    let x = EDGE;
    for (const [at, lines] of cells.entries()) {
      const wide = widths[at]!;
      const tone = row === null ? null : (toneOf?.(row, at) ?? null);
      const bar = row === null ? null : (barOf?.(row, at) ?? null);
      if (tone)
        make(svg, 'rect', {
          x: x + 2,
          y: y + 2,
          width: wide - 4,
          height: height - 4,
          rx: 3,
          fill: TONES[tone].ground,
        });
      if (bar)
        make(svg, 'rect', {
          x: x + 2,
          y: y + 3,
          width: Math.max(1, (wide - 4) * bar),
          height: height - 6,
          fill: '#f0d9d6',
        });
      const isRight = columns[at]!.isFigure;
      for (const [n, line] of lines.entries())
        say(line, isRight ? x + wide - PAD : x + PAD, y + GAP / 2 + LINE * (n + 1) - 4, {
          'text-anchor': isRight ? 'end' : 'start',
          ...(tone && { fill: TONES[tone].ink }),
          ...look(at),
        });
      x += wide;
    }
    y += height;
    make(svg, 'line', {
      x1: EDGE,
      x2: EDGE + inner,
      y1: y,
      y2: y,
      stroke: row === null ? '#8a8780' : '#e4e2dc',
    });
  };
  draw(
    columns.map(({ header }, at) => broken(header, (widths[at]! - 2 * PAD) / HEAD)),
    () => ({ 'font-weight': 600 }),
    null,
  );
  for (const [at, row] of rows.entries())
    draw(
      columns.map((_, n) => broken(row[n] ?? '', widths[n]! - 2 * PAD)),
      () => ({}),
      at,
    );
  y += GAP / 2;
  for (const note of notes)
    for (const line of broken(note, width - 2 * EDGE)) {
      y += LINE;
      say(line, EDGE, y, { 'font-size': 11.5, fill: '#545b64' });
    }
  const height = y + EDGE;
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.dataset.width = String(width);
  svg.dataset.height = String(height);
  return svg;
};
