// Figures, days and periods in the reader's language.
import { useMemo } from 'react';
import type { DecimalString } from '../kernel/decimal.ts';
import { formatDay, formatDecimal, formatInstant } from '../kernel/format.ts';
import { parsePeriod, periodName } from '../kernel/period.ts';
import type { Lang } from '../kernel/problem.ts';
import { useLang } from './i18n.ts';

export type Format = {
  lang: Lang;
  num: (value: DecimalString, options?: { decimals?: number; fixed?: boolean; sign?: boolean }) => string;
  /** "101,12%". */
  pct: (value: DecimalString, options?: { decimals?: number; sign?: boolean }) => string;
  day: (iso: string) => string;
  /** Day and month only, for narrow columns: "28/11". */
  dayMonth: (iso: string) => string;
  instant: (iso: string) => string;
  period: (code: string) => string;
  bytes: (size: number) => string;
};

export const formatFor = (lang: Lang): Format => ({
  lang,
  num: (value, options) => formatDecimal(value, lang, options),
  pct: (value, options) => `${formatDecimal(value, lang, { decimals: 2, ...options })}%`,
  day: (iso) => formatDay(iso, lang),
  dayMonth: (iso) => (lang === 'vi' ? formatDay(iso, 'vi').slice(0, 5) : formatDay(iso, 'en').slice(0, -5)),
  instant: (iso) => formatInstant(iso, lang),
  period: (code) => {
    const period = parsePeriod(code);
    return period ? periodName(period, lang) : code;
  },
  bytes: (size) =>
    size < 1_048_576
      ? `${formatDecimal(String(Math.ceil(size / 1024)), lang)} KB`
      : `${formatDecimal(String(size / 1_048_576), lang, { decimals: 1 })} MB`,
});

export const useFormat = (): Format => {
  const lang = useLang();
  return useMemo(() => formatFor(lang), [lang]);
};
