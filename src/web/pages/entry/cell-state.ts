// How a cell stands, as a tone for the eye and a word for everybody: never by colour alone.

import type { KeyOf } from '../../i18n.ts';
import type { CellView } from './grid-model.ts';
import type { words } from './words.ts';

export type Tone = 'saving' | 'saved' | 'waiting' | 'bad' | 'conflict' | 'late' | 'due' | '';
export type CellState = { tone: Tone; word: KeyOf<typeof words> | null };

export const stateOf = ({ edit, value, noFigureReason, dueOn }: CellView, today: string): CellState => {
  if (edit) return { tone: edit.state, word: `state_${edit.state}` };
  if (dueOn && value === null && noFigureReason === null)
    return dueOn < today ? { tone: 'late', word: 'state_late' } : { tone: 'due', word: 'state_due' };
  return { tone: '', word: null };
};
