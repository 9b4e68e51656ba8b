// The components over the years: their scores as a picture with its table, and their ranks.
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { decimal } from '../../../kernel/decimal.ts';
import { Chart } from '../../components/chart.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { partName, type Shown } from './composite-fields.ts';
import { words } from './words.ts';

const MEASURES = ['score', 'share', 'rank'] as const;
type Measure = (typeof MEASURES)[number];
type PartScore = Shown['editions'][number]['components'][number];

const read = (part: PartScore | undefined, measure: Measure): string | null => {
  if (!part) return null;
  if (measure === 'rank') return part.rank;
  if (measure === 'score') return part.score;
  return part.score === null || part.maxScore === null
    ? null
    : decimal(part.score).div(part.maxScore).mul(100).toFixed(1);
};

export function ComponentYears({ data }: { data: Shown }) {
  const t = useWords(words);
  const f = useFormat();
  const [asked, setAsked] = useState<Measure>('score');
  const editions = useMemo(() => data.editions.toReversed(), [data.editions]);
  const measures = MEASURES.filter((measure) =>
    editions.some(({ components }) => components.some((part) => read(part, measure) !== null)),
  );
  const measure = measures.includes(asked) ? asked : measures[0];
  const drawn = useMemo(() => {
    const named = new Map(
      data.versions.flatMap(({ components }) =>
        components.map(({ indicator }) => [
          indicator.id,
          partName(data, f.lang === 'en' ? (indicator.nameEn ?? indicator.nameVi) : indicator.nameVi),
        ]),
      ),
    );
    return {
      categories: editions.map(({ year }) => String(year)),
      series: [...named].map(([id, name]) => ({
        name,
        values: editions.map(({ components }) =>
          read(
            components.find(({ indicatorId }) => indicatorId === id),
            measure ?? 'score',
          ),
        ),
      })),
    };
  }, [data, editions, measure, f.lang]);
  if (editions.length < 2 || !measure) return null;
  const unit = { score: t('points'), share: '%', rank: t('rankUnit') }[measure];
  return (
    <section className="card pad">
      <h2>{t('componentYears')}</h2>
      {measures.length > 1 && (
        <div className="filters no-print">
          <Select
            label={t('measure')}
            allowDeselect={false}
            data={measures.map((one) => ({ value: one, label: t(`measure_${one}`) }))}
            value={measure}
            onChange={(one) => one && setAsked(one as Measure)}
          />
        </div>
      )}
      <Chart
        title={`${data.nameVi}: ${t(`measure_${measure}`)}`}
        categories={drawn.categories}
        categoryHead={t('year')}
        series={drawn.series}
        unit={unit}
        decimals={measure === 'rank' ? 0 : 2}
        notes={[t('neverRestated')]}
      />
    </section>
  );
}
