import { getPeriod } from '../../../kernel/period.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** So many years and periods later, earlier where negative; null: a cumulative period has none beside it. */
export const shiftPeriod = (code: string, years: number, periods: number): string | null => {
  const { kind, year, toYear, toMonth } = getPeriod(code);
  if (kind === 'span') {
    const by = (toYear - year + 1) * (years + periods);
    return `${year + by}/${toYear + by}`;
  }
  if (kind === 'year') return String(year + years + periods);
  if (kind === 'cumulative') return periods === 0 ? `${year + years}${code.slice(4)}` : null;
  const parts = { half: 2, quarter: 4, month: 12 }[kind];
  const at = (year + years) * parts + (toMonth * parts) / 12 - 1 + periods;
  const [then, part] = [Math.floor(at / parts), (at % parts) + 1];
  return `${then}-${kind === 'half' ? 'H' : kind === 'quarter' ? 'Q' : ''}${kind === 'month' ? pad(part) : part}`;
};
