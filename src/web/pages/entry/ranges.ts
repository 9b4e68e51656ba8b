// Areas of the grid: from where a person began to where they are, and how blocks are laid over them.
export type Spot = { row: number; column: number };
export type Area = { top: number; left: number; bottom: number; right: number };
export type Size = { rows: number; columns: number };

export const areaOf = (from: Spot, to: Spot): Area => ({
  top: Math.min(from.row, to.row),
  left: Math.min(from.column, to.column),
  bottom: Math.max(from.row, to.row),
  right: Math.max(from.column, to.column),
});

export const isInside = (area: Area, { row, column }: Spot): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const spotsOf = (area: Area): Spot[] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (_, right) => ({
      row: area.top + down,
      column: area.left + right,
    })),
  ).flat();

export const clamp = ({ row, column }: Spot, { rows, columns }: Size): Spot => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});

/** `tabbedFrom`: the column where a run of Tabs began. */
export type Selection = { from: Spot; to: Spot; tabbedFrom?: number };
export type Step = { key: 'Enter' | 'Tab'; isBack: boolean };

/**
 * As in a spreadsheet: Tab goes on in the line and from its end to the next one's beginning, Enter goes down, after a run
 * of Tabs to the column where it began. Null at either end of the grid for Tab, so that the page can be left.
 */
export const stepFrom = (
  { from, tabbedFrom }: Selection,
  { key, isBack }: Step,
  size: Size,
): Selection | null => {
  const step = isBack ? -1 : 1;
  if (key === 'Enter') {
    const next = clamp({ row: from.row + step, column: tabbedFrom ?? from.column }, size);
    return { from: next, to: next };
  }
  const place = from.row * size.columns + from.column + step;
  if (place < 0 || place >= size.rows * size.columns) return null;
  const next = { row: Math.floor(place / size.columns), column: place % size.columns };
  return { from: next, to: next, tabbedFrom: tabbedFrom ?? from.column };
};

type Placed = Spot & { text: string };

/**
 * Which cell gets which text when a block is put on an area: once at its corner, or as often as it fits where the area is
 * a whole multiple of it. Empty cells change nothing, what hangs over the grid is left out.
 */
export const placeBlock = (block: readonly (readonly string[])[], area: Area, size: Size): Placed[] => {
  const high = block.length;
  const wide = Math.max(0, ...block.map((line) => line.length));
  if (high === 0 || wide === 0) return [];
  const tall = area.bottom - area.top + 1;
  const broad = area.right - area.left + 1;
  const fits = tall % high === 0 && broad % wide === 0;
  const target: Area = fits ? area : { ...area, bottom: area.top + high - 1, right: area.left + wide - 1 };
  return spotsOf(target).flatMap(({ row, column }) => {
    const text = block[(row - area.top) % high]?.[(column - area.left) % wide] ?? '';
    return text !== '' && row < size.rows && column < size.columns ? [{ row, column, text }] : [];
  });
};

/** The area a fill reaches: the one that was chosen, drawn out in the direction in which the handle went further. */
export const stretch = (area: Area, to: Spot): Area => {
  const down = to.row > area.bottom ? to.row - area.bottom : Math.min(0, to.row - area.top);
  const right = to.column > area.right ? to.column - area.right : Math.min(0, to.column - area.left);
  if (Math.abs(down) >= Math.abs(right))
    return {
      ...area,
      top: Math.min(area.top, area.top + down),
      bottom: Math.max(area.bottom, area.bottom + down),
    };
  return {
    ...area,
    left: Math.min(area.left, area.left + right),
    right: Math.max(area.right, area.right + right),
  };
};
