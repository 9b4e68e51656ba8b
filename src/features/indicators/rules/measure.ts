// Units of measure as officials write them ("tỷ đồng", "nghìn người", "triệu đồng/người/năm", "%"), so that a formula can be checked.
// A measure is a power of ten and what is counted, each with its exponent; a pure number counts nothing.

export type Measure = { tens: number; of: Readonly<Record<string, number>> };

const SCALES: Record<string, number> = {
  chục: 1,
  trăm: 2,
  nghìn: 3,
  ngàn: 3,
  triệu: 6,
  tỷ: 9,
  tỉ: 9,
  thousand: 3,
  million: 6,
  billion: 9,
};
const SCALE_NAMES: Record<number, string> = {
  2: 'trăm',
  3: 'nghìn',
  6: 'triệu',
  9: 'tỷ',
  12: 'nghìn tỷ',
  15: 'triệu tỷ',
};

const PURE: Record<string, number> = {
  '': 0,
  lần: 0,
  'hệ số': 0,
  'tỷ số': 0,
  'tỷ lệ': 0,
  '‰': -3,
  'phần nghìn': -3,
};

/** What is the same thing counted by another power of ten. */
const NAMED: Record<string, [number, string]> = {
  đ: [0, 'đồng'],
  vnd: [0, 'đồng'],
  vnđ: [0, 'đồng'],
  tạ: [2, 'kg'],
  tấn: [3, 'kg'],
  'm²': [0, 'm2'],
  ha: [4, 'm2'],
  km2: [6, 'm2'],
  'km²': [6, 'm2'],
  'm³': [0, 'm3'],
  km: [3, 'm'],
};

/** Rates are per year or per month of the period they belong to: that is no part of what is counted. */
const TIMES = new Set(['năm', 'tháng', 'quý', 'year', 'month', 'quarter']);

const readPart = (text: string): Measure => {
  const pure = PURE[text];
  if (pure !== undefined) return { tens: pure, of: {} };
  if (/^(điểm )?(%|phần trăm)/.test(text)) return { tens: -2, of: {} };
  let tens = 0;
  const words = text.split(' ');
  while (words.length > 1 && SCALES[words[0]!] !== undefined) tens += SCALES[words.shift()!]!;
  const name = words.join(' ');
  // "tỷ" alone: money is meant by nothing but its scale.
  if (SCALES[name] !== undefined) return { tens: tens + SCALES[name], of: {} };
  const [more, base] = NAMED[name] ?? [0, name];
  return { tens: tens + more, of: { [base]: 1 } };
};

export const multiplyMeasures = (a: Measure, b: Measure, sign: 1 | -1): Measure => {
  const of: Record<string, number> = { ...a.of };
  for (const [base, power] of Object.entries(b.of)) {
    const sum = (of[base] ?? 0) + sign * power;
    if (sum === 0) delete of[base];
    else of[base] = sum;
  }
  return { tens: a.tens + sign * b.tens, of };
};

export const readMeasure = (unit: string): Measure => {
  const [first, ...below] = unit
    .normalize('NFC')
    .toLowerCase()
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, ' '));
  return below
    .filter((part) => !TIMES.has(part))
    .reduce((measure, part) => multiplyMeasures(measure, readPart(part), -1), readPart(first ?? ''));
};

export const countsTheSame = (a: Measure, b: Measure): boolean =>
  Object.keys(multiplyMeasures(a, b, -1).of).length === 0;

/** "tỷ đồng", "triệu đồng/người", "%": how a person would write it. */
export const measureName = ({ tens, of }: Measure): string => {
  const part = (sign: 1 | -1) =>
    Object.entries(of)
      .filter(([, power]) => power * sign > 0)
      .map(([base, power]) => (power * sign === 1 ? base : `${base}^${power * sign}`));
  const [above, below] = [part(1), part(-1)];
  if (above.length + below.length === 0)
    return tens === -2 ? '%' : tens === -3 ? '‰' : tens === 0 ? 'lần' : `10^${tens} lần`;
  const scale = tens === 0 ? '' : `${SCALE_NAMES[tens] ?? `10^${tens}`} `;
  return `${scale}${above.join('·') || '1'}${below.map((base) => `/${base}`).join('')}`;
};
