// What may be reported: periods that fit the frequency, units that existed, numbers as they were meant.
import { type DecimalString, decimal } from '../../kernel/decimal.ts';
import type { Frequency, Kind, Vintage } from '../../kernel/figures.ts';
import { formatDay, formatDecimal, localDay, readTypedNumber } from '../../kernel/format.ts';
import {
  type Calendar,
  daysOf,
  getPeriod,
  type Period,
  parsePeriod,
  periodName,
} from '../../kernel/period.ts';
import type { FieldError, Words } from '../../kernel/problem.ts';
import { dueDayOf, hasKnownHolidays } from '../../kernel/working-days.ts';

export { COMBINES, inForce } from './rules/composite.ts';

const FREQUENCY_WORDS: Record<Frequency, Words> = {
  month: { vi: 'hằng tháng', en: 'monthly' },
  quarter: { vi: 'hằng quý', en: 'quarterly' },
  half: { vi: '6 tháng', en: 'half-yearly' },
  year: { vi: 'hằng năm', en: 'yearly' },
  once: { vi: 'một lần', en: 'one-off' },
};

/** A longer period is always fine (a monthly figure for the year); a shorter one than the frequency is not. */
export const fitsFrequency = (period: Period, frequency: Frequency): boolean => {
  if (frequency === 'once' || period.kind === 'year' || period.kind === 'span') return true;
  if (frequency === 'year') return false;
  if (frequency === 'half') return period.kind === 'half';
  if (frequency === 'quarter')
    return period.kind !== 'month' && (period.kind !== 'cumulative' || period.toMonth % 3 === 0);
  return true;
};

const DUE_KINDS: Record<Frequency, readonly Period['kind'][]> = {
  month: ['month', 'cumulative'],
  quarter: ['quarter', 'cumulative'],
  half: ['half'],
  year: ['year'],
  once: [],
};

/** Whether a figure of this frequency falls due for the period; a longer one is made of the shorter. */
export const isDueFor = (frequency: Frequency, period: Period): boolean =>
  DUE_KINDS[frequency].includes(period.kind) && fitsFrequency(period, frequency);

const error = (field: string, code: string, vi: string, en: string): FieldError => ({
  field,
  code,
  message: { vi, en },
});

/** Null when a figure of this kind may be given for the period on this day. */
export const checkPeriod = (
  code: string,
  frequency: Frequency,
  kind: Kind,
  today: string,
): FieldError | null => {
  const period = parsePeriod(code);
  if (!period) return error('period', 'period', `“${code}” không phải là một kỳ`, `“${code}” is no period`);
  if (!fitsFrequency(period, frequency))
    return error(
      'period',
      'period_frequency',
      `Chỉ tiêu báo cáo ${FREQUENCY_WORDS[frequency].vi}, không có số cho ${periodName(period)}`,
      `This is a ${FREQUENCY_WORDS[frequency].en} indicator; it has no figure for ${periodName(period, 'en')}`,
    );
  const { from } = daysOf(period);
  if (kind !== 'forecast' && from > today)
    return error(
      'period',
      'period_not_begun',
      `Kỳ ${periodName(period)} chưa bắt đầu; chỉ nhận số dự báo`,
      `${periodName(period, 'en')} has not begun; only a forecast can be given`,
    );
  return null;
};

/** Null when the unit existed on at least one day of the period. */
export const checkUnitInPeriod = (
  unit: { name: string; validFrom: string; validTo: string | null },
  code: string,
): FieldError | null => {
  const { from, to } = daysOf(parsePeriod(code)!);
  if (unit.validFrom <= to && (unit.validTo === null || unit.validTo > from)) return null;
  const [vi, en] =
    unit.validFrom > to
      ? [
          `chỉ có từ ${formatDay(unit.validFrom)}`,
          `has existed only since ${formatDay(unit.validFrom, 'en')}`,
        ]
      : [`không còn từ ${formatDay(unit.validTo!)}`, `ceased to exist on ${formatDay(unit.validTo!, 'en')}`];
  return error('unitId', 'unit_not_valid', `${unit.name} ${vi}`, `${unit.name} ${en}`);
};

