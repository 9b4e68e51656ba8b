// The server's answer and what this browser has not sent yet, laid over one another: what stands in a cell, how it stands,
// what may be entered, and the totals with what is unsaved.
import type { Grid, GridColumn, GridRow } from '../../../features/forms/contract.ts';
import { fitsFrequency } from '../../../features/indicators/rules.ts';
import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { NoFigureReason } from '../../../kernel/figures.ts';
import { readTypedNumber } from '../../../kernel/format.ts';
import { getPeriod } from '../../../kernel/period.ts';
import type { Words } from '../../../kernel/problem.ts';
import { type CellRef, type Content, keyOf } from './cells.ts';
import type { Spot } from './ranges.ts';
import type { Edit, Edits } from './use-cells.ts';

export type CellView = {
  value: string | null;
  noFigureReason: NoFigureReason | null;
  version: number;
  before: string | null;
  /** What the units below make together; with columns of periods beside the unit's own figure. */
  below: string | null;
  dueOn: string | null;
  /** A formula without an answer. */
  isUndefined: boolean;
  /** What is odd about the figure. */
  odd: readonly Words[];
  lock: 'waits' | 'accepted' | null;
  edit: Edit | undefined;
};

export type GridModel = {
  rows: GridRow[];
  columns: GridColumn[];
  refOf: (spot: Spot) => CellRef;
  /** Null where the cell is not in view. */
  spotOf: (cell: CellRef) => Spot | null;
  viewOf: (spot: Spot) => CellView;
  isOpen: (spot: Spot) => boolean;
  /** The kept total over the columns of units, with what is unsaved: `isOpen` where it counts something unsent. */
  totalOf: (row: number) => { total: string; hasUnsent: boolean } | null;
};

const figureOf = (content: Content, decimals: number): string | null => {
  if ('value' in content) return content.value;
  if (!('typed' in content)) return null;
  const read = readTypedNumber(content.typed, { decimals });
  if (read.ok) return read.value;
  return content.reading ? (read.readings[content.reading === 'whole' ? 0 : 1] ?? null) : null;
};

const at = (row: number | string, column: number | string): string => `${row} ${column}`;

const NOTHING_ODD: readonly Words[] = [];

/** The answer by place; made once for an answer, while edits come with every key. */
type PlacedGrid = ReturnType<typeof placeGrid>;

export const placeGrid = (grid: Grid) => {
  const cells = new Map(grid.cells.map((cell) => [at(cell[0], cell[1]), cell]));
  const before = new Map(grid.before.map(([row, column, value]) => [at(row, column), value]));
  const totals = new Map(grid.totals.map(([row, column, value]) => [at(row, column), value]));
  const dues = new Map(grid.dues.map(([row, column, day]) => [at(row, column), day]));
  const notDefined = new Set(grid.notDefined.map(([row, column]) => at(row, column)));
  const odd = new Map(grid.odd.map(([row, column, why]) => [at(row, column), why]));
  const locks = new Map(
    grid.locks.map(
      ([row, column, isAccepted]) => [at(row, column), isAccepted ? 'accepted' : 'waits'] as const,
    ),
  );
  const rowOf = new Map(grid.rows.map(({ id }, row) => [id, row]));
  const columnOf = new Map(grid.columns.map(({ unit, period }, column) => [at(unit.id, period), column]));
  const periods = grid.columns.map(({ period }) => getPeriod(period));
  return { grid, cells, before, totals, dues, notDefined, odd, locks, rowOf, columnOf, periods };
};

