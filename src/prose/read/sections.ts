// The outline: parts (I, 1, a), articles (Điều 1), bullets with a title, headings in capitals.
import type { Section } from '../facts.ts';
import type { Line } from './lines.ts';
import { isCapitals } from './lines.ts';

const MARKERS: readonly [RegExp, number][] = [
  [/^(Phần (?:thứ )?(?:[IVX]{1,5}|\d{1,2}|nhất|hai|ba|bốn))(?![\p{L}])[.:]?\s*/iu, 0],
  [/^(Chương (?:[IVX]{1,5}|\d{1,2}))(?![\p{L}])[.:]?\s*/iu, 0],
  [/^([A-D])[.)/-]\s+(?=\p{Lu})/u, 1],
  [/^([IVX]{1,6})[.)/-]\s*(?=\p{Lu})/u, 1],
  [/^(Điều \d{1,3})[.:]?\s*/u, 1],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=\p{Lu})/u, 3],
  [/^(\d{1,2})[.)/-]\s+(?=[\p{Lu}“"(])/u, 2],
  [/^\((\d{1,2})\)\s+/u, 3],
  [/^([a-zđ])[).]\s+/u, 3],
];
/** Signature lines and the buttons of web pages. */
const NOT_HEADING =
  /^(?:T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ|Nơi nhận|CHỦ TỊCH|PHÓ CHỦ TỊCH|BÍ THƯ|PHÓ BÍ THƯ|Chia sẻ|BÌNH LUẬN|Bình luận|Tin liên quan|CỘNG H|ĐẢNG CỘNG SẢN|Độc lập|Ảnh)/u;
const MAX_TITLE = 240;
const HEADING_WORDS = 25;

export function readSections(lines: readonly Line[]): Section[] {
  const sections: Section[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.text.length < 3 || line.text.includes('\t')) continue;
    const marked = readMarked(line);
    if (marked !== null) sections.push(marked);
    else if (isPlainHeading(lines, i)) {
      sections.push({ level: 1, marker: '', title: line.text, start: line.start, end: line.end });
    }
  }
  return sections;
}

function readMarked(line: Line): Section | null {
  for (const [pattern, level] of MARKERS) {
    const m = pattern.exec(line.text);
    if (m === null) continue;
    const rest = line.text.slice(m[0].length);
    const depth = m[1]!.includes('.') ? 1 + m[1]!.split('.').length : level;
    return { level: depth, marker: m[1]!, title: titleOf(rest), start: line.start, end: line.end };
  }
  return null;
}

/** The heading of an item is its first clause. */
function titleOf(rest: string): string {
  const stop = rest.search(/[:;](?=\s)|\.(?=\s|$)/u);
  return (stop > 0 && stop <= MAX_TITLE ? rest.slice(0, stop) : rest.slice(0, MAX_TITLE)).trim();
}

/** A short line of its own between blank lines, without an end mark: "Kết quả thực hiện Nghị quyết năm 2021". */
function isPlainHeading(lines: readonly Line[], i: number): boolean {
  const { text } = lines[i]!;
  if (NOT_HEADING.test(text)) return false;
  if (text.length > 160 || /[.;,!?…:]$/.test(text) || text.split(/\s+/).length > HEADING_WORDS) return false;
  if (isCapitals(text) && text.split(/\s+/).length >= 2) return true;
  const alone = (lines[i - 1]?.text ?? '') === '' && (lines[i + 1]?.text ?? '') === '';
  return (
    alone &&
    /^\p{Lu}/u.test(text) &&
    !/^(?:Ảnh|Nguồn|Theo|Tin|Bài)\b|ảnh:|\d{1,2}:\d{2}/iu.test(text) &&
    text.split(/\s+/).length >= 3
  );
}
