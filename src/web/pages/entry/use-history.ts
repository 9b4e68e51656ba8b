// Undo and redo of what was put into cells. Nothing is erased: going back writes the earlier figure as a new version, with
// the reason said; a cell that was empty gets "no figure yet".
import { useCallback, useRef, useState } from 'react';
import type { CellRef, Content } from './cells.ts';

/** One cell of one deed; null: it was empty before. */
export type Step = { cell: CellRef; before: Content | null; after: Content };
type Deeds = Step[][];
const KEPT = 100;

export const useHistory = () => {
  const [{ done, undone }, set] = useState<{ done: Deeds; undone: Deeds }>({ done: [], undone: [] });
  const now = useRef({ done, undone });
  const put = useCallback((next: { done: Deeds; undone: Deeds }) => {
    now.current = next;
    set(next);
  }, []);
  const note = useCallback(
    (steps: Step[]) => {
      if (steps.length) put({ done: [...now.current.done, steps].slice(-KEPT), undone: [] });
    },
    [put],
  );
  /** The deed to take back, or null. */
  const undo = useCallback((): Step[] | null => {
    const last = now.current.done.at(-1) ?? null;
    if (last) put({ done: now.current.done.slice(0, -1), undone: [...now.current.undone, last] });
    return last;
  }, [put]);
  const redo = useCallback((): Step[] | null => {
    const last = now.current.undone.at(-1) ?? null;
    if (last) put({ done: [...now.current.done, last], undone: now.current.undone.slice(0, -1) });
    return last;
  }, [put]);
  const forget = useCallback(() => put({ done: [], undone: [] }), [put]);
  return { note, undo, redo, forget, canUndo: done.length > 0, canRedo: undone.length > 0 };
};
