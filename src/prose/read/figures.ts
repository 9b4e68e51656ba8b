// Figures: a numeral, a range or a ratio together with its unit, read forward from a numeral token.
import { type DecimalString, decimal, toDecimalString } from '../../kernel/decimal.ts';
import { matchPhrase } from './lexicon/phrases.ts';
import { UNITS, type UnitWord } from './lexicon/units.ts';
import { WORDS } from './lexicon/words.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { Token } from './tokens.ts';

export type UnitKind = UnitWord['kind'] | 'guess' | 'none';
export type Unit = { text: string; kind: UnitKind; length: number; scaled: boolean; perYear: boolean };
export type Figure = {
  /** Token range. */
  from: number;
  to: number;
  value?: DecimalString;
  min?: DecimalString;
  max?: DecimalString;
  ratio?: { numerator: DecimalString; denominator: DecimalString };
  signed: boolean;
  unit: Unit;
  /** The other reading of an ambiguous numeral. */
  other?: DecimalString;
  foreign: boolean;
};

const NO_UNIT: Unit = { text: '', kind: 'none', length: 0, scaled: false, perYear: false };
const NOT_PER = new Set(['kế', 'kh', 'dự', 'nq', 'nghị', 'tổng', 'chỉ', 'ct', 'mục', 'so']);

const sameLine = (token: Token | undefined): token is Token =>
  token !== undefined && token.line !== 'break' && token.line !== 'cell';

/** The unit that begins at token `at`, or NO_UNIT. */
export function readUnit(tokens: readonly Token[], at: number): Unit {
  const first = tokens[at];
  if (!sameLine(first)) return NO_UNIT;
  const match = matchPhrase(UNITS, tokens, at);
  if (match === null) return guessUnit(tokens, at);
  let kind: UnitKind = match.value.kind;
  let length = match.length;
  let scaled = false;
  if (kind === 'scale') {
    scaled = true;
    const rest = sameLine(tokens[at + length]) ? matchPhrase(UNITS, tokens, at + length) : null;
    if (rest !== null && ['money', 'count', 'physical'].includes(rest.value.kind)) {
      kind = rest.value.kind;
      length += rest.length;
    } else kind = /^(?:tỷ|triệu|nghìn tỷ|trăm tỷ)$/.test(keys(tokens, at, length)) ? 'money' : 'guess';
  }
  if (kind === 'count' && first.key === 'điểm' && tokens[at + 1]?.key === 'cầu') kind = 'never';
  if (kind === 'never') return { text: '', kind, length, scaled, perYear: false };
  const text = unitText(tokens, at, length);
  const per = readPer(tokens, at + length);
  return { text: text + per.text, kind, length: length + per.length, scaled, perYear: per.text === '/năm' };
}

