// What is compared, of whom, when, on which geography and divided by what; all of it stays in the address.
import { Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { contract as indicators } from '../../../features/indicators/contract.ts';
import type { Comparison } from '../../../features/insights/contract.ts';
import { FilterBar } from '../../components/filters.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { compareRoute } from './routes.tsx';
import { words } from './words.ts';

const SCALES = [1, 100, 1000, 10_000, 100_000];
const KINDS = [
  'province',
  'district',
  'commune',
  'department',
  'party_organ',
  'front',
  'armed_force',
  'company',
  'other',
] as const;
type Search = ReturnType<typeof compareRoute.useSearch>;

export function CompareFilters({ data }: { data: Comparison | null }) {
  const t = useWords(words);
  const f = useFormat();
  const search = compareRoute.useSearch();
  const navigate = useNavigate();
  const catalogue = useRead(indicators.listIndicators, { limit: 1000 });
  const go = (change: Partial<Search>) =>
    navigate({ to: '/insights/compare', search: { ...search, ...change }, replace: true });
  const all = catalogue.data?.indicators ?? [];
  const named = all.map((one) => ({
    value: one.id,
    label: f.lang === 'en' ? (one.nameEn ?? one.nameVi) : one.nameVi,
  }));
  const chosen = all.find(({ id }) => id === search.of);
  const divisors = all.filter(({ id, unitAggregation }) => id !== search.of && unitAggregation === 'sum');
  return (
    <FilterBar active={[search.kind, search.period, search.geo, search.per].filter(Boolean).length}>
      <Select
        label={t('indicator')}
        searchable
        data={named}
        value={search.of ?? null}
        onChange={(of) => of && go({ of, period: undefined, per: undefined })}
        style={{ flexBasis: 280 }}
      />
      {data && (
        <>
          <Select
            label={t('level')}
            data={[
              { value: '', label: t('direct') },
              ...KINDS.filter((kind) => data.kinds.includes(kind)).map((kind) => ({
                value: kind,
                label: t(`kind_${kind}`),
              })),
            ]}
            value={search.kind ?? ''}
            onChange={(kind) => go({ kind: kind || undefined })}
          />
          <Select
            label={t('period')}
            data={data.periods.map((period) => ({ value: period, label: f.period(period) }))}
            value={data.period}
            onChange={(period) => period && go({ period })}
          />
          <Select
            label={t('geography')}
            data={(['as_was', 'restated'] as const).map((geo) => ({ value: geo, label: t(`geo_${geo}`) }))}
            value={data.geography.mode}
            onChange={(geo) => geo && go({ geo: geo === 'restated' ? geo : undefined, period: undefined })}
          />
          {data.geography.mode === 'restated' && (
            <TextInput
              type="date"
              label={t('onDay')}
              value={data.geography.on}
              onChange={(event) => go({ on: event.currentTarget.value || undefined })}
            />
          )}
          {chosen?.unitAggregation === 'sum' && divisors.length > 0 && (
            <Select
              label={t('per')}
              searchable
              data={[
                { value: '', label: t('perNone') },
                ...named.filter(({ value }) => divisors.some(({ id }) => id === value)),
              ]}
              value={search.per ?? ''}
              onChange={(per) => go({ per: per || undefined })}
            />
          )}
          {data.per && (
            <Select
              label={t('scale')}
              data={SCALES.map((scale) => ({
                value: String(scale),
                label: `${f.num(String(scale))} ${data.per!.unit}`,
              }))}
              value={search.scale ?? '1000'}
              onChange={(scale) => scale && go({ scale })}
            />
          )}
        </>
      )}
    </FilterBar>
  );
}
