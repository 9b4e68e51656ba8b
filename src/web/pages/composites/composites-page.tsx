// The composite indices, each with its newest edition.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Ill, Num } from '../../components/num.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { CompositeForm } from './composite-form.tsx';
import { Move } from './move.tsx';
import { words } from './words.ts';

export function CompositesPage() {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const may = useMay();
  const query = useRead(contract.listComposites, {});
  const [adding, setAdding] = useState(false);
  const add = may('indicators.manage') && <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <>
      <PageHead
        title={t('title')}
        way={<Link to="/indicators">{s('indicators')}</Link>}
        under={t('under')}
        actions={add}
      />
      <Await
        query={query}
        isEmpty={({ composites }) => composites.length === 0}
        empty={
          <Empty title={t('first')} actions={add}>
            {t('firstWhy')}
          </Empty>
        }
      >
        {({ composites }) => (
          <DataTable
            caption={t('title')}
            rows={composites}
            rowKey={(one) => one.id}
            columns={[
              {
                key: 'name',
                head: t('index'),
                lead: true,
                cell: (one) => (
                  <Link to="/composites/$id" params={{ id: one.id }} className="name">
                    {f.lang === 'en' ? (one.nameEn ?? one.nameVi) : one.nameVi}
                  </Link>
                ),
              },
              { key: 'year', head: t('year'), numeric: true, cell: ({ latest }) => latest?.year },
              {
                key: 'rank',
                head: t('rank'),
                numeric: true,
                cell: ({ latest }) =>
                  latest?.rank && (
                    <span>
                      {t('rankOf', { rank: latest.rank, count: latest.rankedCount })}
                      {latest.illustrative && <Ill />}
                    </span>
                  ),
              },
              {
                key: 'move',
                head: t('change'),
                cell: ({ latest }) => latest && <Move gained={latest.placesGained} />,
              },
              {
                key: 'score',
                head: t('score'),
                numeric: true,
                cell: ({ latest }) => latest && <Num value={latest.score} />,
              },
              {
                key: 'publisher',
                head: t('publisher'),
                wideOnly: true,
                cell: (one) => <span className="small">{one.publisher}</span>,
              },
            ]}
          />
        )}
      </Await>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('add')} size={680}>
        <CompositeForm onDone={() => setAdding(false)} />
      </Dialog>
    </>
  );
}
