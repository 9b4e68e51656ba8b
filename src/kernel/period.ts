// Periods are data: 2021 · 2021-H1 · 2021-Q3 · 2021-9M (cumulative) · 2021-03 · 2021/2025.
// A code says which stretch of time is meant; which days it covers depends on the reporting calendar.
import { z } from 'zod';

export type PeriodKind = 'year' | 'half' | 'quarter' | 'cumulative' | 'month' | 'span';
export type Period = {
  code: string;
  kind: PeriodKind;
  year: number;
  toYear: number /** First and last month within the year, 1–12. */;
  fromMonth: number;
  toMonth: number;
};
/** Decree 09/2019 runs a period from the 15th before it to the 14th of its last month. */
export type Calendar = 'calendar' | 'decree-09-2019';

const SHAPE = /^(\d{4})(?:-(?:H([12])|Q([1-4])|([3-9]|1[01])M|(0[1-9]|1[0-2]))|\/(\d{4}))?$/;

/** Null where the text is no period code. */
export const parsePeriod = (code: string): Period | null => {
  const match = SHAPE.exec(code);
  if (!match) return null;
  const year = Number(match[1]);
  const make = (kind: PeriodKind, fromMonth: number, toMonth: number, toYear = year): Period => ({
    code,
    kind,
    year,
    toYear,
    fromMonth,
    toMonth,
  });
  if (match[2]) return make('half', match[2] === '1' ? 1 : 7, match[2] === '1' ? 6 : 12);
  if (match[3]) return make('quarter', Number(match[3]) * 3 - 2, Number(match[3]) * 3);
  if (match[4]) return make('cumulative', 1, Number(match[4]));
  if (match[5]) return make('month', Number(match[5]), Number(match[5]));
  if (match[6]) return Number(match[6]) > year ? make('span', 1, 12, Number(match[6])) : null;
  return make('year', 1, 12);
};

export const PeriodCode = z
  .string()
  .refine((code) => parsePeriod(code) !== null, { error: 'period' })
  .meta({ description: '2021, 2021-H1, 2021-Q3, 2021-9M, 2021-03 or 2021/2025' });
export type PeriodCode = string;

export const getPeriod = (code: string): Period => {
  const period = parsePeriod(code);
  if (!period) throw new RangeError(`not a period: ${code}`);
  return period;
};

const pad = (n: number) => String(n).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** First and last day, inclusive, ISO. */
export const daysOf = (period: Period, calendar: Calendar = 'calendar'): { from: string; to: string } => {
  if (calendar === 'calendar')
    return {
      from: `${period.year}-${pad(period.fromMonth)}-01`,
      to: `${period.toYear}-${pad(period.toMonth)}-${pad(lastDay(period.toYear, period.toMonth))}`,
    };
  const before =
    period.fromMonth === 1 ? `${period.year - 1}-12` : `${period.year}-${pad(period.fromMonth - 1)}`;
  return { from: `${before}-15`, to: `${period.toYear}-${pad(period.toMonth)}-14` };
};

/** The same period of the year before; for a span, the one just before it. */
export const samePeriodBefore = (period: Period): Period => {
  if (period.kind === 'span') {
    const length = period.toYear - period.year + 1;
    return getPeriod(`${period.year - length}/${period.toYear - length}`);
  }
  return getPeriod(period.code.replace(/^\d{4}/, String(period.year - 1)));
};

/** The period of the same kind just before: the month before, the quarter before; null for a cumulative one, which has none. */
export const periodBefore = (period: Period): Period | null => {
  const { kind, year, fromMonth, toMonth } = period;
  if (kind === 'year' || kind === 'span') return samePeriodBefore(period);
  if (kind === 'cumulative') return null;
  const length = toMonth - fromMonth + 1;
  const [thatYear, from] = fromMonth === 1 ? [year - 1, 13 - length] : [year, fromMonth - length];
  if (kind === 'half') return getPeriod(`${thatYear}-H${from === 1 ? 1 : 2}`);
  return getPeriod(kind === 'month' ? `${thatYear}-${pad(from)}` : `${thatYear}-Q${(from + 2) / 3}`);
};

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "quý III/2021", "6 tháng đầu năm 2021", "9 tháng năm 2021", "tháng 3/2021", "giai đoạn 2021 - 2025". */
export const periodName = (period: Period, lang: 'vi' | 'en' = 'vi'): string => {
  const { year, toYear, toMonth } = period;
  const vi = lang === 'vi';
  switch (period.kind) {
    case 'year':
      return vi ? `năm ${year}` : String(year);
    case 'half':
      return vi
        ? `6 tháng ${toMonth === 6 ? 'đầu' : 'cuối'} năm ${year}`
        : `${toMonth === 6 ? 'first' : 'second'} half of ${year}`;
    case 'quarter':
      return vi ? `quý ${ROMAN[toMonth / 3 - 1]}/${year}` : `Q${toMonth / 3} ${year}`;
    case 'cumulative':
      return vi ? `${toMonth} tháng năm ${year}` : `first ${toMonth} months of ${year}`;
    case 'month':
      return vi ? `tháng ${toMonth}/${year}` : `${year}-${pad(toMonth)}`;
    case 'span':
      return vi ? `giai đoạn ${year} - ${toYear}` : `${year}–${toYear}`;
  }
};
