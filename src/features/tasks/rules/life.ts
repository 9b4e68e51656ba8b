// The life of a task as a table: in which states an act is possible, and where it leads.
// assigned → accepted → in_progress → submitted → done; a returned product is not done.
import type { Words } from '../../../kernel/problem.ts';
import { invalidField, type Problem, ruleBroken } from '../../../kernel/problem.ts';
import { type Act, DECISIONS, type Decision, type State, WORK_ACTS } from '../contract.ts';

type Move = {
  from: readonly State[];
  /** Null: the state stays. */
  to: State | null;
  needs?: 'note' | 'percent' | 'deadline';
};

const OPEN: readonly State[] = ['assigned', 'accepted', 'in_progress', 'returned'];
const AT_WORK: readonly State[] = ['accepted', 'in_progress', 'returned'];

const MOVES: Record<Act, Move> = {
  accept: { from: ['assigned'], to: 'accepted' },
  refuse: { from: ['assigned'], to: 'refused', needs: 'note' },
  report: { from: AT_WORK, to: 'in_progress', needs: 'percent' },
  submit: { from: AT_WORK, to: 'submitted', needs: 'note' },
  ask_extension: { from: OPEN, to: null, needs: 'deadline' },
  verify: { from: ['submitted'], to: 'done' },
  return: { from: ['submitted'], to: 'returned', needs: 'note' },
  assign_again: { from: ['refused'], to: 'assigned' },
  pause: { from: OPEN, to: 'paused', needs: 'note' },
  resume: { from: ['paused'], to: 'in_progress' },
  cancel: { from: [...OPEN, 'submitted', 'refused', 'paused'], to: 'cancelled', needs: 'note' },
  grant_extension: { from: OPEN, to: null },
  deny_extension: { from: OPEN, to: null, needs: 'note' },
};

const NEEDED: Record<'note' | 'percent' | 'deadline', Words> = {
  note: { vi: 'Cần nêu rõ nội dung hoặc lý do', en: 'Say what or why' },
  percent: { vi: 'Cần cho biết đã làm được bao nhiêu phần trăm', en: 'Say how many percent are done' },
  deadline: { vi: 'Cần đề nghị thời hạn mới', en: 'Name the new deadline you ask for' },
};

export const isDecision = (act: Act): act is Decision => (DECISIONS as readonly string[]).includes(act);

const isAnswer = (act: Act) => act === 'grant_extension' || act === 'deny_extension';

/** What can be done now; `asked`: a longer deadline waits for an answer. */
export const actsIn = (state: State, asked: boolean): Act[] =>
  [...WORK_ACTS, ...DECISIONS].filter(
    (act) =>
      MOVES[act].from.includes(state) && (!isAnswer(act) || asked) && !(act === 'ask_extension' && asked),
  );

export const stateAfter = (act: Act, state: State): State => MOVES[act].to ?? state;

type Said = { note: string | null; percent?: number | null; deadline?: string | null };

/** Null when the act is possible and says what it must. */
export const findActFault = (act: Act, state: State, asked: boolean, said: Said): Problem | null => {
  if (!actsIn(state, asked).includes(act))
    return ruleBroken('wrong_state', {
      vi: 'Việc này không làm được ở trạng thái hiện nay của nhiệm vụ',
      en: 'This cannot be done in the present state of the task',
    });
  const { needs } = MOVES[act];
  if (needs && (said[needs] === null || said[needs] === undefined))
    return invalidField(needs, 'required', NEEDED[needs]);
  return null;
};