const keys = (tokens: readonly Token[], at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map((t) => t.key)
    .join(' ');

function unitText(tokens: readonly Token[], at: number, length: number): string {
  let text = '';
  for (let i = at; i < at + length; i++) {
    const token = tokens[i]!;
    if (text !== '' && token.kind !== 'mark' && !text.endsWith('/')) text += ' ';
    else if (token.key === '%' && text !== '') text += ' ';
    text += token.text;
  }
  return text;
}

/** "/người/năm", " /ha", "/10.000 dân": at most three denominators. */
function readPer(tokens: readonly Token[], from: number): { text: string; length: number } {
  let text = '';
  let at = from;
  for (let n = 0; n < 3; n++) {
    if (tokens[at]?.key !== '/' || !sameLine(tokens[at])) break;
    let k = at + 1;
    let part = '/';
    if (tokens[k]?.kind === 'num') part += `${tokens[k++]!.text} `;
    const word = tokens[k];
    if (!sameLine(word) || word.kind !== 'word' || NOT_PER.has(word.key)) break;
    const match = matchPhrase(UNITS, tokens, k);
    let length = match?.length ?? 1;
    if (match?.value.kind === 'scale') length += matchPhrase(UNITS, tokens, k + length)?.length ?? 0;
    part += unitText(tokens, k, length);
    text += part;
    at = k + length;
  }
  return { text, length: at - from };
}

/** A noun we do not know may still be what is counted: one or two words, marked as a guess. */
function guessUnit(tokens: readonly Token[], at: number): Unit {
  const first = tokens[at];
  if (!sameLine(first) || first.kind !== 'word' || !first.gap || !/^\p{Ll}/u.test(first.text)) return NO_UNIT;
  if (matchPhrase(WORDS, tokens, at) !== null) return NO_UNIT;
  const second = tokens[at + 1];
  const two =
    sameLine(second) &&
    second.kind === 'word' &&
    /^\p{Ll}/u.test(second.text) &&
    matchPhrase(WORDS, tokens, at + 1) === null;
  const length = two ? 2 : 1;
  return { text: unitText(tokens, at, length), kind: 'guess', length, scaled: false, perYear: false };
}

const negate = (value: DecimalString): DecimalString =>
  value === '0' ? value : value.startsWith('-') ? value.slice(1) : `-${value}`;

/** Whether the sign before token `at` belongs to the numeral there. */
function signAt(tokens: readonly Token[], at: number): string | null {
  const sign = tokens[at - 1];
  if (sign === undefined || (sign.key !== '-' && sign.key !== '+') || tokens[at]!.gap) return null;
  const before = tokens[at - 2];
  const opens = sign.gap || before === undefined || before.key === '(' || before.key === ':';
  return opens && before?.kind !== 'num' && before?.key !== '%' && sign.line !== 'break' ? sign.key : null;
}

/** "0 68%": a decimal comma lost between a nought and two digits. */
function mendLostComma(tokens: readonly Token[], at: number): Numeral | null {
  const [nought, digits, percent] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (nought?.text !== '0' || digits?.kind !== 'num' || !/^\d{1,2}$/.test(digits.text)) return null;
  return percent?.key === '%' ? readNumeral(`0,${digits.text}`) : null;
}

const LOST_SPACE = /^\p{Ll}{3,7}$/u;

/** The figure whose first numeral is token `at`, or null where the numeral measures nothing. */
export function readFigure(tokens: readonly Token[], at: number): Figure | null {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (before !== undefined && !token.gap && before.line !== 'break') {
    // "QL14B", "K3" are names; "tăng1,36%" has lost its space
    if (
      (before.kind === 'word' && !LOST_SPACE.test(before.text)) ||
      (before.key === ':' && tokens[at - 2]?.kind === 'num')
    )
      return null;
    if (before.key === '-' && !before.gap && tokens[at - 2]?.kind === 'word') return null;
  }
  if (tokens[at + 1]?.key === ':' && tokens[at + 2]?.kind === 'num' && !tokens[at + 2]!.gap) return null;
  const mended = mendLostComma(tokens, at);
  const first = mended ?? readNumeral(token.text);
  if (first === null) return null;
  const next = at + (mended ? 2 : 1);
  const sign = signAt(tokens, at);
  const from = sign === null ? at : at - 1;
  const second = readSecond(tokens, next, first, from, sign === '-');
  if (second !== null) return second;
  const compound = readCompound(tokens, next, first);
  if (compound !== null) return { from, ...compound, signed: sign !== null, foreign: first.foreign ?? false };
  const unit = readUnit(tokens, next);
  const value = sign === '-' ? negate(first.value) : first.value;
  return {
    from,
    to: next + unit.length,
    value,
    signed: sign !== null,
    unit,
    foreign: first.foreign ?? false,
    ...(first.other === undefined ? {} : { other: first.other }),
  };
}

const LOWER: Record<string, RegExp> = { tỷ: /^triệu/, triệu: /^nghìn/ };

/** "7 triệu 520 nghìn con", "1.751 tỷ 113 triệu đồng": one figure told in two scales. */
function readCompound(
  tokens: readonly Token[],
  next: number,
  first: Numeral,
): Pick<Figure, 'to' | 'value' | 'unit'> | null {
  const lower = LOWER[tokens[next]?.key ?? ''];
  const rest = tokens[next + 1];
  if (lower === undefined || rest?.kind !== 'num' || !sameLine(rest) || !/^\d{1,3}$/.test(rest.text))
    return null;
  if (!lower.test(tokens[next + 2]?.key ?? '') || !sameLine(tokens[next + 2])) return null;
  const unit = readUnit(tokens, next + 2);
  const counted = unit.text.split(' ').slice(1).join(' ');
  const value = toDecimalString(decimal(first.value).plus(decimal(rest.text).div(1000)));
  const text = `${tokens[next]!.text} ${counted}`.trim();
  return { to: next + 2 + unit.length, value, unit: { ...unit, text } };
}

const RANGE_JOIN = new Set(['-', 'đến', 'tới']);

/** A range ("6,0% - 6,5%", "từ 6 đến 35%") or a ratio ("66/112 thôn", "83,2%/50%"). */
function readSecond(
  tokens: readonly Token[],
  next: number,
  first: Numeral,
  from: number,
  negative: boolean,
): Figure | null {
  const own = readUnit(tokens, next);
  const ownLength = own.kind === 'guess' || own.kind === 'none' || own.kind === 'never' ? 0 : own.length;
  for (const skip of ownLength > 0 ? [0, ownLength] : [0]) {
    const join = tokens[next + skip];
    const signed =
      /^[-+]$/.test(tokens[next + skip + 1]?.key ?? '') && tokens[next + skip + 2]?.gap === false ? 1 : 0;
    const numeral = tokens[next + skip + 1 + signed];
    if (!sameLine(join) || numeral?.kind !== 'num' || !sameLine(numeral)) continue;
    const second = readNumeral(numeral.text);
    if (second === null) continue;
    const after = next + skip + 2 + signed;
    const unit = readUnit(tokens, after);
    const foreign = (first.foreign ?? false) || (second.foreign ?? false);
    const to = after + unit.length;
    if (RANGE_JOIN.has(join.key) && unit.kind !== 'none' && unit.kind !== 'never') {
      const below = signed === 1 && tokens[next + skip + 1]!.key === '-';
      const [min, max] = [
        negative ? negate(first.value) : first.value,
        below ? negate(second.value) : second.value,
      ];
      if (Number(min) >= Number(max) && skip === 0) return null;
      return { from, to, min, max, signed: negative || below, unit, foreign };
    }
    if (join.key === '/' && signed === 0) {
      const chosen = unit.kind === 'none' && skip > 0 ? own : unit;
      const ratio = { numerator: first.value, denominator: second.value };
      return { from, to, value: first.value, ratio, signed: false, unit: chosen, foreign };
    }
  }
  return null;
}
