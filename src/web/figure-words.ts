// How plans, changes and units are put into words on the pages that show targets.
import type { DecimalString } from '../kernel/decimal.ts';
import { BASELINE_WORDS, type BaselineName, type Operator } from '../kernel/figures.ts';
import type { Lang, Words } from '../kernel/problem.ts';
import type { Format } from './format.ts';

type Plan = {
  value?: DecimalString | null;
  valueMin?: DecimalString | null;
  valueMax?: DecimalString | null;
};

const BEFORE: Partial<Record<Operator, Words>> = {
  gte: { vi: '≥ ', en: '≥ ' },
  lte: { vi: '≤ ', en: '≤ ' },
  approx: { vi: '≈ ', en: '≈ ' },
  reduce_to: { vi: 'còn ', en: 'down to ' },
  reduce_by: { vi: 'giảm ', en: 'down by ' },
  keep: { vi: 'giữ ', en: 'hold ' },
  rank: { vi: 'hạng ', en: 'rank ' },
};

/** "≥ 92", "3 – 3,5", "còn 3,1", "1.252". */
export const planText = (plan: Plan, operator: Operator, f: Format): string => {
  if (plan.valueMin && plan.valueMax) return `${f.num(plan.valueMin)} – ${f.num(plan.valueMax)}`;
  if (plan.valueMin) return `≥ ${f.num(plan.valueMin)}`;
  if (plan.valueMax) return `≤ ${f.num(plan.valueMax)}`;
  if (plan.value === null || plan.value === undefined) return '–';
  return (BEFORE[operator]?.[f.lang] ?? '') + f.num(plan.value);
};

export const baselineWord = (baseline: { name: BaselineName; label?: string | null }, lang: Lang): string =>
  baseline.label || BASELINE_WORDS[baseline.name][lang];

/** For narrow places: "TW", "ĐP". */
export const BASELINE_SHORT: Record<BaselineName, Words> = {
  plan: { vi: 'KH', en: 'plan' },
  central: { vi: 'TW', en: 'centre' },
  local: { vi: 'ĐP', en: 'local' },
  revised: { vi: 'ĐC', en: 'revised' },
};

export const changeText = (
  change: { mode: 'percent' | 'points'; value: DecimalString },
  f: Format,
): string => {
  if (change.mode === 'percent') return f.pct(change.value, { sign: true });
  return `${f.num(change.value, { sign: true, decimals: 2 })} ${f.lang === 'vi' ? 'điểm' : 'pts'}`;
};

export { KIND_WORDS, VINTAGE_WORDS } from '../kernel/figures.ts';

const UNITS_IN_ENGLISH: Record<string, string> = {
  'tỷ đồng': 'VND billion',
  'triệu đồng': 'VND million',
  'nghìn tỷ đồng': 'VND trillion',
  đồng: 'VND',
  'triệu USD': 'USD million',
  'tỷ USD': 'USD billion',
  người: 'people',
  'lao động': 'workers',
  'công dân': 'citizens',
  hộ: 'households',
  xã: 'communes',
  huyện: 'districts',
  trường: 'schools',
  giường: 'beds',
  'bác sĩ': 'doctors',
  'doanh nghiệp': 'enterprises',
  'hợp tác xã': 'cooperatives',
  'đảng viên': 'Party members',
  'điểm phần trăm': 'percentage points',
  điểm: 'points',
  lần: 'times',
  tấn: 'tonnes',
  'nghìn tấn': 'thousand tonnes',
  ha: 'ha',
  'nghìn ha': 'thousand ha',
  'công trình': 'works',
  hạng: 'rank',
  'thứ hạng': 'rank',
};

/** A unit in the reader's language, where we know its name; a compound keeps its shape ("triệu đồng/người"). */
export const unitText = (unit: string, lang: Lang): string =>
  lang === 'vi'
    ? unit
    : (UNITS_IN_ENGLISH[unit] ??
      unit
        .split('/')
        .map((part) => UNITS_IN_ENGLISH[part.trim()] ?? part.trim())
        .join('/'));

type Named = { nameVi: string; nameEn: string | null };
export const indicatorName = (indicator: Named, lang: Lang): string =>
  (lang === 'en' && indicator.nameEn) || indicator.nameVi;
