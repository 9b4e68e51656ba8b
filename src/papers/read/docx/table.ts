// One table while its XML goes by, and the choice between a table of data and one that only places text side by
// side (the two halves of an official header, the signature beside the recipients).

export type OpenCell = { lines: string[]; span: number; continues: boolean };
export type OpenTable = { rows: OpenCell[][]; bordered: boolean; styled: boolean };

export const newTable = (): OpenTable => ({ rows: [], bordered: false, styled: false });

/** Placing text needs no lines: at most three columns, few rows, nothing drawn. */
export const isLayoutTable = (table: OpenTable): boolean =>
  !table.bordered &&
  !table.styled &&
  table.rows.length <= 4 &&
  table.rows.every((row) => row.length <= 3) &&
  table.rows.some((row) => row.some((cell) => cell.lines.filter((line) => line.trim()).length > 1));

/** Merged cells keep their text in the first place; the places they cover are empty. */
export const toGrid = (table: OpenTable): string[][] => {
  const width = Math.max(0, ...table.rows.map((row) => row.reduce((sum, cell) => sum + cell.span, 0)));
  return table.rows.map((row) => {
    const cells: string[] = [];
    for (const cell of row) {
      cells.push(cell.continues ? '' : cell.lines.join(' '));
      for (let i = 1; i < cell.span; i++) cells.push('');
    }
    while (cells.length < width) cells.push('');
    return cells;
  });
};
