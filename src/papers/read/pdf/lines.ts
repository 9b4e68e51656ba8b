// Glyphs → lines of text. A line falls into segments where it leaves more room than a stretched space would.
import type { Glyph } from './glyphs.ts';

export type Segment = { x1: number; x2: number; text: string };
export type Line = { y: number; size: number; segments: Segment[] };

const isBlank = (text: string) => /^[\s\u00a0]*$/.test(text);
/** In ems: more than this between two letters is a space; more than that starts a segment. */
const SPACE_GAP = 0.24;
/** For pages set without space characters, as TeX does. */
const TIGHT_SPACE_GAP = 0.12;
const SEGMENT_GAP = 2.2;

const toSegments = (glyphs: Glyph[], spaceGap: number): Segment[] => {
  const segments: Segment[] = [];
  let last: Glyph | undefined;
  let spaced = false;
  for (const glyph of glyphs.sort((a, b) => a.x - b.x)) {
    if (isBlank(glyph.text)) {
      spaced = true;
      continue;
    }
    // Bold made by drawing twice.
    if (last && last.text === glyph.text && glyph.x - last.x < glyph.size * 0.12) continue;
    const gap = last ? glyph.x - (last.x + last.width) : 0;
    const segment = segments.at(-1);
    if (!segment || gap > glyph.size * SEGMENT_GAP)
      segments.push({ x1: glyph.x, x2: glyph.x + glyph.width, text: glyph.text });
    else {
      segment.text += (spaced || gap > glyph.size * spaceGap ? ' ' : '') + glyph.text;
      segment.x2 = Math.max(segment.x2, glyph.x + glyph.width);
    }
    last = glyph;
    spaced = false;
  }
  return segments;
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

export const toLines = (glyphs: Glyph[]): Line[] => {
  const spaceGap =
    glyphs.length > 40 && !glyphs.some((glyph) => isBlank(glyph.text)) ? TIGHT_SPACE_GAP : SPACE_GAP;
  const lines: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && glyph.y - line.y < Math.max(line.size, glyph.size) * 0.45) {
      line.glyphs.push(glyph);
      // The line stands where its largest letters stand, not where a raised figure does.
      if (glyph.size > line.size * 1.1) Object.assign(line, { y: glyph.y, size: glyph.size });
    } else lines.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return lines
    .map((line) => ({
      y: line.y,
      size: median(line.glyphs.map((glyph) => glyph.size)),
      segments: toSegments(line.glyphs, spaceGap),
    }))
    .filter((line) => line.segments.length > 0);
};

export const lineText = (line: Line): string => line.segments.map((segment) => segment.text).join(' ');
