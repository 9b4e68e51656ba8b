// A year (or half, nine months, quarter) made of the shorter periods in it, where it was not itself reported.
import { Decimal, type DecimalString, toDecimalString } from '../../../kernel/decimal.ts';
import type { MadeOf } from '../../../kernel/figures.ts';
import { getPeriod, type PeriodKind, parsePeriod } from '../../../kernel/period.ts';
import { type Adding, ratioOf } from './totals.ts';

type Way = 'sum' | 'last' | 'mean' | 'cumulative' | 'none';
type Shorter = Extract<PeriodKind, 'month' | 'quarter' | 'half'>;
type Part = { value: DecimalString; numerator?: DecimalString | null; denominator?: DecimalString | null };
type Derived = {
  value: DecimalString;
  numerator: DecimalString | null;
  denominator: DecimalString | null;
  madeOf: MadeOf;
};

const LENGTHS: Record<Shorter, number> = { month: 1, quarter: 3, half: 6 };
const KINDS = Object.keys(LENGTHS) as Shorter[];
const pad = (n: number): string => String(n).padStart(2, '0');

/** The periods of one kind in a longer one, in order; none where they do not fill it. */
const partsOf = (code: string, kind: Shorter): string[] => {
  const { kind: whole, year, fromMonth, toMonth } = getPeriod(code);
  const length = LENGTHS[kind];
  const months = toMonth - fromMonth + 1;
  if (whole === 'span' || months <= length || months % length || (fromMonth - 1) % length) return [];
  return Array.from({ length: months / length }, (_, at) => {
    const last = fromMonth - 1 + (at + 1) * length;
    return `${year}-${kind === 'month' ? pad(last) : kind === 'quarter' ? `Q${last / 3}` : `H${last / 6}`}`;
  });
};

/** Every period that may give a figure for the longer one. */
export const periodsWithin = (code: string): string[] => {
  const { year, fromMonth, toMonth } = getPeriod(code);
  const soFar =
    fromMonth === 1 && parsePeriod(code)?.kind !== 'span'
      ? Array.from({ length: Math.min(11, toMonth - 1) }, (_, at) => `${year}-${at + 1}M`).filter(parsePeriod)
      : [];
  return [...KINDS.flatMap((kind) => partsOf(code, kind)), ...soFar];
};

/**
 * By the parts that are all there, else by those of which most are; null: no way, no figure at all, or a rate whose denominators
 * add up to nothing. Rates do not add up: with the way "sum" they are recomputed from numerators and denominators.
 */
export const deriveFrom = (
  code: string,
  way: Way,
  figures: ReadonlyMap<string, Part>,
  adding: Adding = { unitAggregation: 'sum', ratioScale: 1 },
): Derived | null => {
  if (way === 'none') return null;
  if (way === 'cumulative') return soFarIn(code, figures);
  const found = KINDS.map((kind) => {
    const parts = partsOf(code, kind);
    return { kind, parts, there: parts.filter((part) => figures.has(part)) };
  }).filter(({ there }) => there.length > 0);
  const best =
    found.find(({ parts, there }) => parts.length === there.length) ??
    found.toSorted((a, b) => b.there.length - a.there.length)[0];
  if (!best) return null;
  const parts = best.there.map((part) => figures.get(part)!);
  const madeOf = { from: best.kind, of: best.parts.length, there: best.there.length };
  if (way === 'last') return { ...apart(parts.at(-1)!), madeOf };
  const [numerator, denominator] = [sumOf(parts, 'numerator'), sumOf(parts, 'denominator')];
  const made = { numerator: numerator && toDecimalString(numerator), denominator: null, madeOf };
  const sum = sumOf(parts, 'value')!;
  if (way === 'mean')
    return {
      ...made,
      denominator: denominator && toDecimalString(denominator),
      value: toDecimalString(sum.dividedBy(parts.length).toDecimalPlaces(12)),
    };
  if (adding.unitAggregation !== 'ratio' && adding.unitAggregation !== 'weighted_mean')
    return { ...made, numerator: null, value: toDecimalString(sum) };
  if (!numerator || !denominator) return null;
  const value = ratioOf(numerator, denominator, adding.unitAggregation === 'ratio' ? adding.ratioScale : 1);
  return value === null ? null : { ...made, denominator: toDecimalString(denominator), value };
};

const apart = ({ value, numerator = null, denominator = null }: Part) => ({ value, numerator, denominator });

/** Null where a part has none. */
const sumOf = (parts: readonly Part[], key: 'value' | 'numerator' | 'denominator'): Decimal | null => {
  let sum = new Decimal(0);
  for (const part of parts) {
    const one = part[key];
    if (one === null || one === undefined) return null;
    sum = sum.plus(one);
  }
  return sum;
};

/** Each figure already holds the year so far: the one that reaches furthest, "2021-9M" before "2021-Q3" and "2021-09". */
const soFarIn = (code: string, figures: ReadonlyMap<string, Part>): Derived | null => {
  const { fromMonth, toMonth } = getPeriod(code);
  const best = periodsWithin(code)
    .filter((part) => figures.has(part))
    .map((part) => ({ part, ...getPeriod(part) }))
    .toSorted((a, b) => b.toMonth - a.toMonth || b.toMonth - b.fromMonth - (a.toMonth - a.fromMonth))[0];
  return (
    (best && {
      ...apart(figures.get(best.part)!),
      madeOf: { from: 'month', of: toMonth - fromMonth + 1, there: best.toMonth - fromMonth + 1 },
    }) ??
    null
  );
};
