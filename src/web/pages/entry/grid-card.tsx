// The grid with what surrounds it: which lines are shown, what was not sent, who else is here.
import { Button, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { contract as assessments } from '../../../features/assessments/contract.ts';
import { contract, type Grid, type GridRow } from '../../../features/forms/contract.ts';
import type { Unit } from '../../../features/people/contract.ts';
import type { Kind, Vintage } from '../../../kernel/figures.ts';
import { fold } from '../../../kernel/folding.ts';
import { localDay } from '../../../kernel/format.ts';
import { getPeriod } from '../../../kernel/period.ts';
import { addressOf } from '../../client.ts';
import { Await, Empty } from '../../components/states.tsx';
import { planText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { usePresence } from '../../live/presence.ts';
import { useMe } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { EntryGrid } from './entry-grid.tsx';
import { makeModel, placeGrid, withRows } from './grid-model.ts';
import { type Show, shownRows } from './shown-rows.ts';
import { useCells } from './use-cells.ts';
import { useSheet } from './use-sheet.ts';
import { words } from './words.ts';

type Which = { unitId: string; period: string; by: 'periods' | 'units'; kind: Kind; vintage: Vintage };
type Props = { which: Which; units: Unit[]; mayEnter: (row: GridRow, unitId: string) => boolean };

export function GridCard(props: Props) {
  const t = useWords(words);
  const grid = useRead(contract.readGrid, props.which, { keep: true });
  return (
    <Await query={grid} isEmpty={(data) => data.rows.length === 0} empty={<Empty title={t('nothing')} />}>
      {(data) => <Filled key={`${data.unit.id} ${data.columns[0]?.unit.id}`} grid={data} {...props} />}
    </Await>
  );
}

/** The plan of the year for each indicator that is a target. */
const usePlans = (period: string): ReadonlyMap<string, string> => {
  const f = useFormat();
  const overview = useRead(assessments.getOverview, { year: getPeriod(period).year });
  return useMemo(
    () =>
      new Map(
        overview.data?.rows.flatMap((row) => {
          const plan = row.baselines.find((one) => one.isRating);
          return row.indicator && plan ? [[row.indicator.id, planText(plan, row.operator, f)]] : [];
        }),
      ),
    [overview.data, f],
  );
};

const SHOWS = ['all', 'missing', 'wrong'] as const satisfies Show[];

function Filled({ grid, which, units, mayEnter }: Props & { grid: Grid }) {
  const t = useWords(words);
  const cells = useCells(useMe().personId);
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<Show>('all');
  // Chosen once: a line does not vanish under the hand of whoever mends it.
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const plans = usePlans(which.period);
  const shown = useMemo(() => {
    const plain = fold(search.trim());
    if (plain === '' && chosen === null) return grid;
    const ids = grid.rows
      .filter(
        (row) =>
          (chosen?.has(row.id) ?? true) &&
          fold(`${row.code} ${row.nameVi} ${row.nameEn ?? ''}`).includes(plain),
      )
      .map(({ id }) => id);
    return withRows(grid, new Set(ids));
  }, [grid, search, chosen]);
  const placed = useMemo(() => placeGrid(shown), [shown]);
  const model = makeModel(placed, which, cells.edits, mayEnter);
  const sheet = useSheet(model, cells);
  const [spot, setSpot] = useState<string | null>(null);
  const parent = units.find(({ id }) => id === which.unitId)?.parentId;
  const people = usePresence({
    room: which.unitId,
    // Seen by who looks at the cell's unit, and by who looks at it from the unit above.
    seenIn: [...new Set([which.unitId, spot?.split(' ')[1], parent].filter((id) => typeof id === 'string'))],
    spot,
  });
  const others = useMemo(
    () =>
      new Map(
        [...Map.groupBy(people, (one) => one.spot ?? '')].map(([cell, there]) => [
          cell,
          [...new Set(there.map(({ name }) => name))].join(', '),
        ]),
      ),
    [people],
  );
  const names = [...new Set(people.map(({ name }) => name))];
  const states = Object.values(cells.edits).map((edit) => edit.state);
  const waiting = states.filter((state) => state === 'waiting').length;
  const bad = states.filter((state) => state === 'bad' || state === 'conflict').length;
  const today = localDay(new Date().toISOString());
  return (
    <>
      <div className="gridtop no-print">
        <TextInput
          label={t('findRow')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          label={t('show')}
          data={SHOWS.map((one) => ({ value: one, label: t(`show_${one}`) }))}
          value={show}
          onChange={(next) => {
            if (!next) return;
            setShow(next);
            setChosen(shownRows(next, grid, cells.edits));
          }}
        />
        <span className="row end">
          {names.length > 0 && <span className="tag info">{t('alsoOn', { names: names.join(', ') })}</span>}
          <Button component="a" variant="default" href={addressOf(contract.downloadGrid, which)} download>
            {t('downloadGrid')}
          </Button>
        </span>
      </div>
      <div aria-live="polite">
        {waiting > 0 && (
          <div className="note warn row">
            {t('waiting', { count: waiting })}
            <Button variant="default" size="compact-sm" onClick={() => void cells.sendWaiting()}>
              {t('sendNow')}
            </Button>
          </div>
        )}
        {bad > 0 && <div className="note bad">{t('bad', { count: bad })}</div>}
      </div>
      {model.rows.length === 0 || model.columns.length === 0 ? (
        <Empty title={t('noRows')} />
      ) : (
        <EntryGrid
          key={`${shown.rows.length} ${shown.rows[0]?.id}`}
          model={model}
          sheet={sheet}
          byUnits={which.by === 'units'}
          plans={plans}
          today={today}
          others={others}
          onActive={setSpot}
        />
      )}
    </>
  );
}
