// A figure as typed, and what it is exactly once every doubt is answered.
import { formatDecimal, readTypedNumber } from '../../kernel/format.ts';

export type TypedNumber = { typed: string; reading: 'whole' | 'fraction' | null };
export const EMPTY_NUMBER: TypedNumber = { typed: '', reading: null };

/** The exact decimal, or null while it is empty, no number, or waits for an answer. */
export const exactOf = ({ typed, reading }: TypedNumber, decimals?: number): string | null => {
  if (typed.trim() === '') return null;
  const read = readTypedNumber(typed, { decimals });
  if (read.ok) return read.value;
  if (read.reason !== 'ambiguous' || !reading) return null;
  return read.readings[reading === 'whole' ? 0 : 1] ?? null;
};

/** As a person would type it, so that it can be changed. */
export const typedOf = (value: string | null): TypedNumber =>
  value === null
    ? EMPTY_NUMBER
    : {
        typed: formatDecimal(value).replaceAll('.', '').replace('−', '-'),
        reading: value.includes('.') ? 'fraction' : 'whole',
      };
