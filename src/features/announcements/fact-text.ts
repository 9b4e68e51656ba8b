// A fact in words: what is said of it, and its number as official prose prints it.
import { Decimal } from '../../kernel/decimal.ts';
import { BAND_WORDS, BASELINE_WORDS } from '../../kernel/figures.ts';
import { formatDecimal } from '../../kernel/format.ts';
import type { Lang, Words } from '../../kernel/problem.ts';
import { englishUnit, unitAfter } from '../../prose/write/units.ts';
import type { Fact, ScorecardRow } from '../assessments/index.ts';

/** Percentages are printed with two decimals at most; levels as they were reported. */
const PERCENT_DECIMALS = 2;

export const figureText = (value: string, unit: string | null, lang: Lang, decimals?: number): string =>
  formatDecimal(value, lang, decimals === undefined ? {} : { decimals }) +
  unitAfter((lang === 'en' && unit ? englishUnit(unit) : unit) ?? undefined);

const both = (make: (lang: Lang) => string): Words => ({ vi: make('vi'), en: make('en') });

const changeText = (value: string, unit: string | null, lang: Lang): string => {
  const number = new Decimal(value);
  const size = figureText(number.abs().toFixed(), unit, lang, PERCENT_DECIMALS);
  if (number.isZero()) return lang === 'vi' ? `không đổi (${size})` : `unchanged (${size})`;
  const word = number.isNegative() ? { vi: 'giảm', en: 'down' } : { vi: 'tăng', en: 'up' };
  return `${word[lang]} ${size}`;
};

export const factText = (fact: Pick<Fact, 'part' | 'band' | 'value' | 'unit'>): Words => {
  if (fact.part === 'band') return fact.band ? BAND_WORDS[fact.band] : { vi: '–', en: '–' };
  if (fact.value === null) return { vi: '–', en: '–' };
  const { value, unit, part } = fact;
  if (part === 'count' || part === 'total') return both((lang) => formatDecimal(value, lang));
  if (part === 'attainment') return both((lang) => figureText(value, '%', lang, PERCENT_DECIMALS));
  if (part === 'change') return both((lang) => changeText(value, unit, lang));
  return both((lang) => figureText(value, unit, lang));
};

const LABELS: Record<Fact['part'], Words> = {
  value: { vi: 'kết quả', en: 'result' },
  plan: { vi: 'mức đề ra', en: 'target level' },
  attainment: { vi: 'tỷ lệ đạt', en: 'attainment' },
  change: { vi: 'so với năm trước', en: 'on the year' },
  band: { vi: 'xếp loại', en: 'rating' },
  count: { vi: 'số chỉ tiêu', en: 'number of targets' },
  total: { vi: 'tổng số', en: 'in all' },
};

/** "tỷ lệ đạt, Trung ương giao". */
export const factLabel = ({ part, baseline }: Pick<Fact, 'part' | 'baseline'>): Words => {
  const label = LABELS[part];
  if (!baseline) return label;
  const base = BASELINE_WORDS[baseline];
  return {
    vi: `${label.vi}, ${base.vi.charAt(0).toLocaleLowerCase('vi')}${base.vi.slice(1)}`,
    en: `${label.en}, ${base.en.charAt(0).toLowerCase()}${base.en.slice(1)}`,
  };
};

type Level = Pick<ScorecardRow['baselines'][number], 'value' | 'valueMin' | 'valueMax'>;

/** A planned level, a range or an open side. */
export const planText = ({ value, valueMin, valueMax }: Level, unit: string | null): Words | null => {
  if (value !== null) return both((lang) => figureText(value, unit, lang));
  if (valueMin !== null && valueMax !== null)
    return both((lang) => `${formatDecimal(valueMin, lang)} – ${figureText(valueMax, unit, lang)}`);
  if (valueMin !== null) return both((lang) => `≥ ${figureText(valueMin, unit, lang)}`);
  return valueMax === null ? null : both((lang) => `≤ ${figureText(valueMax, unit, lang)}`);
};

/** What tells one fact from the others of its snapshot, so that the same fact is found in another one. */
export const factKey = (fact: Pick<Fact, 'targetId' | 'part' | 'baseline' | 'band'>): string =>
  [fact.targetId ?? '', fact.part, fact.baseline ?? '', fact.part === 'count' ? fact.band : ''].join('|');
