// A formula as a tree and what it gives. Exact: the same figures as the database reckons, which this is held against.
import { Decimal, type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';

export type FormulaRef = { op: 'ref'; indicatorId: string; yearsBack: 0 | 1; periodsBack?: 0 | 1 };
export type Formula =
  | { op: 'number'; value: DecimalString }
  | FormulaRef
  | { op: '+' | '-' | '*' | '/'; left: Formula; right: Formula }
  | { op: 'neg'; of: Formula };

/** The figure; or nothing, because an input is missing or a division by zero is not defined (never 0). */
export type Reckoned =
  | { value: DecimalString }
  | { notDefined: 'division_by_zero' }
  | { missing: readonly FormulaRef[] };

/** A division keeps so many decimals, rounded half away from zero; the result of a formula half as many. */
const DIVISION_DECIMALS = 24;
const RESULT_DECIMALS = 12;

export const listRefs = (tree: Formula): FormulaRef[] => {
  if (tree.op === 'ref') return [tree];
  if (tree.op === 'number') return [];
  return tree.op === 'neg' ? listRefs(tree.of) : [...listRefs(tree.left), ...listRefs(tree.right)];
};

export const evaluateFormula = (
  tree: Formula,
  lookup: (ref: FormulaRef) => DecimalString | null,
): Reckoned => {
  const missing = listRefs(tree).filter((ref) => lookup(ref) === null);
  if (missing.length) return { missing };
  const reckon = (part: Formula): Decimal | null => {
    if (part.op === 'number') return decimal(part.value);
    if (part.op === 'ref') return decimal(lookup(part)!);
    if (part.op === 'neg') return reckon(part.of)?.neg() ?? null;
    const [left, right] = [reckon(part.left), reckon(part.right)];
    if (!left || !right) return null;
    if (part.op === '+') return Wide.add(left, right);
    if (part.op === '-') return Wide.sub(left, right);
    if (part.op === '*') return Wide.mul(left, right);
    return right.isZero() ? null : Wide.div(left, right).toDecimalPlaces(DIVISION_DECIMALS);
  };
  const value = reckon(tree);
  return value
    ? { value: toDecimalString(value.toDecimalPlaces(RESULT_DECIMALS)) }
    : { notDefined: 'division_by_zero' };
};
/** Room for products of long figures before they are rounded. */
const Wide = Decimal.clone({ precision: 120 });
