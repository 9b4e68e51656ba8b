// Second layer: words, numerals and marks, with line breaks judged (inside a sentence, or ending one).
import { wordKey } from './normalise.ts';

export type Token = {
  kind: 'word' | 'num' | 'mark' | 'code';
  text: string;
  /** Lookup form of a word, the character of a mark. */
  key: string;
  start: number;
  end: number;
  /** Whitespace before it. */
  gap: boolean;
  /** What the line structure says before this token. */
  line: 'same' | 'wrap' | 'break' | 'cell';
};

const SCAN =
  /(\s+)|((?:https?:\/\/|www\.)[^\s"<>]{1,500})|(\d+(?:[.,]\d+)*)|(\p{Ll}[\p{Ll}\p{M}]{2,}(?=\d)|[\p{L}\p{M}][\p{L}\p{M}\d²³]*)|(\.{2,}|[\s\S])/uy;
const ENDS_LINE = /[.:;!?…]["”')]?$/;
const STARTS_ITEM =
  /^(?:[-+*•●▪](?!\d)|\(?\d{1,2}[.)]\s|\(?[a-zđ][.)]\s|[IVX]{1,5}[.)-]\s|Điều\s|Phần\s|Chương\s|Mục\s)/;

/** Text from a printed page is wrapped at a width; text from the web has a line to each paragraph. */
function wrapWidth(text: string): number {
  const lengths: number[] = [];
  let start = 0;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', start)) {
    if (i - start > 20) lengths.push(i - start);
    start = i + 1;
  }
  if (text.length - start > 20) lengths.push(text.length - start);
  if (lengths.length < 6) return 0;
  lengths.sort((a, b) => a - b);
  const wide = lengths[Math.floor(lengths.length * 0.95)]!;
  return wide <= 140 ? wide : 0;
}

const endOfLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const width = wrapWidth(text);
  let lineStart = 0;
  let pending: Token['line'] = 'break';
  let gap = true;
  SCAN.lastIndex = 0;
  while (SCAN.lastIndex < text.length) {
    const at = SCAN.lastIndex;
    const m = SCAN.exec(text);
    if (m === null) {
      SCAN.lastIndex = at + 1;
      continue;
    }
    if (m[1] !== undefined) {
      gap = true;
      const newlines = m[1].split('\n').length - 1;
      const after = at + m[1].length;
      if (newlines > 0) {
        const before = text.slice(Math.max(lineStart, at - 3), at);
        const lineLength = at - lineStart;
        lineStart = after;
        pending = judgeBreak(text, newlines, before, lineLength, after, width);
      } else if (m[1].includes('\t') && pending === 'same') pending = 'cell';
      continue;
    }
    const kind =
      m[2] !== undefined ? 'code' : m[3] !== undefined ? 'num' : m[4] !== undefined ? 'word' : 'mark';
    const body = m[0];
    const key = kind === 'word' ? wordKey(body) : body.length > 1 && kind === 'mark' ? '…' : body;
    tokens.push({ kind, text: body, key, start: at, end: at + body.length, gap, line: pending });
    pending = 'same';
    gap = false;
  }
  return tokens;
}

function judgeBreak(
  text: string,
  newlines: number,
  before: string,
  lineLength: number,
  after: number,
  width: number,
): Token['line'] {
  const next = text[after] ?? '';
  const nextLine = text.slice(after, Math.min(after + 40, endOfLine(text, after)));
  const lower = /\p{Ll}/u.test(next) && !STARTS_ITEM.test(nextLine);
  if (text.slice(after - 1, after) === '\t' || text.slice(after, endOfLine(text, after)).includes('\t'))
    return 'break';
  // a figure at the start of a line belongs to the words before it, unless they ended or it numbers an item
  const figure = /^[-+]?\d/.test(nextLine) && !STARTS_ITEM.test(nextLine) && lineLength >= 45;
  if (newlines === 1 && figure && /[\p{Ll}:)]$/u.test(before)) return 'wrap';
  if (ENDS_LINE.test(before)) return 'break';
  if (newlines > 1) return lower && width > 0 && lineLength > width * 0.75 ? 'wrap' : 'break';
  if (lower) return 'wrap';
  if (/[,(\-/]$/.test(before)) return 'wrap';
  if (width === 0 || STARTS_ITEM.test(nextLine)) return 'break';
  return lineLength >= width * 0.72 ? 'wrap' : 'break';
}
