// Lines of all pages → blocks: running heads and page numbers taken out, wrapped lines joined, tables that go on
// over a page break put together again.
import { repairLegacyText } from '../../legacy/decode-legacy.ts';
import type { Block } from '../paper.ts';
import type { PageItem, TextLine } from './page-layout.ts';

export type LaidOutPage = { height: number; items: PageItem[] };

/** Where a page number may stand, and the narrower strips outside the text's own margins where a running head may. */
const EDGE = 0.12;
const HEAD = 0.085;
const FOOT = 0.065;
const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*|page\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—\s]*$/i;
/** What and where: a title on the first page is not the head of the later ones, though the words are the same. */
const shape = (line: TextLine) =>
  `${Math.round(line.y / 6)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()}`;

const edgeLines = (page: LaidOutPage): TextLine[] => {
  const lines = page.items.filter((item): item is TextLine => item.kind === 'line');
  return lines.filter((line) => line.y < page.height * EDGE || line.y > page.height * (1 - EDGE));
};

/** Lines at the edges that are a page number, or come back on at least half of three or more pages. */
export const dropRunningHeads = (pages: LaidOutPage[]): LaidOutPage[] => {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set(edgeLines(page).map((line) => shape(line))))
      seen.set(text, (seen.get(text) ?? 0) + 1);
  const isRunning = (line: TextLine, height: number) =>
    (line.y < height * HEAD || line.y > height * (1 - FOOT)) &&
    pages.length >= 3 &&
    (seen.get(shape(line)) ?? 0) >= Math.max(3, pages.length / 2);
  return pages.map((page) => {
    const edge = new Set<PageItem>(edgeLines(page));
    const lines = page.items.filter((item) => item.kind === 'line');
    const isOutermost = (item: PageItem) => item === lines[0] || item === lines.at(-1);
    return {
      ...page,
      items: page.items.filter(
        (item) =>
          item.kind === 'table' ||
          !edge.has(item) ||
          !((isOutermost(item) && PAGE_NUMBER.test(item.text)) || isRunning(item, page.height)),
      ),
    };
  });
};

const ITEM_START = /^(?:[-–+•*]\s|\(?\d{1,2}[.)]\s|[a-zđ][.)]\s|[IVX]{1,5}\.\s|Điều \d+)/u;

const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

const ENDS = /[.;:!?…]["”]?$/;

const isCentered = (line: TextLine): boolean => {
  const { left, right } = line.column;
  return Math.abs(line.x1 + line.x2 - left - right) < line.size * 2 && line.x1 > left + line.size;
};

/** A title goes on in the line below where that begins with a small letter. */
const isTitleGoingOn = (a: TextLine, b: TextLine): boolean =>
  b.isPlain && isCentered(a) && isCentered(b) && /^\p{Ll}/u.test(b.text) && !ENDS.test(a.text);

/** `begin` is the first line of the paragraph that `a` belongs to. */
const flowsInto = (begin: TextLine, a: TextLine, b: TextLine, isNewPage: boolean): boolean => {
  const { column } = a;
  if (Math.abs(a.size - b.size) > 1.2 || column.right - column.left < a.size * 6) return false;
  if (!isNewPage && (b.column !== column || b.y <= a.y || (b.y - a.y) / b.size > column.pitch * 1.2))
    return false;
  if (isCapitals(a.text) !== isCapitals(b.text)) return false;
  if (isTitleGoingOn(a, b)) return true;
  // Full means that the next word would not have fitted.
  const letter = (a.x2 - a.x1) / Math.max(1, a.text.length);
  const nextWord = /^\S+/.exec(b.text)?.[0].length ?? 1;
  if (a.x2 + letter * (nextWord + 1) <= column.right - a.size * 0.6) return false;
  if (isNewPage) return b.x1 < b.column.left + b.size && !ENDS.test(a.text);
  const near = a.size * 0.7;
  const isHanging = a === begin && ITEM_START.test(a.text) && b.x1 < a.x1 + a.size * 3.5;
  if (b.x1 > a.x1 + near && !isHanging) return false;
  if (a === begin && b.x1 > column.left + near && Math.abs(a.x1 - b.x1) < near && ENDS.test(a.text))
    return false;
  return !(ITEM_START.test(b.text) && (ENDS.test(a.text) || a.text.endsWith(',')));
};

/** A Western word parted at a line's end is made whole; Vietnamese parts none, so "KT-" + "XH" keeps its hyphen. */
const joinLines = (a: string, b: string): string => {
  if (/(?:^|[\s(])[a-z]{2,}-$/.test(a) && /^[a-z]{2,}/.test(b)) return a.slice(0, -1) + b;
  return /[^\s]-$/.test(a) && /^\p{L}/u.test(b) ? a + b : `${a} ${b}`;
};

/** How many of the first rows only say the heads again. */
const repeatedHeads = (before: string[][], rows: string[][]): number => {
  let same = 0;
  while (same < 3 && same < rows.length && JSON.stringify(rows[same]) === JSON.stringify(before[same]))
    same++;
  return same;
};

const isContinued = (last: Block | undefined, rows: string[][]): last is Block & { kind: 'table' } =>
  last?.kind === 'table' && last.rows[0]?.length === rows[0]?.length;

export const toBlocks = (pages: LaidOutPage[]): Block[] => {
  const blocks: Block[] = [];
  let last: TextLine | undefined;
  let begin: TextLine | undefined;
  for (const page of dropRunningHeads(pages)) {
    let isNewPage = true;
    for (const item of page.items) {
      const block = blocks.at(-1);
      if (item.kind === 'table') {
        if (isNewPage && isContinued(block, item.rows))
          block.rows.push(...item.rows.slice(repeatedHeads(block.rows, item.rows)));
        else blocks.push({ kind: 'table', rows: item.rows.map((row) => [...row]) });
        last = undefined;
      } else {
        if (last && begin && block?.kind === 'paragraph' && flowsInto(begin, last, item, isNewPage))
          block.text = joinLines(block.text, item.text);
        else {
          const tight =
            last !== undefined &&
            !isNewPage &&
            last.column === item.column &&
            !item.isPlain &&
            item.y - last.y < item.size * 3.2;
          begin = item;
          blocks.push({ kind: 'paragraph', text: item.text, tight });
        }
        last = item;
      }
      isNewPage = false;
    }
  }
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, text: repairLegacyText(block.text.normalize('NFC')) }
      : {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => repairLegacyText(cell.normalize('NFC')))),
        },
  );
};
