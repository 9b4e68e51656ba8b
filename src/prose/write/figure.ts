// One figure as runs: hedge, number, unit, bound. "trên 72 nghìn tỷ đồng", "từ 6,5 - 7%", "16% trở lên".
import type { DecimalString } from '../../kernel/decimal.ts';
import { formatDecimal } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/problem.ts';
import type { Qualifier } from '../facts.ts';
import { englishUnit, unitAfter } from './units.ts';
import { type Part, plain, type Run } from './written.ts';

export type Figure = {
  value?: DecimalString;
  valueMin?: DecimalString;
  valueMax?: DecimalString;
  unit?: string;
  unitEn?: string;
  qualifier?: Qualifier;
  approx?: string;
  /** A range without "từ", where the words before it already lead to it: "kế hoạch 9 - 9,5%". */
  led?: boolean;
};
/** Makes the run of a number: the caller knows the measure it belongs to. */
export type Binder = (text: string, part: Part) => Run;
export type FigureParts = { value: Part; min: Part; max: Part };
export const VALUE_PARTS: FigureParts = { value: 'value', min: 'value_min', max: 'value_max' };

const unitText = (figure: Figure, lang: Lang): string =>
  unitAfter(lang === 'vi' || !figure.unit ? figure.unit : (figure.unitEn ?? englishUnit(figure.unit)));

const BEFORE_VI = { '>': 'trên ', '>=': '', '<': 'dưới ', '<=': 'không quá ' } as const;
const BEFORE_EN = { '>': 'over ', '>=': 'at least ', '<': 'under ', '<=': 'no more than ' } as const;
const APPROX_EN: Record<string, string> = {
  gần: 'nearly ',
  khoảng: 'about ',
  'xấp xỉ': 'approximately ',
  hơn: 'over ',
};

const hedge = ({ qualifier, approx }: Figure, lang: Lang): string => {
  if (lang === 'en') return (approx && APPROX_EN[approx]) || (qualifier ? BEFORE_EN[qualifier] : '');
  if (approx) return `${approx} `;
  return qualifier ? BEFORE_VI[qualifier] : '';
};

const range = (
  min: DecimalString,
  max: DecimalString,
  unit: string,
  lang: Lang,
  bind: Binder,
  parts: FigureParts,
  before: string,
): Run[] => {
  const low = formatDecimal(min, lang);
  const high = formatDecimal(max, lang);
  // A dash between signed numbers would be read as another sign.
  const signed = low.startsWith('−') || high.startsWith('−');
  const lead = before ? [plain(before)] : [];
  if (lang === 'en')
    return signed
      ? [...lead, bind(low + unit, parts.min), plain(' to '), bind(high + unit, parts.max)]
      : [...lead, bind(low, parts.min), plain('–'), bind(high + unit, parts.max)];
  return signed
    ? [plain(before || 'từ '), bind(low + unit, parts.min), plain(' đến '), bind(high + unit, parts.max)]
    : [...lead, bind(low, parts.min), plain(' - '), bind(high + unit, parts.max)];
};

const beforeRange = ({ approx, led }: Figure, lang: Lang): string => {
  if (approx) return hedge({ approx }, lang);
  return lang === 'en' || led ? '' : 'từ ';
};

export const writeFigure = (figure: Figure, lang: Lang, bind: Binder, parts = VALUE_PARTS): Run[] => {
  const unit = unitText(figure, lang);
  if (figure.valueMin !== undefined && figure.valueMax !== undefined)
    return range(figure.valueMin, figure.valueMax, unit, lang, bind, parts, beforeRange(figure, lang));
  if (figure.value === undefined) return [];
  const hedged = hedge(figure, lang);
  const after = lang === 'vi' && figure.qualifier === '>=' && !figure.approx ? [plain(' trở lên')] : [];
  return [
    ...(hedged ? [plain(hedged)] : []),
    bind(formatDecimal(figure.value, lang) + unit, parts.value),
    ...after,
  ];
};

/** The same figure without its sign: "giảm" says it already. A range of falls is turned round: −35 … −6 is "từ 6 - 35%". */
export const magnitude = (figure: Figure): Figure => {
  const abs = (value: DecimalString) => value.replace(/^-/, '');
  if (signOf(figure) !== 'fall') return figure;
  if (figure.valueMin !== undefined && figure.valueMax !== undefined)
    return { ...figure, valueMin: abs(figure.valueMax), valueMax: abs(figure.valueMin) };
  return figure.value === undefined ? figure : { ...figure, value: abs(figure.value) };
};

export type Sign = 'rise' | 'fall' | 'none' | 'mixed';
export const signOf = ({ value, valueMin, valueMax }: Figure): Sign => {
  const sign = (text: DecimalString) => (/^-?[0.]*$/.test(text) ? 0 : text.startsWith('-') ? -1 : 1);
  if (valueMin !== undefined && valueMax !== undefined) {
    if (sign(valueMin) >= 0) return 'rise';
    return sign(valueMax) <= 0 ? 'fall' : 'mixed';
  }
  const one = value === undefined ? 0 : sign(value);
  return one > 0 ? 'rise' : one < 0 ? 'fall' : 'none';
};