export const makeModel = (
  placed: PlacedGrid,
  as: Pick<CellRef, 'kind' | 'vintage'>,
  edits: Edits,
  mayEnter: (row: GridRow, unitId: string) => boolean,
): GridModel => {
  const { grid, cells, before, totals, dues, notDefined, odd, locks, rowOf, columnOf, periods } = placed;
  const refOf = ({ row, column }: Spot): CellRef => ({
    indicatorId: grid.rows[row]!.id,
    unitId: grid.columns[column]!.unit.id,
    period: grid.columns[column]!.period,
    ...as,
  });
  const viewOf = (spot: Spot): CellView => {
    const key = at(spot.row, spot.column);
    const cell = cells.get(key);
    const edit = edits[keyOf(refOf(spot))];
    const version = cell?.[4] ?? 0;
    // Saved, and the answer of the server has not come round yet.
    const isAhead = edit?.state === 'saved' && (edit.version ?? 0) > version;
    return {
      value: isAhead ? figureOf(edit.content, grid.rows[spot.row]!.decimals) : (cell?.[2] ?? null),
      noFigureReason: isAhead
        ? 'noFigureReason' in edit.content
          ? edit.content.noFigureReason
          : null
        : (cell?.[3] ?? null),
      version: isAhead ? edit.version! : version,
      before: before.get(key) ?? null,
      below: totals.get(key) ?? null,
      dueOn: isAhead ? null : (dues.get(key) ?? null),
      isUndefined: notDefined.has(key),
      odd: odd.get(key) ?? NOTHING_ODD,
      lock: locks.get(key) ?? null,
      edit,
    };
  };
  return {
    rows: grid.rows,
    columns: grid.columns,
    refOf,
    spotOf: ({ indicatorId, unitId, period, kind, vintage }) => {
      const row = rowOf.get(indicatorId);
      const column = columnOf.get(at(unitId, period));
      const isSame = kind === as.kind && vintage === as.vintage;
      return row === undefined || column === undefined || !isSame ? null : { row, column };
    },
    viewOf,
    isOpen: ({ row, column }) => {
      const indicator = grid.rows[row]!;
      return (
        indicator.formula === null &&
        !locks.has(at(row, column)) &&
        fitsFrequency(periods[column]!, indicator.frequency) &&
        mayEnter(indicator, grid.columns[column]!.unit.id)
      );
    },
    totalOf: (row) => {
      const kept = totals.get(at(row, -1));
      const indicator = grid.rows[row]!;
      if (indicator.unitAggregation !== 'sum') return kept ? { total: kept, hasUnsent: false } : null;
      let total = decimal(kept ?? '0');
      let hasUnsent = false;
      grid.columns.forEach((_, column) => {
        const { edit, below } = viewOf({ row, column });
        if (!edit) return;
        const figure = figureOf(edit.content, indicator.decimals);
        const cell = cells.get(at(row, column));
        if (figure === null || (edit.state === 'saved' && (edit.version ?? 0) <= (cell?.[4] ?? 0))) return;
        total = total.plus(figure).minus(cell?.[2] ?? below ?? '0');
        hasUnsent = true;
      });
      return kept || hasUnsent ? { total: toDecimalString(total), hasUnsent } : null;
    },
  };
};

/** Count, sum and mean of figures; null where there are fewer than two. */
export const summarise = (
  figures: readonly string[],
): { count: number; sum: string; mean: string } | null => {
  if (figures.length < 2) return null;
  const sum = figures.reduce((so, figure) => so.plus(figure), decimal('0'));
  return {
    count: figures.length,
    sum: toDecimalString(sum),
    mean: toDecimalString(sum.div(figures.length).toDecimalPlaces(4)),
  };
};

/** The same grid with some of its rows. */
export const withRows = (grid: Grid, ids: ReadonlySet<string>): Grid => {
  const place = new Map<number, number>();
  grid.rows.forEach(({ id }, row) => {
    if (ids.has(id)) place.set(row, place.size);
  });
  const keep = <T extends [number, ...unknown[]]>(all: T[]): T[] =>
    all.flatMap((one) => {
      const row = place.get(one[0]);
      return row === undefined ? [] : [[row, ...one.slice(1)] as T];
    });
  return {
    ...grid,
    rows: grid.rows.filter(({ id }) => ids.has(id)),
    cells: keep(grid.cells),
    before: keep(grid.before),
    totals: keep(grid.totals),
    dues: keep(grid.dues),
    notDefined: keep(grid.notDefined),
    odd: keep(grid.odd),
    locks: keep(grid.locks),
  };
};
