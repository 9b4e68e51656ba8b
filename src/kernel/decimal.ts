// Exact decimal numbers. A figure is a decimal string in the database, on the wire and in forms,
// and a Decimal only while it is being reckoned with. It is never a binary float.
import { Decimal as DecimalJs } from 'decimal.js';
import { z } from 'zod';

/** 40 significant digits: a national sum in đồng times a percentage still has room. */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
});
export type Decimal = DecimalJs;

const DECIMAL = /^-?\d{1,28}(\.\d{1,18})?$/;

/** A decimal as text: "-14.3", "4960". No exponent, no thousands mark; the point is the decimal mark. */
export const DecimalString = z
  .string()
  .regex(DECIMAL, { error: 'decimal' })
  .meta({ description: 'Exact decimal number as text, e.g. "12189.7"' });
export type DecimalString = string;

export const isDecimalString = (text: string): boolean => DECIMAL.test(text);

export const decimal = (value: string | number | DecimalJs): DecimalJs => new Decimal(value);

/** Plain text without exponent and without trailing zeros, as it is stored. */
export const toDecimalString = (value: DecimalJs): DecimalString => {
  const text = value.toFixed();
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};
