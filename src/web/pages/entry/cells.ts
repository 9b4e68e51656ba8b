// The cells of the entry grid: what they are called, what is put into one, how a block falls on them and leaves again.
import {
  type Kind,
  NO_FIGURE_REASONS,
  NO_FIGURE_WORDS,
  type NoFigureReason,
  type Vintage,
} from '../../../kernel/figures.ts';
import { fold } from '../../../kernel/folding.ts';
import { formatDecimal } from '../../../kernel/format.ts';
import type { Lang } from '../../../kernel/problem.ts';

export type CellRef = { indicatorId: string; unitId: string; period: string; kind: Kind; vintage: Vintage };

export const keyOf = (cell: CellRef): string =>
  [cell.indicatorId, cell.unitId, cell.period, cell.kind, cell.vintage].join(' ');

/** What a person puts into a cell: digits as typed, an exact figure, or why there is none. */
export type Content =
  | { typed: string; reading?: 'whole' | 'fraction' }
  | { value: string }
  | { noFigureReason: NoFigureReason };

/** Words of the list of reasons are understood as the reason; anything else is a figure as typed. */
export const toContent = (text: string): Content => {
  const plain = fold(text.trim());
  const reason = NO_FIGURE_REASONS.find((one) =>
    [NO_FIGURE_WORDS[one].vi, NO_FIGURE_WORDS[one].en].some((word) => fold(word) === plain),
  );
  return reason ? { noFigureReason: reason } : { typed: text.trim().slice(0, 60) };
};

/** Digits as they need to be typed: no thousands mark that could be read two ways, a plain minus. */
export const plainNumber = (value: string, lang: Lang): string => {
  const text = formatDecimal(value, lang).replace('−', '-');
  return text.replaceAll(lang === 'vi' ? '.' : ',', '');
};

export const textOfContent = (content: Content, lang: Lang): string =>
  'typed' in content
    ? content.typed
    : 'value' in content
      ? plainNumber(content.value, lang)
      : NO_FIGURE_WORDS[content.noFigureReason][lang];

/** What a spreadsheet puts on the clipboard: lines of cells between tabs; a cell with a line break stands in quotes. */
export const readPasted = (text: string): string[][] => {
  const lines: string[][] = [[]];
  const put = (cell: string) => lines.at(-1)!.push(cell);
  for (const match of text.replace(/\r\n?/g, '\n').matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))([\t\n]|$)/g)) {
    if (match[0] === '' && match.index > 0 && text.at(-1) === '\n') break;
    put((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] === '\n') lines.push([]);
    if (match[3] === '') break;
  }
  while (lines.length && lines.at(-1)!.every((cell) => cell === '')) lines.pop();
  return lines;
};

/** As a spreadsheet takes it. */
export const writeCopied = (block: readonly (readonly string[])[]): string =>
  block
    .map((line) =>
      line.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
