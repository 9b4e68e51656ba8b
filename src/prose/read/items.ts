// Third layer: the text as a row of items (figures, times, references, little words, marks, plain words),
// cut into sentences. Everything above works on these and no longer on characters.
import type { TimeMention } from './dates.ts';
import { type Figure, readFigure } from './figures.ts';
import { matchPhrase } from './lexicon/phrases.ts';
import { type Lexeme, WORDS } from './lexicon/words.ts';
import type { Reference } from './references.ts';
import { type Token, tokenise } from './tokens.ts';

export type Item = { start: number; end: number; key: string } & (
  | { t: 'word'; text: string }
  | { t: 'lex'; lex: Lexeme }
  | { t: 'figure'; figure: Figure }
  | { t: 'time'; time: TimeMention }
  | { t: 'ref'; ref: Reference }
  | { t: 'num' }
  | { t: 'mark' }
  | { t: 'list'; no: number | null }
);
export type Sentence = { items: Item[]; paragraph: number; start: number; end: number };
export type Lexed = { tokens: Token[]; sentences: Sentence[] };

/** Words whose full stop ends no sentence. */
const ABBREVIATED = new Set('tp tx tt ths ts pgs gs đc bs ks st tr q p h x t tw ttg v vv no gmt'.split(' '));
const CLOSERS = new Set(['.', '…', '!', '?']);

export function lex(text: string, references: readonly Reference[], times: readonly TimeMention[]): Lexed {
  const tokens = tokenise(text);
  const sentences: Sentence[] = [];
  let items: Item[] = [];
  let paragraph = 0;
  let nextRef = 0;
  let nextTime = 0;
  const close = (): void => {
    if (items.length > 0)
      sentences.push({ items, paragraph, start: items[0]!.start, end: items.at(-1)!.end });
    items = [];
  };
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    if (token.line === 'break' || token.line === 'cell') {
      close();
      if (token.line === 'break') paragraph++;
    }
    while (nextRef < references.length && references[nextRef]!.end <= token.start) nextRef++;
    while (nextTime < times.length && times[nextTime]!.end <= token.start) nextTime++;
    const ref = references[nextRef];
    const time = times[nextTime];
    const special =
      ref !== undefined && ref.start <= token.start
        ? ref
        : time !== undefined && time.start <= token.start
          ? time
          : null;
    if (special !== null) {
      items.push(
        special === ref
          ? { t: 'ref', ref, start: ref.start, end: ref.end, key: '' }
          : { t: 'time', time: special as TimeMention, start: special.start, end: special.end, key: '' },
      );
      while (i < tokens.length && tokens[i]!.start < special.end) i++;
      if (special === ref) nextRef++;
      else nextTime++;
      continue;
    }
    const marker = listMarker(tokens, i, items);
    if (marker !== null) {
      close();
      items.push({
        t: 'list',
        no: marker.no,
        start: token.start,
        end: tokens[i + marker.length - 1]!.end,
        key: '',
      });
      i += marker.length;
      continue;
    }
    i += pushOne(tokens, i, items);
    const last = items.at(-1)!;
    if (last.t === 'mark' && CLOSERS.has(last.key) && endsSentence(tokens, i)) close();
    else if (items.length >= LONGEST) close();
  }
  close();
  return { tokens, sentences };
}

/** Adds the item at token `i` and says how many tokens it took. */
function pushOne(tokens: readonly Token[], i: number, items: Item[]): number {
  const token = tokens[i]!;
  if (token.kind === 'num') {
    const figure = readFigure(tokens, i);
    if (figure === null) {
      items.push({ t: 'num', start: token.start, end: token.end, key: token.text });
      return 1;
    }
    if (figure.from < i && items.at(-1)?.t === 'mark') items.pop();
    const to = Math.max(figure.to, i + 1);
    const start = tokens[figure.from]!.start;
    const end = tokens[to - 1]!.end;
    items.push({ t: 'figure', figure, start, end, key: '#' });
    return to - i;
  }
  if (token.kind === 'word') {
    const match = matchPhrase(WORDS, tokens, i);
    if (match !== null) {
      const end = tokens[i + match.length - 1]!.end;
      const key =
        match.length === 1
          ? token.key
          : tokens
              .slice(i, i + match.length)
              .map((t) => t.key)
              .join(' ');
      items.push({ t: 'lex', lex: match.value, start: token.start, end, key });
      return match.length;
    }
    items.push({ t: 'word', text: token.text, start: token.start, end: token.end, key: token.key });
    return 1;
  }
  items.push({
    t: token.kind === 'mark' ? 'mark' : 'num',
    start: token.start,
    end: token.end,
    key: token.key,
  });
  return 1;
}

/** No sentence has so many items; what does is cut, so that reading stays linear. */
const LONGEST = 2000;

function endsSentence(tokens: readonly Token[], next: number): boolean {
  const stop = tokens[next - 1]!;
  const after = tokens[next];
  if (after === undefined) return true;
  if (!after.gap && (after.line === 'same' || after.line === 'wrap')) return false;
  const before = tokens[next - 2];
  if (stop.key === '.' && before?.kind === 'word' && !stop.gap) {
    if (ABBREVIATED.has(before.key) && before.text.length <= 3) return false;
  }
  return /^[\p{Lu}\p{N}“"'(\-+*•–]/u.test(after.text) || after.line === 'break';
}

/** "(1)", "1.", "a)", "II.", "- " where a clause may begin. */
function listMarker(
  tokens: readonly Token[],
  i: number,
  items: readonly Item[],
): { no: number | null; length: number } | null {
  const [a, b, c] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  const previous = items.at(-1);
  const opens =
    previous === undefined ||
    (previous.t === 'mark' && /[.;:…)]/.test(previous.key)) ||
    (previous.t === 'list' && items.length === 1);
  if (a.key === '(' && b?.kind === 'num' && /^\d{1,2}$/.test(b.text) && c?.key === ')') {
    const after = tokens[i + 3];
    if (
      after !== undefined &&
      (after.line === 'same' || after.line === 'wrap') &&
      (opens || previous?.key === ',' || /^\p{Lu}/u.test(after.text))
    )
      return { no: Number(b.text), length: 3 };
  }
  if (!opens) return null;
  const spaced = c?.gap && c.line === 'same';
  if (a.kind === 'num' && /^\d{1,2}$/.test(a.text) && b !== undefined && !b.gap && spaced) {
    if (b.key === '.' || b.key === ')') return { no: Number(a.text), length: 2 };
    if (b.key === '/' || b.key === '-') return { no: Number(a.text), length: 2 };
  }
  if (
    a.kind === 'word' &&
    /^(?:[IVX]{1,5}|[a-zđA-ZĐ])$/.test(a.text) &&
    b !== undefined &&
    !b.gap &&
    spaced
  ) {
    if (b.key === ')' || b.key === '.' || b.key === '/') return { no: null, length: 2 };
  }
  const starts = previous === undefined;
  if (
    starts &&
    /^[-+*•●▪]$/.test(a.key) &&
    b !== undefined &&
    (b.gap || b.kind === 'word') &&
    b.line === 'same'
  )
    return { no: null, length: 1 };
  return null;
}
