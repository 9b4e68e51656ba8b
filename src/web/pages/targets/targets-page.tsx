// All targets of a year, with filters that stay in the page.
import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ScorecardRow } from '../../../features/assessments/contract.ts';
import { AREA_WORDS, AREAS, type Area, BAND_WORDS, BANDS, type Band } from '../../../kernel/figures.ts';
import { fold } from '../../../kernel/folding.ts';
import { FilterBar } from '../../components/filters.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useOverview } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { TargetTable } from './target-table.tsx';
import { words } from './words.ts';

export function TargetsPage() {
  const t = useWords(words);
  const overview = useOverview();
  return (
    <Await query={overview}>
      {({ year, rows }) => (
        <>
          <PageHead title={t('title', { year })} />
          {rows.length === 0 ? <NoTargets /> : <Filtered rows={rows} year={year} />}
        </>
      )}
    </Await>
  );
}

function NoTargets() {
  const t = useWords(words);
  return (
    <Empty title={t('noTargets')} actions={<LinkButton to="/resolutions">{t('toResolutions')}</LinkButton>}>
      {t('noTargetsWhy')}
    </Empty>
  );
}

type Filter = { text: string; area: Area | null; band: Band | null; owner: string | null };
const NO_FILTER: Filter = { text: '', area: null, band: null, owner: null };

const passes = (row: ScorecardRow, filter: Filter): boolean =>
  (!filter.text || fold(`${row.name.vi} ${row.name.en}`).includes(fold(filter.text.trim()))) &&
  (!filter.area || row.area === filter.area) &&
  (!filter.band || row.band === filter.band) &&
  (!filter.owner || row.ownerUnit?.id === filter.owner);

function Filtered({ rows, year }: { rows: ScorecardRow[]; year: number }) {
  const t = useWords(words);
  const s = useWords(shared);
  const lang = useLang();
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = rows.filter((row) => passes(row, filter));
  const owners = new Map(
    rows.flatMap((row) => (row.ownerUnit ? [[row.ownerUnit.id, row.ownerUnit.name]] : [])),
  );
  const set = (change: Partial<Filter>) => setFilter({ ...filter, ...change });
  return (
    <>
      <FilterBar active={[filter.area, filter.band, filter.owner].filter(Boolean).length}>
        <TextInput
          label={t('search')}
          value={filter.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <Select
          label={t('area')}
          clearable
          placeholder={s('all')}
          data={AREAS.filter((area) => rows.some((row) => row.area === area)).map((area) => ({
            value: area,
            label: AREA_WORDS[area][lang],
          }))}
          value={filter.area}
          onChange={(area) => set({ area })}
        />
        <Select
          label={t('band')}
          clearable
          placeholder={s('all')}
          data={BANDS.filter((band) => rows.some((row) => row.band === band)).map((band) => ({
            value: band,
            label: BAND_WORDS[band][lang],
          }))}
          value={filter.band}
          onChange={(band) => set({ band })}
        />
        <Select
          label={t('owner')}
          clearable
          searchable
          placeholder={s('all')}
          data={[...owners].map(([value, label]) => ({ value: String(value), label: String(label) }))}
          value={filter.owner}
          onChange={(owner) => set({ owner })}
        />
      </FilterBar>
      <p className="small muted" aria-live="polite">
        {t('shown', { count: shown.length, total: rows.length })}
      </p>
      {shown.length === 0 ? (
        <Empty
          title={t('nothingLeft')}
          actions={
            <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
              {t('clearFilters')}
            </Button>
          }
        />
      ) : (
        <TargetTable rows={shown} caption={t('title', { year })} />
      )}
    </>
  );
}
