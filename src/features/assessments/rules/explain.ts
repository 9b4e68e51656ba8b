// The sentence beside a score: what was compared with what, in both languages. Says nothing the score does not.
import { type Decimal, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { MadeOf } from '../../../kernel/figures.ts';
import { formatDecimal } from '../../../kernel/format.ts';
import type { Lang, Words } from '../../../kernel/problem.ts';
import type { Rule } from './score.ts';

type Reading = { score: Decimal | null; met: boolean };

const both = (make: (lang: Lang) => string): Words => ({ vi: make('vi'), en: make('en') });
const show = (value: Decimal, lang: Lang) => formatDecimal(toDecimalString(value), lang);
// Half up would print 99.996 as 100.00 beside "not met".
const showScore = (score: Decimal, lang: Lang) => {
  const rounded = score.toDecimalPlaces(2);
  const shown = rounded.gte(100) && score.lt(100) ? score.toDecimalPlaces(2, 3) : rounded;
  return `${show(shown, lang)}%`;
};

const end = ({ score, met }: Reading, lang: Lang): string => {
  if (score) return showScore(score, lang);
  if (lang === 'vi') return `không chấm theo tỷ lệ, ${met ? 'đạt' : 'chưa đạt'}`;
  return `not scored by ratio, ${met ? 'met' : 'not met'}`;
};

const level = (rule: Rule, value: Decimal, plan: Decimal, reading: Reading): Words =>
  both((lang) => {
    const vi = lang === 'vi';
    const v = show(value, lang);
    const p = show(plan, lang);
    const base = rule.params.base ? decimal(rule.params.base) : null;
    if (rule.operator === 'reduce_by') {
      const done = show(base ? base.minus(value) : value, lang);
      const how = base ? ` (${show(base, lang)} → ${v})` : '';
      return vi
        ? `giảm ${done}${how}, kế hoạch giảm ${p}: ${end(reading, lang)}`
        : `reduced by ${done}${how}, planned ${p}: ${end(reading, lang)}`;
    }
    if (rule.operator === 'rank')
      return vi
        ? `hạng ${v}, kế hoạch hạng ${p}: ${end(reading, lang)}`
        : `rank ${v}, planned rank ${p}: ${end(reading, lang)}`;
    if (rule.method === 'progress' && base)
      return vi
        ? `từ ${show(base, lang)} đến ${v}, kế hoạch đến ${p}: ${end(reading, lang)}`
        : `from ${show(base, lang)} to ${v}, planned to ${p}: ${end(reading, lang)}`;
    return vi
      ? `${v} so với kế hoạch ${p}: ${end(reading, lang)}`
      : `${v} against a plan of ${p}: ${end(reading, lang)}`;
  });

const count = (done: string, total: string, reading: Reading): Words =>
  both((lang) => `${formatDecimal(done, lang)}/${formatDecimal(total, lang)}: ${end(reading, lang)}`);

const parts = (outcomes: readonly { met: boolean | null }[]): Words => {
  const met = outcomes.filter((one) => one.met).length;
  return {
    vi: `${met}/${outcomes.length} tiêu chí đạt`,
    en: `${met} of ${outcomes.length} criteria met`,
  };
};

const partsMissing = (outcomes: readonly { outcome: string }[]): Words => {
  const missing = outcomes.filter((one) => one.outcome === 'no_data').length;
  return {
    vi: `${missing}/${outcomes.length} tiêu chí chưa có số liệu`,
    en: `${missing} of ${outcomes.length} criteria have no figure`,
  };
};

const PARTS: Record<MadeOf['from'], Words> = {
  month: { vi: 'tháng', en: 'months' },
  quarter: { vi: 'quý', en: 'quarters' },
  half: { vi: 'nửa năm', en: 'half-years' },
};
const part = ({ madeOf, owing }: { madeOf: MadeOf | null; owing: number }): Words => {
  const periods = madeOf && madeOf.there < madeOf.of ? madeOf : null;
  const vi = [
    ...(periods ? [`mới có ${periods.there}/${periods.of} ${PARTS[periods.from].vi}`] : []),
    ...(owing ? [`còn ${owing} đơn vị chưa báo cáo`] : []),
  ];
  const en = [
    ...(periods ? [`only ${periods.there} of ${periods.of} ${PARTS[periods.from].en} are there`] : []),
    ...(owing ? [`${owing} ${owing === 1 ? 'unit has' : 'units have'} not reported`] : []),
  ];
  return {
    vi: `${vi.join(', ')}, chưa so với kế hoạch cả kỳ`,
    en: `${en.join(', ')}: not yet held against the plan of the whole`,
  };
};

export const explain = {
  level,
  count,
  part,
  parts,
  partsMissing,
  noFigure: (): Words => ({ vi: 'chưa có số liệu', en: 'no figure yet' }),
  noPlan: (): Words => ({ vi: 'chưa có mức kế hoạch', en: 'no plan to compare with' }),
  nothingDue: (): Words => ({ vi: 'không phát sinh', en: 'nothing fell due' }),
};
