// A DOM subtree → blocks. Knows which elements break a line and which never hold an article's words.
import type { Block } from '../paper.ts';

export type HtmlNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
  getAttribute?: (name: string) => string | null;
};

const ELEMENT = 1;
const TEXT = 3;
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'SVG',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'HEAD',
  'NAV',
  'FORM',
]);
const BREAKING = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'BODY',
  'HTML',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'BLOCKQUOTE',
  'FIGURE',
  'FIGCAPTION',
  'UL',
  'OL',
  'DL',
  'DT',
  'DD',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'PRE',
  'HR',
  'ADDRESS',
  'CENTER',
]);
const MAX_DEPTH = 400;

const spaced = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');
const cellText = (node: HtmlNode): string =>
  spaced(
    htmlBlocks(node)
      .map((block) => (block.kind === 'paragraph' ? block.text : block.rows.flat().join(' ')))
      .join(' '),
  ).trim();

const spanOf = (cell: HtmlNode, name: string): number =>
  Math.min(64, Math.max(1, Number(cell.getAttribute?.(name)) || 1));

const rowsOf = (table: HtmlNode): HtmlNode[] => {
  const rows: HtmlNode[] = [];
  for (const child of table.childNodes) {
    if (child.nodeName === 'TR') rows.push(child);
    else if (/^T(?:HEAD|BODY|FOOT)$/.test(child.nodeName)) rows.push(...rowsOf(child));
  }
  return rows;
};

/** A table whose cells hold other tables or whole paragraphs only places things on the page. */
const isLayout = (rows: HtmlNode[][]): boolean =>
  rows.length < 2 ||
  Math.max(...rows.map((row) => row.length)) < 2 ||
  rows.flat().some((cell) => (cell.textContent?.length ?? 0) > 4_000);

const readTable = (table: HtmlNode, emit: (block: Block) => void): void => {
  const rows = rowsOf(table).map((row) =>
    [...row.childNodes].filter((cell) => cell.nodeName === 'TD' || cell.nodeName === 'TH'),
  );
  if (isLayout(rows)) {
    for (const cell of rows.flat()) for (const block of htmlBlocks(cell)) emit(block);
    return;
  }
  const grid: string[][] = [];
  rows.forEach((row, r) => {
    grid[r] ??= [];
    const line = grid[r];
    let c = 0;
    for (const cell of row) {
      while (line[c] !== undefined) c++;
      const text = cellText(cell);
      for (let down = 0; down < Math.min(spanOf(cell, 'rowspan'), rows.length - r); down++)
        for (let across = 0; across < spanOf(cell, 'colspan'); across++) {
          grid[r + down] ??= [];
          (grid[r + down] as string[])[c + across] = down + across === 0 ? text : '';
        }
    }
  });
  const width = Math.max(...grid.map((row) => row.length));
  emit({ kind: 'table', rows: grid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? '')) });
};

export const htmlBlocks = (root: HtmlNode): Block[] => {
  const blocks: Block[] = [];
  let line = '';
  let marker = '';
  let tight = false;
  const flush = (nextTight = false) => {
    const text = line
      .split('\n')
      .map((part) => spaced(part).trim())
      .filter(Boolean)
      .join('\n');
    if (text) blocks.push({ kind: 'paragraph', text: marker + text, tight });
    if (text) marker = '';
    line = '';
    tight = nextTight;
  };
  const walk = (node: HtmlNode, depth: number, listMarkers: (() => string) | null): void => {
    if (depth > MAX_DEPTH) {
      line += node.textContent ?? '';
      return;
    }
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) line += (child.textContent ?? '').replace(/\s+/g, ' ');
      if (child.nodeType !== ELEMENT) continue;
      const name = child.nodeName.toUpperCase();
      if (SKIPPED.has(name)) continue;
      if (name === 'BR') line += '\n';
      else if (name === 'TABLE') {
        flush();
        readTable(child, (block) => blocks.push(block));
      } else if (name === 'LI') {
        flush(blocks.at(-1)?.kind === 'paragraph');
        marker = listMarkers?.() ?? '- ';
        walk(child, depth + 1, listMarkers);
        flush();
        marker = '';
      } else if (BREAKING.has(name)) {
        flush(marker !== '' && tight);
        let count = Number(child.getAttribute?.('start')) || 1;
        walk(
          child,
          depth + 1,
          name === 'OL' ? () => `${count++}. ` : name === 'UL' ? () => '- ' : listMarkers,
        );
        flush();
      } else walk(child, depth + 1, listMarkers);
    }
  };
  walk(root, 0, null);
  flush();
  return blocks;
};
