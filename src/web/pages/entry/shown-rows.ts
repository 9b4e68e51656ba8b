// Which lines of the grid are worth seeing: all, those with a figure that is due, those with a cell that was refused.
import type { Grid } from '../../../features/forms/contract.ts';
import type { Edits } from './use-cells.ts';

export type Show = 'all' | 'missing' | 'wrong';

/** Null: every line. */
export const shownRows = (show: Show, grid: Grid, edits: Edits): ReadonlySet<string> | null => {
  if (show === 'all') return null;
  if (show === 'missing') return new Set(grid.dues.map(([row]) => grid.rows[row]!.id));
  return new Set(
    Object.values(edits)
      .filter(({ state }) => state !== 'saved' && state !== 'saving')
      .map(({ cell }) => cell.indicatorId),
  );
};
