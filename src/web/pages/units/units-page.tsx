// The tree of units, today's or those of a chosen day; the administrator adds, renames, closes, merges from here.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { contract, type Unit } from '../../../features/people/contract.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useAskedName } from '../../use-asked-name.ts';
import { useRead } from '../../use-endpoint.ts';
import { PeopleTabs } from '../people/people-tabs.tsx';
import { words as peopleWords } from '../people/words.ts';
import { AddUnitDialog } from './add-unit-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { MOST_UNFOLDED, treeOf } from './tree.ts';
import { UnitDialog } from './unit-dialog.tsx';
import { UnitTable } from './unit-table.tsx';
import { words } from './words.ts';

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

export function UnitsPage() {
  const t = useWords(words);
  const tp = useWords(peopleWords);
  const may = useMay();
  const [day, setDay] = useState('');
  const [search, setSearch] = useAskedName();
  const [dialog, setDialog] = useState<'add' | 'change' | null>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string | null>(null);
  const units = useRead(contract.listUnits, { on: day || today() }, { keep: true });
  const everUnits = useRead(contract.listUnits, {});
  const ever = everUnits.data ?? [];
  return (
    <>
      <PageHead
        title={tp('title')}
        under={units.data && t('count', { count: units.data.length })}
        actions={
          may('people.manage') && (
            <>
              <Button variant="default" onClick={() => setDialog('change')}>
                {t('change')}
              </Button>
              <Button onClick={() => setDialog('add')}>{t('add')}</Button>
            </>
          )
        }
      />
      <PeopleTabs />
      <div className="filters" style={{ alignItems: 'flex-start' }}>
        <TextInput
          label={t('find')}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          style={{ flexBasis: 300 }}
        />
        <TextInput
          label={t('on')}
          description={t('onWhy')}
          inputWrapperOrder={['label', 'input', 'description']}
          type="date"
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      <Await query={units}>
        {(list) => {
          const opened = list.length > MOST_UNFOLDED ? openedOf(list, toggled) : null;
          const branches = treeOf(list, search, opened ?? undefined);
          return branches.length ? (
            <UnitTable
              branches={branches}
              searching={search.trim() !== ''}
              opened={opened}
              onFold={({ id }) => setToggled((before) => flip(before, [id]))}
              onOpen={(unit) => setOpenId(unit.id)}
            />
          ) : (
            <Empty title={t('nothing')}>{t('nothingWhy')}</Empty>
          );
        }}
      </Await>
      <UnitDialog id={openId} onClose={() => setOpenId(null)} units={ever} mayChange={may('people.manage')} />
      <AddUnitDialog opened={dialog === 'add'} onClose={() => setDialog(null)} units={ever} />
      <ChangeDialog opened={dialog === 'change'} onClose={() => setDialog(null)} units={ever} />
    </>
  );
}

/** Units at the top stand open, the others folded, until somebody presses. */
const openedOf = (units: readonly Unit[], toggled: ReadonlySet<string>): ReadonlySet<string> => {
  const ids = new Set(units.map(({ id }) => id));
  const tops = units.filter(({ parentId }) => !parentId || !ids.has(parentId)).map(({ id }) => id);
  return flip(toggled, tops);
};

const flip = (before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...[...before].filter((id) => !ids.includes(id)), ...ids.filter((id) => !before.has(id))]);
