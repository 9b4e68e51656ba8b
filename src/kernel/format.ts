// How figures and days are printed: Vietnamese form (12.189,7; 02/12/2021) and English form (12,189.7; 2 Dec 2021).
import { Decimal, type DecimalString } from './decimal.ts';
import type { Lang } from './problem.ts';

const group = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, mark);

/** A decimal as printed; `decimals` rounds half up and cuts trailing zeros unless `fixed`. The minus is U+2212. */
export const formatDecimal = (
  value: DecimalString,
  lang: Lang = 'vi',
  options: { decimals?: number; fixed?: boolean; sign?: boolean } = {},
): string => {
  let number = new Decimal(value);
  if (options.decimals !== undefined) number = number.toDecimalPlaces(options.decimals);
  const text =
    options.fixed && options.decimals !== undefined
      ? number.abs().toFixed(options.decimals)
      : number.abs().toFixed();
  const [whole = '0', fraction] = text.split('.');
  const body =
    group(whole, lang === 'vi' ? '.' : ',') + (fraction ? (lang === 'vi' ? ',' : '.') + fraction : '');
  const negative = number.isNegative() && !number.isZero();
  return (negative ? '−' : options.sign && !number.isZero() ? '+' : '') + body;
};

/** "2021-12-02" → "02/12/2021". */
export const formatDay = (iso: string, lang: Lang = 'vi'): string => {
  const [year, month, day] = iso.slice(0, 10).split('-');
  if (lang === 'vi') return `${day}/${month}/${year}`;
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day an instant falls on in Vietnam: "2021-12-01T17:30:00.000Z" is 2021-12-02. */
export const localDay = (iso: string): string =>
  new Date(new Date(iso).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** An instant in Vietnam's time: "02/12/2021 19:30". */
export const formatInstant = (iso: string, lang: Lang = 'vi'): string => {
  const local = new Date(new Date(iso).getTime() + 7 * 3_600_000).toISOString();
  return `${formatDay(local, lang)} ${local.slice(11, 16)}`;
};

export type ReadNumber =
  | { ok: true; value: DecimalString }
  | { ok: false; reason: 'not_a_number' | 'ambiguous'; readings: DecimalString[] };

/**
 * A figure as a person types it. "8,5" and "8.5" are 8.5; "12.189,7" and "12,189.7" are 12189.7.
 * "1.750" can be 1750 or 1.75: ambiguous, unless `decimals` is 0 (then only the whole reading is possible).
 */
export const readTypedNumber = (typed: string, options: { decimals?: number } = {}): ReadNumber => {
  const text = typed
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '');
  const negative = text.startsWith('-');
  const body = negative ? text.slice(1) : text;
  const finish = (digits: string): DecimalString =>
    (negative && !/^[0.]*$/.test(digits) ? '-' : '') + digits.replace(/^0+(?=\d)/, '');
  const fail: ReadNumber = { ok: false, reason: 'not_a_number', readings: [] };
  if (!/^\d[\d.,]*$/.test(body) || /[.,]$/.test(body)) return fail;
  const marks = body.replace(/\d/g, '');
  if (marks === '') return { ok: true, value: finish(body) };
  const last = marks.at(-1)!;
  const wholeGroups = (part: string, mark: string) =>
    part.split(mark).every((g, i) => (i === 0 ? /^\d{1,3}$/.test(g) : /^\d{3}$/.test(g)));
  if (new Set(marks).size === 2) {
    const other = last === '.' ? ',' : '.';
    const at = body.lastIndexOf(last);
    if (marks.slice(0, -1).includes(last) || !wholeGroups(body.slice(0, at), other)) return fail;
    return { ok: true, value: finish(`${body.slice(0, at).replaceAll(other, '')}.${body.slice(at + 1)}`) };
  }
  if (marks.length > 1)
    return wholeGroups(body, last) ? { ok: true, value: finish(body.replaceAll(last, '')) } : fail;
  const [whole, fraction] = body.split(last) as [string, string];
  const asFraction = finish(`${whole}.${fraction}`);
  if (fraction.length !== 3 || whole.length > 3 || /^0/.test(whole)) return { ok: true, value: asFraction };
  const asWhole = finish(whole + fraction);
  if (last === ',')
    return options.decimals === undefined || options.decimals >= 3
      ? { ok: true, value: asFraction }
      : { ok: false, reason: 'ambiguous', readings: [asWhole, asFraction] };
  return options.decimals === 0
    ? { ok: true, value: asWhole }
    : { ok: false, reason: 'ambiguous', readings: [asWhole, asFraction] };
};
