// What a sentence about a measure is about: its name, the price basis and the period, each said only once.
import { parsePeriod, periodName } from '../../kernel/period.ts';
import type { Lang } from '../../kernel/problem.ts';
import type { MeasureToWrite } from './measure.ts';

const PRICES = {
  vi: { constant: 'giá so sánh', current: 'giá hiện hành' },
  en: { constant: 'constant prices', current: 'current prices' },
} as const;

/** "năm 2021", "in 2021"; nothing where the period is none or has been said. */
export const periodWords = (measure: MeasureToWrite, lang: Lang, said?: string): string => {
  const period = measure.period === undefined ? null : parsePeriod(measure.period);
  if (!period || period.code === said) return '';
  return lang === 'vi' ? periodName(period) : `in ${periodName(period, 'en')}`;
};

export const subjectOf = (measure: MeasureToWrite, lang: Lang, saidPeriod?: string): string => {
  const name = lang === 'vi' ? measure.indicator : (measure.indicatorEn ?? measure.indicator);
  const price = measure.priceBasis ? PRICES[lang][measure.priceBasis] : '';
  const parts = [name];
  if (price && !name.toLowerCase().includes(price)) parts.push(`(${price})`);
  const words = periodWords(measure, lang, saidPeriod);
  if (words && !name.includes(words)) parts.push(words);
  return parts.join(' ');
};
