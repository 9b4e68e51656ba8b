// Tasks that a person has to work on, or the office to verify. Who may know of a task is asked of the tasks slice.
import type { Context } from '../../../store/context.ts';
import { visibleTask } from '../../tasks/index.ts';
import type { InboxItem } from '../contract.ts';

const OPEN = ['assigned', 'accepted', 'in_progress', 'returned'];
const STATE_WORDS: Record<string, { vi: string; en: string }> = {
  assigned: { vi: 'mới giao, chưa nhận', en: 'assigned, not accepted yet' },
  accepted: { vi: 'đã nhận', en: 'accepted' },
  in_progress: { vi: 'đang làm', en: 'in progress' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  submitted: { vi: 'chờ xác nhận kết quả', en: 'result to be verified' },
};
const MOST = 500;

const select = (ctx: Context) =>
  ctx.db
    .selectFrom('task as t')
    .select(['t.id', 't.code', 't.title', 't.deadline', 't.state'])
    .where(visibleTask(ctx))
    .orderBy('t.deadline', (order) => order.asc().nullsLast())
    .orderBy('t.code')
    .limit(MOST);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const toItem = (row: Row, today: string): InboxItem => ({
  key: row.id,
  title: { vi: row.title, en: row.title },
  detail: {
    vi: `${row.code} · ${STATE_WORDS[row.state]?.vi ?? row.state}`,
    en: `${row.code} · ${STATE_WORDS[row.state]?.en ?? row.state}`,
  },
  dueOn: row.deadline,
  daysLate:
    row.deadline && row.deadline < today && row.state !== 'submitted'
      ? Math.round((Date.parse(today) - Date.parse(row.deadline)) / 86_400_000)
      : 0,
  link: `/tasks/${row.id}`,
});

/** Led by the person, or by one of the person's units where nobody else is named. */
export const listTaskItems = async (ctx: Context, today: string): Promise<InboxItem[]> => {
  const { personId, unitIds } = ctx.actor!;
  const rows = await select(ctx)
    .where('t.state', 'in', OPEN)
    .where((e) =>
      e.or([
        e('t.lead_person_id', '=', personId),
        ...(unitIds.size
          ? [e.and([e('t.lead_person_id', 'is', null), e('t.lead_unit_id', 'in', [...unitIds])])]
          : []),
      ]),
    )
    .execute();
  return rows.map((row) => toItem(row, today));
};

export const listTasksToVerify = async (ctx: Context, today: string): Promise<InboxItem[]> =>
  (await select(ctx).where('t.state', '=', 'submitted').execute()).map((row) => toItem(row, today));