const shown = (value: DecimalString): string => formatDecimal(value);

/** A number as typed; the question "1.750 or 1,75?" is answered by `reading`. */
export const readTypedFigure = (
  typed: string,
  options: { decimals: number; reading?: 'whole' | 'fraction' | null },
): { value: DecimalString } | FieldError => {
  const read = readTypedNumber(typed, { decimals: options.decimals });
  if (read.ok) return { value: read.value };
  if (read.reason === 'not_a_number')
    return error('typed', 'not_a_number', `“${typed}” không phải là số`, `“${typed}” is not a number`);
  const [whole, fraction] = read.readings as [string, string];
  if (options.reading) return { value: options.reading === 'whole' ? whole : fraction };
  return error(
    'typed',
    'ambiguous_number',
    `“${typed}” có thể là ${shown(whole)} hoặc ${shown(fraction)}; hãy chọn một`,
    `“${typed}” can be ${formatDecimal(whole, 'en')} or ${formatDecimal(fraction, 'en')}; choose one`,
  );
};

export const checkDecimals = (value: DecimalString, decimals: number): FieldError | null =>
  decimal(value).decimalPlaces() <= decimals
    ? null
    : error(
        'value',
        'too_many_decimals',
        decimals === 0
          ? `Chỉ tiêu này là số nguyên; ${shown(value)} có phần lẻ`
          : `Chỉ tiêu này lấy tối đa ${decimals} chữ số thập phân; ${shown(value)} có nhiều hơn`,
        `At most ${decimals} decimals; ${formatDecimal(value, 'en')} has more`,
      );

const VINTAGE_RANK: Record<Vintage, number> = { final: 2, provisional: 1, estimate: 0 };
const KIND_RANK: Record<Kind, number> = { actual: 2, estimate: 1, forecast: 0 };

type Ranked = { value: string | null; vintage: Vintage; kind: Kind; reportedAt: string };

/** Of the current figures of one cell, the one to use: a figure before a reason, final before estimate, actual before forecast. */
export const compareStanding = (a: Ranked, b: Ranked): number =>
  Number(b.value !== null) - Number(a.value !== null) ||
  VINTAGE_RANK[b.vintage] - VINTAGE_RANK[a.vintage] ||
  KIND_RANK[b.kind] - KIND_RANK[a.kind] ||
  (a.reportedAt < b.reportedAt ? 1 : -1);

/** Oldest first; within a year by where the period ends, longer ones last. */
export const comparePeriods = (a: string, b: string): number => {
  const [p, q] = [parsePeriod(a), parsePeriod(b)];
  if (!p || !q) return a < b ? -1 : 1;
  return p.toYear - q.toYear || p.toMonth - q.toMonth || q.year - p.year || q.fromMonth - p.fromMonth;
};

/** How late something that was due on a day is, in whole days; 0 when in time. Days are Vietnam's. */
export const daysLate = (dueOn: string, doneAt: string): number => {
  const done = doneAt.length === 10 ? doneAt : localDay(doneAt);
  return Math.max(0, Math.round((Date.parse(done) - Date.parse(dueOn)) / 86_400_000));
};

/** The day itself, or the one a rule gives: exactly one of the two. */
export const chooseDueDay = (
  code: string,
  day: string | null,
  rule: { calendar: Calendar; workingDays: number } | null,
): string | FieldError => {
  if ((day === null) === (rule === null))
    return error(
      'dueOn',
      'one_due_day',
      'Nhập ngày hạn hoặc quy tắc tính hạn',
      'Give a due day or a rule for it',
    );
  if (!rule) return day!;
  const period = getPeriod(code);
  if (!hasKnownHolidays(period))
    return error(
      'dueRule',
      'holidays_unknown',
      `Chưa có lịch nghỉ lễ cho ${periodName(period)}; hãy nhập ngày hạn`,
      `Public holidays after ${periodName(period, 'en')} are not known; give the day`,
    );
  return dueDayOf(period, rule.calendar, rule.workingDays);
};
