// The ways figures are broken down, each with its members and the indicators that use it.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { catalogueWords } from './catalogue-words.ts';
import { DimensionForm } from './dimension-form.tsx';
import { words } from './words.ts';

type Listed = ResponseOf<typeof contract.listDimensions>['dimensions'][number];

export function DimensionsPage() {
  const c = useWords(catalogueWords);
  const t = useWords(words);
  const s = useWords(shared);
  const may = useMay();
  const query = useRead(contract.listDimensions, {});
  const [open, setOpen] = useState<Listed | 'new' | null>(null);
  const add = may('indicators.manage') && <Button onClick={() => setOpen('new')}>{c('addDimension')}</Button>;
  return (
    <>
      <PageHead
        title={c('dimensions')}
        way={<Link to="/indicators">{s('indicators')}</Link>}
        under={c('dimensionsUnder')}
        actions={add}
      />
      <Await
        query={query}
        isEmpty={({ dimensions }) => dimensions.length === 0}
        empty={
          <Empty title={c('firstDimension')} actions={add}>
            {c('firstDimensionWhy')}
          </Empty>
        }
      >
        {({ dimensions }) => (
          <DataTable
            caption={c('dimensions')}
            rows={dimensions}
            rowKey={(one) => one.id}
            columns={[
              {
                key: 'name',
                head: t('name'),
                lead: true,
                cell: (one) =>
                  may('indicators.manage') ? (
                    <button type="button" className="linkish" onClick={() => setOpen(one)}>
                      {one.nameVi}
                    </button>
                  ) : (
                    one.nameVi
                  ),
              },
              {
                key: 'code',
                head: t('code'),
                cell: (one) => <span className="small muted">{one.code}</span>,
              },
              {
                key: 'members',
                head: c('members'),
                cell: (one) => (
                  <span className="small">{one.members.map(({ nameVi }) => nameVi).join(' · ')}</span>
                ),
              },
              {
                key: 'usedBy',
                head: c('usedIn'),
                cell: (one) =>
                  one.usedBy.length ? (
                    <span className="small">
                      {one.usedBy.map((user, at) => (
                        <span key={user.id}>
                          {at > 0 && ' · '}
                          <Link to="/indicators/$id" params={{ id: user.id }} search={{}}>
                            {user.nameVi}
                          </Link>
                        </span>
                      ))}
                    </span>
                  ) : (
                    <span className="small muted">{c('usedByNone')}</span>
                  ),
              },
            ]}
          />
        )}
      </Await>
      <Dialog
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={c(open === 'new' ? 'addDimension' : 'editDimension')}
        size={680}
      >
        {open && <DimensionForm dimension={open === 'new' ? null : open} onDone={() => setOpen(null)} />}
      </Dialog>
    </>
  );
}
