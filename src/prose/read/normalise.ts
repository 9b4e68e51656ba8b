// First layer: the text as later layers want it, with a way back to the source. NFC, one kind of space and
// dash, page numbers blanked. It never changes a figure or a word; the source stays what is quoted.

/** Normalised text, and for each of its UTF-16 units the offset in the source (null: the same offset). */
export type NormalText = { text: string; source: string; map: Int32Array | null };

const DASHES = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\r\f\v]/g;
const NEEDS_MAP = /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]/;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const COMBINING = /[\u0300-\u036F]/;
/** A base letter never carries more marks than this in Vietnamese (two); a longer run is rubbish and is cut. */
const MAX_MARKS = 4;

/** Lines holding a page number only ("12", "- 12 -", "Trang 3/10"). */
const PAGE_NUMBER =
  /^[ \t]*(?:-[ ]?\d{1,3}[ ]?-|(?:Trang|trang|Page)[ ]\d{1,3}(?:\/\d{1,3})?|\d{1,3}\/\d{1,3}|\d{1,3})[ \t]*$/;

const simplify = (text: string): string =>
  blankPageNumbers(
    text
      .replace(DASHES, '-')
      .replace(SPACES, ' ')
      .replace(/\u2044|\u2215/g, '/'),
  );

export function normalise(source: string): NormalText {
  if (!NEEDS_MAP.test(source)) return { text: simplify(source), source, map: null };
  const out: string[] = [];
  const map = new Int32Array(source.length + 1);
  let length = 0;
  for (let i = 0; i < source.length; ) {
    const at = i;
    let cluster = source[i++] ?? '';
    let marks = 0;
    while (i < source.length && COMBINING.test(source[i]!)) {
      if (marks++ < MAX_MARKS) cluster += source[i];
      i++;
    }
    if (INVISIBLE.test(cluster[0]!)) continue;
    const composed = marks > 0 ? cluster.normalize('NFC') : cluster;
    for (let k = 0; k < composed.length && length < source.length; k++) map[length++] = at;
    out.push(composed);
  }
  map[length] = source.length;
  const text = out.join('').slice(0, length);
  return { text: simplify(text), source, map: map.subarray(0, length + 1) };
}

/** The source offset of a normalised offset. */
export const toSource = (normal: NormalText, offset: number): number =>
  normal.map === null
    ? offset
    : (normal.map[Math.min(offset, normal.map.length - 1)] ?? normal.source.length);

/** A page number on a line of its own becomes spaces of the same length, so that offsets hold. Where it stands
 *  inside a sentence (nothing ended before it), the line breaks around it go too. */
function blankPageNumbers(text: string): string {
  if (!/\n[ \t]*(?:-|Trang|trang|Page|\d{1,3})/.test(text)) return text;
  const lines = text.split('\n');
  let changed = false;
  for (let i = 1; i < lines.length - 1; i++) {
    const line = lines[i]!;
    if (line.length > 20 || !PAGE_NUMBER.test(line)) continue;
    if (line.includes('\t')) continue;
    // a lone number between filled lines of a list or a table cell is content; page breaks have blank lines around
    if (lines[i - 1]!.trim() !== '' && lines[i + 1]!.trim() !== '' && !/[-T]/.test(line.trim()[0] ?? ''))
      continue;
    lines[i] = ' '.repeat(line.length);
    changed = true;
  }
  return changed ? lines.join('\n') : text;
}

const TONE_MOVES = new Map<string, string>();
for (const [open, marked] of [
  ['oa', 'oà oá oả oã oạ'],
  ['oe', 'oè oé oẻ oẽ oẹ'],
  ['uy', 'uỳ uý uỷ uỹ uỵ'],
] as const) {
  const firsts = open[0] === 'o' ? ['ò', 'ó', 'ỏ', 'õ', 'ọ'] : ['ù', 'ú', 'ủ', 'ũ', 'ụ'];
  marked.split(' ').forEach((form, i) => {
    TONE_MOVES.set(form, firsts[i]! + open[1]);
  });
}
const LATE_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}])/u;
/** Slips seen in published documents, and spellings that stand for one word. */
const SAME_WORD = new Map([
  ['uớc', 'ước'],
  ['ứơc', 'ước'],
  ['ươc', 'ước'],
  ['đat', 'đạt'],
  ['đạt́', 'đạt'],
  ['tỉ', 'tỷ'],
  ['ngàn', 'nghìn'],
  ['hằng', 'hàng'],
  ['kì', 'kỳ'],
]);

/** The form under which a word is looked up: lower case, old tone placement (hòa, ủy), known slips mended. */
export function wordKey(word: string): string {
  const lower = word.toLowerCase();
  const moved = LATE_TONE.test(lower) ? lower.replace(LATE_TONE, (m) => TONE_MOVES.get(m) ?? m) : lower;
  return SAME_WORD.get(moved) ?? moved;
}
