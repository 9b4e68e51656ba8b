// The year's theme: chủ đề năm 2023: “…”. Where a text names several, the one of the year ahead counts.
import type { Span } from '../facts.ts';

const THEME =
  /chủ[ \n]đề(?:[ \n]+(?:năm|của năm|công tác năm|nhiệm kỳ|hành động)?[ \n]*\d{0,4})?[^“"”.;\n]{0,60}[“"]([^“”"\n]{3,160})[”"]/giu;
const AHEAD = /phương hướng|nhiệm vụ năm|thông qua nghị quyết|đề ra|năm tới|xác định chủ đề/iu;

export function readTheme(
  text: string,
  year: number | null,
): (Span & { text: string; confidence: number }) | undefined {
  let best: { start: number; end: number; text: string; score: number } | undefined;
  for (const m of text.matchAll(THEME)) {
    const start = m.index + m[0].lastIndexOf(m[1]!);
    const before = text.slice(Math.max(0, m.index - 160), m.index + m[0].length);
    const next = year !== null && before.includes(String(year + 1));
    const score = (next ? 2 : 0) + (AHEAD.test(before) ? 1 : 0);
    if (best === undefined || score > best.score)
      best = { start, end: start + m[1]!.length, text: m[1]!.replace(/\s+/g, ' ').trim(), score };
  }
  return best === undefined
    ? undefined
    : { start: best.start, end: best.end, text: best.text, confidence: best.score > 0 ? 0.95 : 0.8 };
}
