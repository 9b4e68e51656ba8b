// The catalogue of indicators with the newest figure of each.
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { AREA_WORDS, AREAS, type Area } from '../../../kernel/figures.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Ill, Num } from '../../components/num.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { indicatorName, unitText, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { catalogueWords } from './catalogue-words.ts';
import { CatalogueWorkbook } from './catalogue-workbook.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import { words } from './words.ts';
import { workbookWords } from './workbook-words.ts';

export function IndicatorsPage() {
  const t = useWords(words);
  const c = useWords(catalogueWords);
  const w = useWords(workbookWords);
  const s = useWords(shared);
  const { lang } = useFormat();
  const may = useMay();
  const [text, setText] = useState('');
  const [area, setArea] = useState<Area | null>(null);
  const [adding, setAdding] = useState(false);
  const [workbook, setWorkbook] = useState(false);
  const [search] = useDebouncedValue(text.trim(), 200);
  const query = useRead(
    contract.listIndicators,
    { ...(search && { search }), ...(area && { area }) },
    { keep: true },
  );
  const add = may('indicators.manage') && <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <>
      <PageHead
        title={t('title')}
        under={t('under')}
        actions={
          <>
            <Button variant="default" onClick={() => setWorkbook(true)}>
              Excel
            </Button>
            <LinkButton to="/dimensions" variant="default">
              {c('dimensions')}
            </LinkButton>
            <LinkButton to="/composites" variant="default">
              {c('composites')}
            </LinkButton>
            <LinkButton to="/report-dues" variant="default">
              {c('dueTitle')}
            </LinkButton>
            {add}
          </>
        }
      />
      <div className="filters no-print">
        <TextInput
          label={t('search')}
          style={{ flexBasis: 320 }}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          label={t('area')}
          clearable
          placeholder={s('all')}
          data={AREAS.map((one) => ({ value: one, label: AREA_WORDS[one][lang] }))}
          value={area}
          onChange={setArea}
        />
      </div>
      <Await
        query={query}
        isEmpty={({ indicators }) => indicators.length === 0}
        empty={
          search || area ? (
            <Empty title={t('nothing', { text: search || (area ? AREA_WORDS[area][lang] : '') })} />
          ) : (
            <Empty title={t('addFirst')} actions={add}>
              {t('addFirstWhy')}
            </Empty>
          )
        }
      >
        {({ indicators, total }) => (
          <>
            <p className="small muted" aria-live="polite">
              {t('count', { count: total })}
            </p>
            <Catalogue indicators={indicators} />
          </>
        )}
      </Await>
      <Dialog opened={workbook} onClose={() => setWorkbook(false)} title={w('title')} size={720}>
        <CatalogueWorkbook />
      </Dialog>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('add')} size={680}>
        <IndicatorForm onDone={() => setAdding(false)} />
      </Dialog>
    </>
  );
}

type Listed = ResponseOf<typeof contract.listIndicators>['indicators'][number];

function Catalogue({ indicators }: { indicators: Listed[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('title')}
      rows={indicators}
      rowKey={(one) => one.id}
      groupOf={(one) => AREA_WORDS[one.area][f.lang]}
      columns={[
        {
          key: 'name',
          head: t('name'),
          lead: true,
          width: '38%',
          cell: (one) => (
            <>
              <Link to="/indicators/$id" params={{ id: one.id }} className="name">
                {indicatorName(one, f.lang)}
              </Link>{' '}
              <span className="unit">{unitText(one.unit, f.lang)}</span>
            </>
          ),
        },
        {
          key: 'code',
          head: t('code'),
          wideOnly: true,
          cell: (one) => <span className="small muted">{one.code}</span>,
        },
        {
          key: 'latest',
          head: t('latest'),
          numeric: true,
          cell: ({ latest }) =>
            latest && (
              <span>
                <Num value={latest.value} />
                {latest.illustrative && <Ill />}
                <span className="small muted" style={{ display: 'block' }}>
                  {f.period(latest.period)}
                  {latest.vintage && `, ${VINTAGE_WORDS[latest.vintage][f.lang]}`}
                </span>
              </span>
            ),
        },
        {
          key: 'frequency',
          head: t('frequency'),
          wideOnly: true,
          cell: (one) => <span className="small">{t(`frequency_${one.frequency}`)}</span>,
        },
        {
          key: 'owner',
          head: t('owner'),
          wideOnly: true,
          cell: (one) => <span className="small">{one.ownerUnit?.name}</span>,
        },
      ]}
    />
  );
}
