// How a cell stands, as a tone for the eye and a word for everybody: never by colour alone.

import type { KeyOf } from '../../i18n.ts';
import type { CellView } from './grid-model.ts';
import type { words } from './words.ts';

export type Tone =
  | 'saving'
  | 'saved'
  | 'waiting'
  | 'bad'
  | 'conflict'
  | 'late'
  | 'due'
  | 'odd'
  | 'locked'
  | '';
export type CellState = { tone: Tone; word: KeyOf<typeof words> | null };

export const stateOf = (view: CellView, today: string): CellState => {
  const { edit, value, noFigureReason, dueOn, odd, lock, isUndefined } = view;
  if (edit && edit.state !== 'saved') return { tone: edit.state, word: `state_${edit.state}` };
  if (odd.length > 0) return { tone: 'odd', word: 'state_odd' };
  if (edit) return { tone: edit.state, word: 'state_saved' };
  if (lock) return { tone: 'locked', word: lock === 'accepted' ? 'state_accepted' : 'state_waits' };
  if (isUndefined) return { tone: '', word: 'state_undefined' };
  if (dueOn && value === null && noFigureReason === null)
    return dueOn < today ? { tone: 'late', word: 'state_late' } : { tone: 'due', word: 'state_due' };
  return { tone: '', word: null };
};
