// The one place where the central system's fields meet ours. Another system would be another adapter.
import type { CentralStatus, CentralTask } from '../contract.ts';

type State =
  | 'assigned'
  | 'accepted'
  | 'in_progress'
  | 'submitted'
  | 'returned'
  | 'done'
  | 'refused'
  | 'paused'
  | 'cancelled';

/** A task of ours, with codes in place of ids. */
export type LocalTask = {
  externalId: string;
  title: string;
  leadUnit: string;
  leadUnitName: string | null;
  contributors: string[];
  source: string | null;
  assignedOn: string;
  deadline: string | null;
  state: State;
  percent: number;
  submittedOn: string | null;
  result: string | null;
  product: string | null;
};

export type Adapter<R> = {
  system: string;
  toRecord: (task: LocalTask, today: string) => R;
  toLocal: (record: R) => LocalTask;
};

/** A refused or returned task is, seen from the centre, one that is not done yet. */
const STATUS: Record<State, CentralStatus> = {
  assigned: 'not_started',
  accepted: 'not_started',
  refused: 'not_started',
  in_progress: 'in_progress',
  returned: 'in_progress',
  submitted: 'awaiting_evaluation',
  done: 'completed',
  paused: 'suspended',
  cancelled: 'cancelled',
};
const STATE: Record<CentralStatus, State> = {
  not_started: 'assigned',
  in_progress: 'in_progress',
  awaiting_evaluation: 'submitted',
  completed: 'done',
  suspended: 'paused',
  cancelled: 'cancelled',
};

const evaluationOf = (task: LocalTask, today: string): CentralTask['evaluation'] => {
  if (task.deadline === null || task.state === 'paused' || task.state === 'cancelled') return null;
  if (task.state === 'done') return (task.submittedOn ?? today) > task.deadline ? 'late' : 'on_time';
  return (task.submittedOn ?? today) > task.deadline ? 'overdue' : 'not_due';
};

export const centralAdapter: Adapter<CentralTask> = {
  system: 'central',
  toRecord: (task, today) => ({
    id: task.externalId,
    assigning_document: task.source,
    assigned_on: task.assignedOn,
    responsible_body: task.leadUnit,
    responsible_body_name: task.leadUnitName,
    cooperating_bodies: task.contributors,
    content: task.title,
    deadline: task.deadline,
    status: STATUS[task.state],
    progress: task.state === 'done' ? 100 : task.percent,
    completed_on: task.submittedOn,
    result: task.result,
    product: task.product,
    evaluation: evaluationOf(task, today),
  }),
  toLocal: (record) => ({
    externalId: record.id,
    title: record.content,
    leadUnit: record.responsible_body,
    leadUnitName: record.responsible_body_name,
    contributors: record.cooperating_bodies,
    source: record.assigning_document,
    assignedOn: record.assigned_on,
    deadline: record.deadline,
    state: STATE[record.status],
    percent: record.progress,
    submittedOn: record.completed_on,
    result: record.result,
    product: record.product,
  }),
};
