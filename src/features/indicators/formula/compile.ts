// From what was written to a tree over indicators: codes found, functions spelled out, units and price bases checked.
// Figures are reckoned as they stand in their own units; a factor of ten in the text converts ("[A] / 1000" turns triệu into tỷ).
import { decimal } from '../../../kernel/decimal.ts';
import type { PriceBasis } from '../../../kernel/figures.ts';
import { readTypedNumber } from '../../../kernel/format.ts';
import type { Formula } from '../rules/formula.ts';
import { countsTheSame, type Measure, measureName, multiplyMeasures, readMeasure } from '../rules/measure.ts';
import { FUNCTION_NAMES, findFunction, PARTS } from './functions.ts';
import { listNearest } from './nearest.ts';
import { type FormulaError, type Operator, type Place, parseFormula, type Written } from './parser.ts';

export type KnownIndicator = {
  id: string;
  code: string;
  nameVi: string;
  unit: string;
  priceBasis: PriceBasis;
};
/** By code in small letters. */
export type KnownIndicators = ReadonlyMap<string, KnownIndicator>;
export type Compiled = { tree: Formula; measure: Measure };

/** A part of the tree; a plain number has no measure and fits beside any. */
type Part = { tree: Formula; measure: Measure | null; price: PriceBasis };
type Back = { years: number; periods: number };

class Fault extends Error {
  readonly error: FormulaError;
  constructor({ start, end }: Place, code: string, vi: string, en: string) {
    super(en);
    this.error = {
      start,
      end,
      code,
      message: { vi: `Vị trí ${start + 1}: ${vi}`, en: `At ${start + 1}: ${en}` },
    };
  }
}

const PERCENT: Measure = { tens: -2, of: {} };
const number = (value: string): Formula => ({ op: 'number', value });

const readFigure = (written: Written & { kind: 'figure' }): Part => {
  const read = readTypedNumber(written.text);
  if (read.ok) return { tree: number(read.value), measure: null, price: 'none' };
  if (read.reason === 'not_a_number')
    throw new Fault(
      written,
      'not_a_number',
      `“${written.text}” không phải là số`,
      `“${written.text}” is not a number`,
    );
  const [whole, fraction] = read.readings as [string, string];
  throw new Fault(
    written,
    'ambiguous_number',
    `“${written.text}” có thể là ${whole} hoặc ${fraction.replace('.', ',')}; hãy viết rõ`,
    `“${written.text}” can be ${whole} or ${fraction}; write one of them`,
  );
};

const readCode = (written: Written & { kind: 'code' }, known: KnownIndicators, back: Back): Part => {
  const found = known.get(written.code.toLowerCase());
  if (!found) {
    const near = listNearest(written.code, [...known.values()]).map(({ code }) => `[${code}]`);
    const [vi, en] = near.length
      ? [`; gần nhất: ${near.join(', ')}`, `; nearest: ${near.join(', ')}`]
      : ['', ''];
    throw new Fault(
      written,
      'unknown_code',
      `không có chỉ tiêu mã “${written.code}”${vi}`,
      `there is no indicator “${written.code}”${en}`,
    );
  }
  if (back.years > 1 || back.periods > 1)
    throw new Fault(
      written,
      'too_far_back',
      'chỉ lùi được một năm hoặc một kỳ',
      'only one year or one period back',
    );
  const tree: Formula = {
    op: 'ref',
    indicatorId: found.id,
    yearsBack: back.years as 0 | 1,
    ...(back.periods && { periodsBack: 1 as const }),
  };
  return { tree, measure: readMeasure(found.unit), price: found.priceBasis };
};

const OPERATOR_WORDS: Record<'+' | '-' | 'share', [string, string]> = {
  '+': ['cộng', 'added to'],
  '-': ['trừ', 'subtracted from'],
  share: ['chia tỷ trọng', 'a share of'],
};

/** Both parts count the same thing in the same unit, or one is a plain number. */
const requireSame = (at: Place, a: Part, b: Part, what: '+' | '-' | 'share'): void => {
  const [vi, en] = OPERATOR_WORDS[what];
  if (!a.measure || !b.measure) return;
  const [left, right] = [measureName(a.measure), measureName(b.measure)];
  if (!countsTheSame(a.measure, b.measure))
    throw new Fault(
      at,
      'units_differ',
      `không ${vi} được “${left}” với “${right}”`,
      `“${left}” and “${right}” cannot be ${en} one another`,
    );
  const shift = a.measure.tens - b.measure.tens;
  if (shift !== 0) {
    const [word, english] = shift > 0 ? ['chia', 'divide'] : ['nhân', 'multiply'];
    const factor = 10 ** Math.abs(shift);
    throw new Fault(
      at,
      'scales_differ',
      `“${left}” và “${right}” khác bậc; hãy ${word} phần sau cho ${factor}`,
      `“${left}” and “${right}” differ in scale; ${english} the second by ${factor}`,
    );
  }
  if (a.price !== b.price && a.price !== 'none' && b.price !== 'none')
    throw new Fault(
      at,
      'price_bases_differ',
      'hai phần theo hai loại giá khác nhau (hiện hành, so sánh), không đặt cạnh nhau được',
      'the two parts are in different price bases',
    );
};

/** The power of ten a plain number is, else null. */
const tensOf = ({ tree }: Part): number | null => {
  if (tree.op !== 'number' || !/^(10*|0\.0*1)$/.test(tree.value)) return null;
  return tree.value.startsWith('0') ? -(tree.value.length - 2) : tree.value.length - 1;
};

