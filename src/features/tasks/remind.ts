// What the program does of itself every morning: the next of tasks that come again, reminders of what is due or late
// with escalation to the head of the unit, and on Mondays a word to the leaders.
import { weekdayOf } from '../../kernel/public-holidays.ts';
import type { Context } from '../../store/context.ts';
import { listPersonsWithRole, notify, remindOf } from '../notices/index.ts';
import { makeDueTasks } from './verbs/again.ts';
import { calledIn } from './verbs/tell.ts';

const AT_WORK = ['assigned', 'accepted', 'in_progress', 'returned'] as const;
const MONDAY = 1;

const listDue = ({ db }: Context) =>
  db
    .selectFrom('task')
    .select([
      ...(['id', 'code', 'title', 'lead_unit_id', 'lead_person_id', 'assigned_by'] as const),
      ...(['confidential', 'deadline', 'urgent'] as const),
    ])
    .where('state', 'in', AT_WORK)
    .where('deadline', 'is not', null)
    .execute();

export const remindTasks = async (ctx: Context, day: string): Promise<void> => {
  await makeDueTasks(ctx);
  await remindOf(
    ctx,
    day,
    (await listDue(ctx)).map((task) => ({
      // Another deadline is another thing to be reminded of.
      key: `task:${task.id}/due/${task.deadline}`,
      kind: 'task_due' as const,
      objectType: 'task',
      objectId: task.id,
      dueOn: task.deadline!,
      unitId: task.lead_unit_id,
      ...(task.confidential && {
        personIds: [task.lead_person_id ?? task.assigned_by].filter((id) => id !== null),
        isPrivate: true,
      }),
      ...(task.lead_person_id && { personIds: [task.lead_person_id] }),
      name: { vi: calledIn(task), en: calledIn(task) },
      link: `/tasks/${task.id}`,
    })),
  );
  if (weekdayOf(day) === MONDAY) await tellLeaders(ctx, day);
};

/** Confidential tasks are left out: not every leader may know of them. */
const tellLeaders = async (ctx: Context, day: string): Promise<void> => {
  const late = await ctx.db
    .selectFrom('task as t')
    .innerJoin('org_unit as u', 'u.id', 't.lead_unit_id')
    .select((eb) => ['u.name', eb.fn.countAll<string>().as('count')])
    .where('t.state', 'in', AT_WORK)
    .where('t.confidential', '=', false)
    .where('t.deadline', '<', day)
    .groupBy('u.name')
    .orderBy('count', 'desc')
    .orderBy('u.name')
    .execute();
  if (!late.length) return;
  const total = late.reduce((sum, unit) => sum + Number(unit.count), 0);
  const most = late.slice(0, 3).map((unit) => `${unit.name} (${unit.count})`);
  await notify(ctx, {
    to: await listPersonsWithRole(ctx.db, 'leader'),
    kind: 'weekly',
    key: `tasks-weekly:${day}`,
    objectType: 'body',
    objectId: ctx.body.id,
    title: {
      vi: `Đầu tuần: ${total} nhiệm vụ quá hạn của ${late.length} đơn vị; nhiều nhất: ${most.join(', ')}`,
      en: `This week: ${total} overdue tasks of ${late.length} units; most: ${most.join(', ')}`,
    },
    link: '/tasks?time=overdue',
  });
};
