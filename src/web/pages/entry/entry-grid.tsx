// The grid itself: only the lines and columns in view are drawn; keyboard, mouse and clipboard as in a spreadsheet.
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { indicatorName } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { CellBar } from './cell-bar.tsx';
import { CellEditor } from './cell-editor.tsx';
import { keyOf, toContent } from './cells.ts';
import { GridFoot } from './grid-foot.tsx';
import type { GridModel } from './grid-model.ts';
import { GridRow } from './grid-row.tsx';
import { areaOf, clamp, type Selection, type Spot, type Step, stepFrom, stretch } from './ranges.ts';
import { gridKeys, type Writing } from './use-keys.ts';
import { useMouse } from './use-mouse.ts';
import type { Sheet } from './use-sheet.ts';
import { words } from './words.ts';

const ROW = 46;
const HEAD = 40;
const COLUMN = 132;
/** Drawn above and below what is in view. */
const ROWS_BEYOND = 4;

type Props = {
  model: GridModel;
  sheet: Sheet;
  byUnits: boolean;
  plans: ReadonlyMap<string, string>;
  today: string;
  /** Who else is where: cell → names. */
  others: ReadonlyMap<string, string>;
  onActive: (spot: string) => void;
};

export function EntryGrid({ model, sheet, byUnits, plans, today, others, onActive }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const gridId = useId();
  const isNarrow = useMediaQuery('(max-width: 760px)') ?? false;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [selection, setSelection] = useState<Selection>({
    from: { row: 0, column: 0 },
    to: { row: 0, column: 0 },
  });
  const [writing, setWriting] = useState<(Writing & { version: number }) | null>(null);
  const size = { rows: model.rows.length, columns: model.columns.length };
  const fixed = {
    name: isNarrow ? 132 : 300,
    plan: plans.size && !isNarrow ? 104 : 0,
    total: byUnits ? 132 : 0,
  };
  const rows = useVirtualizer({
    count: size.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    overscan: ROWS_BEYOND,
    useFlushSync: false,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: size.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN,
    paddingStart: fixed.name + fixed.plan,
    paddingEnd: fixed.total,
    scrollPaddingStart: fixed.name,
    overscan: 2,
    useFlushSync: false,
  });
  const all = columns.getTotalSize();
  const widths = useMemo(
    () => ({ name: fixed.name, plan: fixed.plan, total: fixed.total, all }),
    [fixed.name, fixed.plan, fixed.total, all],
  );
  const high = rows.scrollRect?.height ?? 400;
  // A line that leaves the view becomes the next one that enters, in its place in the document: nothing is made or moved
  // while the grid scrolls, only written anew. In which order they are read is said by aria-owns.
  const slots = Math.ceil(high / ROW) + 2 * ROWS_BEYOND + 2;
  const drawn = rows.getVirtualItems();
  const bySlot = drawn.toSorted((a, b) => (a.index % slots) - (b.index % slots));
  const { from, to } = selection;
  const area = areaOf(from, to);
  const activeKey = keyOf(model.refOf(from));
  useEffect(() => onActive(activeKey), [activeKey, onActive]);

  const select = (next: Selection) => {
    setSelection(next);
    rows.scrollToIndex(next.to.row);
    columns.scrollToIndex(next.to.column);
  };
  const begin = (next: Writing, spot: Spot = from) => {
    rows.scrollToIndex(spot.row);
    columns.scrollToIndex(spot.column);
    // The version the person saw when they began: what comes in meanwhile is not overwritten unseen.
    setWriting({ ...next, version: model.viewOf(spot).version });
  };
  const finish = (text: string | null, move: [number, number] | Step | null) => {
    const version = writing?.version;
    setWriting(null);
    const before = sheet.textAt(from);
    if (text !== null && text.trim() !== before) {
      if (text.trim() === '')
        sheet.clear({ top: from.row, left: from.column, bottom: from.row, right: from.column });
      else sheet.put(from, toContent(text), version);
    }
    if (!move) return;
    table.current?.focus({ preventScroll: true });
    if ('key' in move) return select(stepFrom(selection, move, size) ?? { from, to: from });
    const next = clamp({ row: from.row + move[0], column: from.column + move[1] }, size);
    select({ from: next, to: next });
  };
  const keys = gridKeys({
    sheet,
    size,
    pageRows: Math.max(1, Math.floor((high - HEAD) / ROW) - 1),
    selection,
    select,
    isOpen: model.isOpen,
    write: begin,
  });
  const mouse = useMouse({
    selection,
    select: setSelection,
    fillTo: (spot) => {
      const whole = sheet.fillTo(area, spot);
      setSelection({
        from: { row: whole.top, column: whole.left },
        to: { row: whole.bottom, column: whole.right },
      });
    },
    write: (spot) => {
      if (model.isOpen(spot)) begin({ text: sheet.textAt(spot), isTyped: false }, spot);
    },
  });
  const shownArea = mouse.fillingTo ? stretch(area, mouse.fillingTo) : area;
  // A table may be a grid and its cells gridcells (ARIA in HTML, which the linter does not know): one stop for the
  // keyboard, the active cell named.
  const asGrid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': t('grid'),
    'aria-rowcount': size.rows + 1,
    'aria-colcount': size.columns + 1,
    'aria-multiselectable': true,
    'aria-activedescendant': `${gridId}-${from.row}-${from.column}`,
  };
  const headOf = (column: number) =>
    byUnits ? model.columns[column]!.shortName : f.period(model.columns[column]!.period);
  const label = t('cell', {
    name: indicatorName(model.rows[from.row]!, f.lang),
    column: headOf(from.column),
  });
  return (
    <>
      <CellBar
        model={model}
        sheet={sheet}
        spot={from}
        today={today}
        plan={plans.get(model.rows[from.row]!.id) ?? ''}
        others={others.get(activeKey) ?? ''}
      />
      <div ref={scroller} className="card entry-grid">
        <table ref={table} {...asGrid} style={{ width: all }} {...keys} {...mouse.handlers}>
          <thead>
            <tr aria-rowindex={1} className="ghead" style={{ width: all, height: HEAD }}>
              <th scope="col" className="gname" style={{ width: widths.name }}>
                {t('indicator')}
              </th>
              {widths.plan > 0 && (
                <th scope="col" className="gcol" style={{ left: widths.name, width: widths.plan }}>
                  {t('plan')}
                </th>
              )}
              {columns.getVirtualItems().map(({ index, start, size: width }) => (
                <th
                  key={index}
                  scope="col"
                  aria-colindex={index + 2}
                  className="gcol"
                  style={{ left: start, width }}
                  title={model.columns[index]!.unit.name}
                >
                  {headOf(index)}
                </th>
              ))}
              {widths.total > 0 && (
                <th scope="col" className="gcol" style={{ left: all - widths.total, width: widths.total }}>
                  {t('total')}
                </th>
              )}
            </tr>
          </thead>
          <tbody
            style={{ height: rows.getTotalSize(), width: all }}
            aria-owns={drawn.map(({ index }) => `${gridId}-${index}`).join(' ')}
          >
            {bySlot.map(({ index, start }) => {
              const isActiveRow = index === from.row;
              return (
                <GridRow
                  key={index % slots}
                  gridId={gridId}
                  row={index}
                  top={start - HEAD}
                  model={model}
                  columns={columns.getVirtualItems()}
                  widths={widths}
                  plan={plans.get(model.rows[index]!.id) ?? ''}
                  today={today}
                  active={isActiveRow ? from : null}
                  area={index >= shownArea.top && index <= shownArea.bottom ? shownArea : null}
                  others={others}
                  t={t}
                  f={f}
                  editor={
                    writing && isActiveRow ? (
                      <CellEditor label={label} writing={writing} onDone={finish} />
                    ) : null
                  }
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <GridFoot model={model} sheet={sheet} area={area} />
    </>
  );
}
