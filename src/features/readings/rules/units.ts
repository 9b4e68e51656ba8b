// Units as papers write them: a scale before a base ("nghìn tấn", "triệu đồng/ha"). Tells which can be converted.
import { type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { fold } from '../../../kernel/folding.ts';

const SCALES: Record<string, number> = { tram: 2, nghin: 3, ngan: 3, van: 4, trieu: 6, ty: 9, ti: 9 };

/** Powers of ten before the base, and the base without marks: "nghìn tỷ đồng" → 12, "dong". */
export const splitUnit = (unit: string): { power: number; base: string } => {
  const words = fold(unit)
    .replace(/\s*\/\s*/g, '/')
    .trim()
    .split(/\s+/);
  let power = 0;
  while (words.length && SCALES[words[0]!] !== undefined) power += SCALES[words.shift()!]!;
  const base = words.join(' ');
  // A bare "tỷ" or "triệu" of a report is money.
  if (!base && power) return { power, base: 'dong' };
  if (base === 'vnd' || base === 'vnđ') return { power, base: 'dong' };
  if (base === 'phan tram') return { power, base: '%' };
  return { power, base };
};

export const isSameBase = (a: string, b: string): boolean => splitUnit(a).base === splitUnit(b).base;

/** Exact; null where the units do not measure the same. */
export const convertUnit = (value: DecimalString, from: string, to: string): DecimalString | null => {
  const [a, b] = [splitUnit(from), splitUnit(to)];
  if (a.base !== b.base) return null;
  return toDecimalString(decimal(value).times(decimal(10).pow(a.power - b.power)));
};
