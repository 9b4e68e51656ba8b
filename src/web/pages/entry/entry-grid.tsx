// Indicators down, periods or units across. A pasted block is sent as one: good cells are kept, bad ones marked.
import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef } from 'react';
import type { Indicator, Value } from '../../../features/indicators/contract.ts';
import { fitsFrequency } from '../../../features/indicators/rules.ts';
import { getPeriod } from '../../../kernel/period.ts';
import { indicatorName, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMe } from '../../session.ts';
import { type CellRef, type GridColumn, keyOf, placePasted, readPasted } from './cells.ts';
import { GridCell } from './grid-cell.tsx';
import { useCells } from './use-cells.ts';
import { words } from './words.ts';

type Props = {
  indicators: Indicator[];
  columns: GridColumn[];
  values: Value[];
  as: Pick<CellRef, 'kind' | 'vintage'>;
  mayEnter: (indicator: Indicator, unitId: string) => boolean;
};

export function EntryGrid({ indicators, columns, values, as, mayEnter }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const { edits, send, sendWaiting, drop } = useCells(useMe().personId);
  const byKey = useMemo(
    () => new Map(values.map((value) => [keyOf({ ...value, unitId: value.unit.id }), value])),
    [values],
  );
  const cellAt = (row: number, column: number): CellRef => ({
    indicatorId: indicators[row]!.id,
    unitId: columns[column]!.unitId,
    period: columns[column]!.period,
    ...as,
  });
  const isOpen = (row: number, column: number): boolean =>
    fitsFrequency(getPeriod(columns[column]!.period), indicators[row]!.frequency) &&
    mayEnter(indicators[row]!, columns[column]!.unitId);
  // The cells are many: they are handed functions that stay the same.
  const now = useRef({ cellAt, isOpen, byKey });
  now.current = { cellAt, isOpen, byKey };
  const type = useCallback(
    (row: number, column: number, typed: string, expectedVersion: number) =>
      void send([{ cell: now.current.cellAt(row, column), typed, expectedVersion }]),
    [send],
  );
  const [rows, across] = [indicators.length, columns.length];
  const paste = useCallback(
    (row: number, column: number, text: string) => {
      const placed = placePasted(readPasted(text), { row, column }, { rows, columns: across });
      void send(
        placed
          .filter((one) => now.current.isOpen(one.row, one.column))
          .map((one) => {
            const cell = now.current.cellAt(one.row, one.column);
            return {
              cell,
              typed: one.typed.slice(0, 60),
              expectedVersion: now.current.byKey.get(keyOf(cell))?.version ?? 0,
            };
          }),
      );
    },
    [send, rows, across],
  );
  const keepTheirs = useCallback(
    (row: number, column: number) => drop(now.current.cellAt(row, column)),
    [drop],
  );
  const states = Object.values(edits).map((edit) => edit.state);
  const waiting = states.filter((state) => state === 'waiting').length;
  const bad = states.filter((state) => state === 'bad' || state === 'conflict').length;
  return (
    <>
      <div aria-live="polite">
        {waiting > 0 && (
          <div className="note warn row">
            {t('waiting', { count: waiting })}
            <Button variant="default" size="compact-sm" onClick={() => void sendWaiting()}>
              {t('sendNow')}
            </Button>
          </div>
        )}
        {bad > 0 && <div className="note bad">{t('bad', { count: bad })}</div>}
      </div>
      <section className="card entry-grid" aria-label={t('grid')}>
        <table className="data">
          <caption className="sr">{t('grid')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              {columns.map((column) => (
                <th key={column.unitId + column.period} scope="col" className="num">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator, row) => (
              <tr key={indicator.id}>
                <th scope="row">
                  {indicatorName(indicator, f.lang)}{' '}
                  <span className="unit">{unitText(indicator.unit, f.lang)}</span>
                </th>
                {columns.map((column, at) => {
                  const key = keyOf(cellAt(row, at));
                  return (
                    <GridCell
                      key={key}
                      row={row}
                      column={at}
                      label={t('cell', { name: indicatorName(indicator, f.lang), column: column.label })}
                      value={byKey.get(key)}
                      edit={edits[key]}
                      isOpen={isOpen(row, at)}
                      onTyped={type}
                      onPasted={paste}
                      onKeepTheirs={keepTheirs}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
