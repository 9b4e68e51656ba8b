// What a person does to the grid, whatever they do it with: put, paste, fill, clear, undo. Each deed is one batch.
import { useCallback, useRef } from 'react';
import { currentLang, say } from '../../i18n.ts';
import { type CellRef, type Content, readPasted, textOfContent, toContent, writeCopied } from './cells.ts';
import type { CellView, GridModel } from './grid-model.ts';
import { type Area, placeBlock, type Spot, spotsOf, stretch } from './ranges.ts';
import type { useCells } from './use-cells.ts';
import { type Step, useHistory } from './use-history.ts';
import { words } from './words.ts';

const NOT_YET: Content = { noFigureReason: 'not_yet_available' };

/** What stands in a cell as it would be put there; null: nothing. */
export const contentOf = ({ edit, value, noFigureReason }: CellView): Content | null => {
  if (edit && edit.state !== 'saved') return edit.content;
  return value !== null ? { value } : noFigureReason ? { noFigureReason } : null;
};

export const useSheet = (model: GridModel, { send, drop }: ReturnType<typeof useCells>) => {
  const history = useHistory();
  const newest = useRef(model);
  newest.current = model;

  const write = useCallback(
    (puts: { spot: Spot; content: Content; reason?: string; version?: number }[]): void => {
      const { isOpen, refOf, viewOf } = newest.current;
      const open = puts.filter(({ spot }) => isOpen(spot));
      const steps = open.map(({ spot, content }): Step => {
        return { cell: refOf(spot), before: contentOf(viewOf(spot)), after: content };
      });
      history.note(steps);
      void send(
        open.map(({ spot, content, reason, version }) => ({
          cell: refOf(spot),
          content,
          expectedVersion: version ?? viewOf(spot).version,
          ...(reason && { reason }),
        })),
      );
    },
    [history.note, send],
  );

  const textAt = useCallback((spot: Spot): string => {
    const content = contentOf(newest.current.viewOf(spot));
    return content ? textOfContent(content, currentLang()) : '';
  }, []);

  const blockOf = useCallback(
    (area: Area): string[][] =>
      Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
        Array.from({ length: area.right - area.left + 1 }, (_, right) =>
          textAt({ row: area.top + down, column: area.left + right }),
        ),
      ),
    [textAt],
  );

  const place = useCallback(
    (block: string[][], area: Area): void => {
      const size = { rows: newest.current.rows.length, columns: newest.current.columns.length };
      write(
        placeBlock(block, area, size).map(({ row, column, text }) => ({
          spot: { row, column },
          content: toContent(text),
        })),
      );
    },
    [write],
  );

  /** Writes what a cell held at some moment; a cell that was empty and never reached the server is left empty. */
  const restore = useCallback(
    (steps: readonly Step[], pick: (step: Step) => Content | null, reason: string): void => {
      const { spotOf, viewOf } = newest.current;
      const unsent: CellRef[] = [];
      const drafts = steps.flatMap((step) => {
        const spot = spotOf(step.cell);
        const view = spot && viewOf(spot);
        const content = pick(step);
        const isUnsent = view?.edit !== undefined && view.edit.state !== 'saved';
        if (isUnsent) unsent.push(step.cell);
        // Dropping what was not sent already brings back what the server has.
        if (isUnsent && (content === null || ('value' in content && content.value === view.value))) return [];
        return [
          { cell: step.cell, content: content ?? NOT_YET, expectedVersion: view?.version ?? null, reason },
        ];
      });
      drop(unsent);
      if (drafts.length) void send(drafts);
    },
    [drop, send],
  );

  return {
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    forget: history.forget,
    textAt,
    put: (spot: Spot, content: Content, version?: number) =>
      write([{ spot, content, ...(version !== undefined && { version }) }]),
    paste: (text: string, area: Area) => place(readPasted(text), area),
    copy: (area: Area): string => writeCopied(blockOf(area)),
    /** The first line of the area on those below; where it is one line, the one above it. */
    fillDown: (area: Area) => {
      const isOne = area.top === area.bottom;
      if (isOne && area.top === 0) return;
      const source = {
        ...area,
        top: isOne ? area.top - 1 : area.top,
        bottom: isOne ? area.top - 1 : area.top,
      };
      place(blockOf(source), isOne ? area : { ...area, top: area.top + 1 });
    },
    fillRight: (area: Area) => {
      const isOne = area.left === area.right;
      if (isOne && area.left === 0) return;
      const source = {
        ...area,
        left: isOne ? area.left - 1 : area.left,
        right: isOne ? area.left - 1 : area.left,
      };
      place(blockOf(source), isOne ? area : { ...area, left: area.left + 1 });
    },
    /** Repeats the area over the cells the handle was drawn to. */
    fillTo: (area: Area, to: Spot) => {
      const whole = stretch(area, to);
      const block = blockOf(area);
      const rest = spotsOf(whole).filter(
        ({ row, column }) => row < area.top || row > area.bottom || column < area.left || column > area.right,
      );
      const high = block.length;
      const wide = block[0]!.length;
      const turn = (n: number, by: number) => ((n % by) + by) % by;
      write(
        rest.flatMap((spot) => {
          const text = block[turn(spot.row - area.top, high)]![turn(spot.column - area.left, wide)]!;
          return text === '' ? [] : [{ spot, content: toContent(text) }];
        }),
      );
      return whole;
    },
    /** What was not sent is dropped; a figure on the server is replaced by "no figure yet". */
    clear: (area: Area) => {
      const spots = spotsOf(area).filter((spot) => newest.current.isOpen(spot));
      const unsent = spots.filter((spot) => {
        const { edit } = newest.current.viewOf(spot);
        return edit !== undefined && edit.state !== 'saved' && edit.state !== 'saving';
      });
      drop(unsent.map((spot) => newest.current.refOf(spot)));
      write(
        spots
          .filter((spot) => !unsent.includes(spot) && newest.current.viewOf(spot).value !== null)
          .map((spot) => ({ spot, content: NOT_YET, reason: say(words, 'reasonCleared') })),
      );
    },
    undo: () => {
      const steps = history.undo();
      if (steps) restore(steps, ({ before }) => before, say(words, 'reasonUndone'));
    },
    redo: () => {
      const steps = history.redo();
      if (steps) restore(steps, ({ after }) => after, say(words, 'reasonRedone'));
    },
    keepTheirs: (spot: Spot) => drop([newest.current.refOf(spot)]),
    writeMine: (spot: Spot) => {
      const { edit, version } = newest.current.viewOf(spot);
      if (edit) void send([{ ...edit, expectedVersion: version }]);
    },
    answer: (spot: Spot, reading: 'whole' | 'fraction') => {
      const { edit, version } = newest.current.viewOf(spot);
      if (edit && 'typed' in edit.content)
        void send([{ ...edit, content: { ...edit.content, reading }, expectedVersion: version }]);
    },
  };
};
export type Sheet = ReturnType<typeof useSheet>;
