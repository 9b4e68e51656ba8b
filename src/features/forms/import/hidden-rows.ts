// Rows that the file hides and that are read all the same: a person should know before anything is written of them.
import type { Words } from '../../../kernel/problem.ts';
import type { SheetCell } from '../../../papers/read/index.ts';

const NAMED = 10;

export const hiddenRowsNote = (cells: Iterable<SheetCell>, headRow: number): Words[] => {
  const rows = new Set<number>();
  for (const cell of cells) if (cell.isHidden && cell.row > headRow) rows.add(cell.row + 1);
  if (rows.size === 0) return [];
  const named = [...rows].slice(0, NAMED).join(', ') + (rows.size > NAMED ? '…' : '');
  return [
    {
      vi: `Có ${rows.size} dòng chứa ô bị ẩn (${named}): số trong đó vẫn được đọc; hãy cho hiện để xem lại trước khi ghi`,
      en: `${rows.size} rows have hidden cells (${named}): their figures are read all the same; show them and look before you write`,
    },
  ];
};