const scaled = (part: Part, tens: number): Measure | null =>
  part.measure && { ...part.measure, tens: part.measure.tens + tens };

const operate = (at: Place, op: Operator, left: Part, right: Part): Part => {
  const tree: Formula = { op, left: left.tree, right: right.tree };
  const price = left.price === 'none' ? right.price : left.price;
  if (op === '+' || op === '-') {
    requireSame(at, left, right, op);
    return { tree, measure: left.measure ?? right.measure, price };
  }
  const sign = op === '*' ? 1 : -1;
  if (op === '/' && right.tree.op === 'number' && decimal(right.tree.value).isZero())
    throw new Fault(at, 'division_by_zero', 'chia cho 0', 'division by zero');
  if (!right.measure) return { tree, measure: scaled(left, -sign * (tensOf(right) ?? 0)), price: left.price };
  if (!left.measure) {
    const alone: Measure =
      sign === 1 ? right.measure : multiplyMeasures({ tens: 0, of: {} }, right.measure, -1);
    return { tree, measure: { ...alone, tens: alone.tens - (tensOf(left) ?? 0) }, price: right.price };
  }
  return {
    tree,
    measure: multiplyMeasures(left.measure, right.measure, sign),
    price: left.price === right.price && sign === -1 ? 'none' : price,
  };
};

const call = (written: Written & { kind: 'call' }, known: KnownIndicators, back: Back): Part => {
  const name = findFunction(written.name);
  if (!name)
    throw new Fault(
      written,
      'unknown_function',
      `không có hàm “${written.name}”; có: ${FUNCTION_NAMES.join(', ')}`,
      `there is no function “${written.name}”; there are ${FUNCTION_NAMES.join(', ')}`,
    );
  const [least, most] = PARTS[name];
  if (written.parts.length < least || written.parts.length > most)
    throw new Fault(
      written,
      'parts_count',
      `${name} cần ${least} phần, ở đây có ${written.parts.length}`,
      `${name} takes ${least}, here are ${written.parts.length}`,
    );
  const [first, second] = written.parts as [Written, Written];
  const on = (part: Written, more: Partial<Back> = {}) =>
    compilePart(part, known, {
      years: back.years + (more.years ?? 0),
      periods: back.periods + (more.periods ?? 0),
    });
  if (name === 'prev') return on(first, { years: 1 });
  if (name === 'before') return on(first, { periods: 1 });
  if (name === 'growth') {
    const [now, then] = [on(first).tree, on(first, { years: 1 }).tree];
    const change: Formula = { op: '/', left: { op: '-', left: now, right: then }, right: then };
    return { tree: { op: '*', left: change, right: number('100') }, measure: PERCENT, price: 'none' };
  }
  if (name === 'share') {
    const [part, whole] = [on(first), on(second)];
    requireSame(written, part, whole, 'share');
    const ratio: Formula = { op: '/', left: part.tree, right: whole.tree };
    return { tree: { op: '*', left: ratio, right: number('100') }, measure: PERCENT, price: 'none' };
  }
  const sum = written.parts
    .map((part) => on(part))
    .reduce((left, right) => operate(written, '+', left, right));
  return name === 'sum'
    ? sum
    : { ...sum, tree: { op: '/', left: sum.tree, right: number(String(written.parts.length)) } };
};

const compilePart = (written: Written, known: KnownIndicators, back: Back): Part => {
  if (written.kind === 'figure') return readFigure(written);
  if (written.kind === 'code') return readCode(written, known, back);
  if (written.kind === 'call') return call(written, known, back);
  if (written.kind === 'negative') {
    const of = compilePart(written.of, known, back);
    return { ...of, tree: { op: 'neg', of: of.tree } };
  }
  const [left, right] = [compilePart(written.left, known, back), compilePart(written.right, known, back)];
  return operate(written, written.op, left, right);
};

/** The tree, or the first thing that is wrong with its place. `unit`: what the result must be counted in. */
export const compileFormula = (
  text: string,
  unit: string,
  known: KnownIndicators,
): Compiled | FormulaError => {
  const written = parseFormula(text);
  if ('code' in written && !('kind' in written)) return written;
  const whole = { start: 0, end: text.length };
  try {
    const { tree, measure } = compilePart(written as Written, known, { years: 0, periods: 0 });
    if (!measure)
      throw new Fault(
        whole,
        'no_indicator',
        'công thức không có chỉ tiêu nào',
        'the formula names no indicator',
      );
    const wanted = readMeasure(unit);
    const [gives, asked] = [measureName(measure), unit.trim()];
    if (!countsTheSame(measure, wanted))
      throw new Fault(
        whole,
        'unit_of_result',
        `công thức cho ra “${gives}”, chỉ tiêu tính bằng “${asked}”`,
        `the formula gives “${gives}”, the indicator is in “${asked}”`,
      );
    const shift = measure.tens - wanted.tens;
    if (shift !== 0) {
      const factor = 10 ** Math.abs(shift);
      throw new Fault(
        whole,
        'scale_of_result',
        `công thức cho ra “${gives}”, chỉ tiêu tính bằng “${asked}”; hãy ${shift > 0 ? 'nhân' : 'chia'} cho ${factor}`,
        `the formula gives “${gives}”, the indicator is in “${asked}”; ${shift > 0 ? 'multiply' : 'divide'} by ${factor}`,
      );
    }
    return { tree, measure };
  } catch (fault) {
    if (fault instanceof Fault) return fault.error;
    throw fault;
  }
};
