// Hierarchies beside the main tree of units: which unit stands below which today, and putting units in their place.
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { contract } from '../../../features/people/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { PeopleTabs } from '../people/people-tabs.tsx';
import { treeOf } from '../units/tree.ts';
import { HierarchyForm, PlaceForm } from './forms.tsx';
import { words } from './words.ts';

/** Places without a known first day carry this one. */
const NO_FIRST_DAY = '1900-01-01';

export function HierarchiesPage() {
  const t = useWords(words);
  const may = useMay();
  const { lang } = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'add' | 'place' | null>(null);
  const hierarchies = useRead(contract.listHierarchies, {});
  const id = chosen ?? hierarchies.data?.[0]?.id;
  return (
    <>
      <PageHead
        title={t('title')}
        under={t('why')}
        actions={
          may('people.manage') && (
            <>
              {id && (
                <Button variant="default" onClick={() => setDialog('place')}>
                  {t('place')}
                </Button>
              )}
              <Button onClick={() => setDialog('add')}>{t('add')}</Button>
            </>
          )
        }
      />
      <PeopleTabs />
      <Await query={hierarchies}>
        {(list) =>
          id ? (
            <div className="stack">
              <Select
                label={t('which')}
                w={320}
                allowDeselect={false}
                value={id}
                onChange={setChosen}
                data={list.map((one) => ({
                  value: one.id,
                  label: (lang === 'en' && one.nameEn) || one.nameVi,
                }))}
              />
              <Tree id={id} />
            </div>
          ) : (
            <Empty title={t('none')}>{t('noneWhy')}</Empty>
          )
        }
      </Await>
      <Dialog opened={dialog === 'add'} onClose={() => setDialog(null)} title={t('add')}>
        <HierarchyForm
          onDone={(made) => {
            setChosen(made);
            setDialog(null);
          }}
        />
      </Dialog>
      <Dialog opened={dialog === 'place'} onClose={() => setDialog(null)} title={t('place')}>
        {id && <PlaceForm id={id} onDone={() => setDialog(null)} />}
      </Dialog>
    </>
  );
}

function Tree({ id }: { id: string }) {
  const t = useWords(words);
  const f = useFormat();
  const units = useRead(contract.listUnits, {});
  const places = useRead(contract.listPlaces, { id });
  return (
    <Await query={places}>
      {(list) => {
        const placeOf = new Map(list.map((place) => [place.unitId, place]));
        const shown = new Set(
          list.flatMap(({ unitId, parentId }) => (parentId ? [unitId, parentId] : [unitId])),
        );
        const standing = (units.data ?? [])
          .filter((unit) => shown.has(unit.id))
          .map((unit) => ({ ...unit, parentId: placeOf.get(unit.id)?.parentId ?? null }));
        return list.length ? (
          <DataTable
            caption={t('title')}
            rows={treeOf(standing)}
            rowKey={({ unit }) => unit.id}
            columns={[
              {
                key: 'unit',
                head: t('unit'),
                lead: true,
                cell: ({ unit, depth }) => <span style={{ paddingLeft: depth * 20 }}>{unit.name}</span>,
              },
              { key: 'code', head: t('code'), cell: ({ unit }) => unit.code },
              {
                key: 'since',
                head: t('since'),
                cell: ({ unit }) => {
                  const from = placeOf.get(unit.id)?.validFrom;
                  return from && from !== NO_FIRST_DAY ? `${t('from')} ${f.day(from)}` : '';
                },
              },
            ]}
          />
        ) : (
          <Empty title={t('empty')}>{t('emptyWhy')}</Empty>
        );
      }}
    </Await>
  );
}
