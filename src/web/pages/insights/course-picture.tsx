import { useMemo } from 'react';
import type { Trajectory } from '../../../features/insights/contract.ts';
import { Chart } from '../../components/chart.tsx';
import { unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

export function CoursePicture({ data }: { data: Trajectory }) {
  const t = useWords(words);
  const f = useFormat();
  const drawn = useMemo(() => {
    const { actual, path, earlier, lastMonth, outlook } = data;
    const chosen = outlook.projections.find(({ method }) => method === outlook.chosen);
    /** From the last known point to the end of the year. */
    const toEnd = (end: string | null | undefined) =>
      MONTHS.map((month) =>
        month === lastMonth ? (actual[month - 1] ?? null) : month === 12 ? (end ?? null) : null,
      );
    const lastYear = earlier.find(({ year }) => year === data.year - 1);
    return {
      series: [
        { name: t('actual'), values: actual },
        ...(path ? [{ name: t('planPath'), values: path.line, dashed: true }] : []),
        ...(lastYear ? [{ name: t('yearBefore', { year: lastYear.year }), values: lastYear.line }] : []),
        ...(chosen ? [{ name: t('projection'), values: joined(toEnd(chosen.value)), dashed: true }] : []),
      ],
      range:
        chosen?.low && chosen.high && lastMonth > 0
          ? { name: t('range'), low: joined(toEnd(chosen.low)), high: joined(toEnd(chosen.high)) }
          : undefined,
      notes: [
        ...(path ? [`${t('planPath')}: ${path.why[f.lang]}`] : []),
        ...(chosen ? [`${t('projection')}: ${chosen.explanation[f.lang]}`] : []),
      ],
    };
  }, [data, t, f.lang]);
  const categories = useMemo(() => MONTHS.map((month) => t('monthShort', { month })), [t]);
  return (
    <Chart
      title={`${data.name[f.lang]}, ${data.unit.name}, ${data.year}`}
      categories={categories}
      categoryHead={t('month')}
      series={drawn.series}
      {...(drawn.range && { range: drawn.range })}
      unit={unitText(data.indicator.unit, f.lang)}
      decimals={data.indicator.decimals}
      notes={drawn.notes}
    />
  );
}

/** Straight between the two known ends, so that the line is seen; two decimals are enough for the eye. */
const joined = (values: (string | null)[]): (string | null)[] => {
  const from = values.findIndex((value) => value !== null);
  const to = values.findLastIndex((value) => value !== null);
  if (from < 0 || from === to) return values;
  const [first, last] = [Number(values[from]), Number(values[to])];
  return values.map((value, at) =>
    at <= from || at >= to ? value : (first + ((last - first) * (at - from)) / (to - from)).toFixed(2),
  );
};
