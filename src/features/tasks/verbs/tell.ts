// Who is told of a task and of what was done with it. A confidential task is told to those who may see it only.
import type { Words } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { listPersonsWithRole, listReportersOf, notify, settle, type Telling } from '../../notices/index.ts';
import type { Act } from '../contract.ts';
import { listContributors } from '../queries/one.ts';

export type ToldTask = {
  id: string;
  code: string;
  title: string;
  lead_unit_id: string;
  lead_person_id: string | null;
  assigned_by: string | null;
  confidential: boolean;
  deadline: string | null;
  urgent: boolean;
};

const MAX_TITLE = 120;
/** A notice of a confidential task goes by mail, too: it names the task by its code. */
export const calledIn = ({ code, title, confidential }: ToldTask): string =>
  confidential ? code : title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE)}…` : title;

/** Who works on it: the person in charge, else whoever reports for the unit that leads. */
const workersOf = async (ctx: Context, task: ToldTask): Promise<string[]> => {
  if (task.lead_person_id) return [task.lead_person_id];
  if (task.confidential) return [];
  return (await listReportersOf(ctx.db, [task.lead_unit_id])).get(task.lead_unit_id) ?? [];
};

/** Who decides on it: who assigned it, else the office. */
const decidersOf = async (ctx: Context, task: ToldTask): Promise<string[]> =>
  task.assigned_by ? [task.assigned_by] : task.confidential ? [] : listPersonsWithRole(ctx.db, 'office');

const telling = (task: ToldTask, to: readonly string[], words: Words, key: string): Telling => ({
  to,
  kind: 'task_decided',
  key: `task:${task.id}/${key}`,
  objectType: 'task',
  objectId: task.id,
  title: { vi: `${words.vi}: ${calledIn(task)}`, en: `${words.en}: ${calledIn(task)}` },
  link: `/tasks/${task.id}`,
  dueOn: task.deadline,
  urgent: task.urgent,
});

export const tellAssigned = async (ctx: Context, task: ToldTask): Promise<void> => {
  const given = { vi: 'Nhiệm vụ mới', en: 'New task' };
  const helps = { vi: 'Nhiệm vụ cần phối hợp', en: 'New task to contribute to' };
  const helpers = task.confidential
    ? new Map<string, string[]>()
    : await listReportersOf(
        ctx.db,
        (await listContributors(ctx.db, task.id)).map((unit) => unit.id),
      );
  await notify(
    ctx,
    { ...telling(task, await workersOf(ctx, task), given, 'assigned'), kind: 'task_assigned' },
    { ...telling(task, [...helpers.values()].flat(), helps, 'assigned'), kind: 'task_assigned' },
  );
};

const TO_OFFICE: Partial<Record<Act, Words>> = {
  refuse: { vi: 'Đơn vị từ chối nhiệm vụ', en: 'A unit refused the task' },
  submit: { vi: 'Chờ xác nhận kết quả', en: 'A result waits to be verified' },
  ask_extension: { vi: 'Xin gia hạn', en: 'More time is asked for' },
};
const TO_WORKERS: Partial<Record<Act, Words>> = {
  verify: { vi: 'Đã xác nhận hoàn thành', en: 'Verified as done' },
  return: { vi: 'Bị trả lại', en: 'Returned' },
  assign_again: { vi: 'Được giao lại', en: 'Assigned again' },
  pause: { vi: 'Tạm dừng', en: 'Paused' },
  resume: { vi: 'Tiếp tục thực hiện', en: 'Goes on' },
  cancel: { vi: 'Đã hủy', en: 'Cancelled' },
  grant_extension: { vi: 'Được gia hạn', en: 'More time granted' },
  deny_extension: { vi: 'Không được gia hạn', en: 'More time denied' },
};
/** After these nobody is to be reminded any more. */
const RESTS: readonly Act[] = ['submit', 'verify', 'cancel', 'pause', 'refuse'];

/** `revision`: of the task after the act, so that every act is told once. */
export const tellActed = async (ctx: Context, task: ToldTask, act: Act, revision: number): Promise<void> => {
  if (RESTS.includes(act)) await settle(ctx, `task:${task.id}`);
  const [toOffice, toWorkers] = [TO_OFFICE[act], TO_WORKERS[act]];
  const key = `${act}-${revision}`;
  if (toOffice) await notify(ctx, telling(task, await decidersOf(ctx, task), toOffice, key));
  if (toWorkers) await notify(ctx, telling(task, await workersOf(ctx, task), toWorkers, key));
};

export const tellReminded = async (
  ctx: Context,
  task: ToldTask,
  note: string | null,
  key: string,
): Promise<number> => {
  const words = {
    vi: note ? `Văn phòng nhắc (${note})` : 'Văn phòng nhắc',
    en: note ? `The office reminds (${note})` : 'The office reminds',
  };
  const to = await workersOf(ctx, task);
  return notify(ctx, { ...telling(task, to, words, `reminded-${key}`), kind: 'task_due' });
};
