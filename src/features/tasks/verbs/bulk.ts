// One change to many tasks. What could not be changed is said with its reason; what was can be taken back in one step
// as long as nobody has acted on it since.
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem, ruleBroken, type Words } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { json } from '../../../store/json.ts';
import { requireUnitOfToday } from '../../people/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { BulkChange, contract, State } from '../contract.ts';
import type { TaskRow } from '../queries/heads.ts';
import { getTaskRow } from '../queries/one.ts';
import { findActFault } from '../rules.ts';
import { checkDeadline } from './check.ts';
import { noteStep } from './note-step.ts';
import { tellActed, tellAssigned, tellReminded } from './tell.ts';

type Names = 'changeTasks' | 'undoTaskChange';
type Columns = { deadline: string | null; lead_unit_id: string; state: string; submitted_on: string | null };
type Kept = Columns & { id: string; code: string; revision: number };
type Skipped = { id: string; code: string; why: Words };

const ended = (): Problem =>
  ruleBroken('task_ended', { vi: 'Nhiệm vụ đã kết thúc', en: 'The task has ended' });
const same = (): Problem => ruleBroken('same', { vi: 'Đã như vậy rồi', en: 'It is so already' });

/** What changes in one task; throws where it cannot. */
const changesOf = (row: TaskRow, change: Exclude<BulkChange, { kind: 'remind' }>): Partial<Columns> => {
  if (row.state === 'done' || row.state === 'cancelled') throw ended();
  switch (change.kind) {
    case 'deadline':
      if (row.deadline === change.deadline) throw same();
      return { deadline: change.deadline };
    case 'lead':
      if (row.lead_unit_id === change.leadUnitId) throw same();
      return { lead_unit_id: change.leadUnitId, ...(row.state === 'refused' && { state: 'assigned' }) };
    case 'cancel': {
      const fault = findActFault('cancel', row.state as State, row.asked_deadline !== null, change);
      if (fault) throw fault;
      return { state: 'cancelled', submitted_on: null };
    }
  }
};

const columnsOf = ({ deadline, lead_unit_id, state, submitted_on }: Columns): Columns => ({
  deadline,
  lead_unit_id,
  state,
  submitted_on,
});

const store = async (ctx: Context, row: TaskRow, columns: Partial<Columns>): Promise<number> => {
  const revision = row.revision + 1;
  await ctx.db
    .updateTable('task')
    .set({ ...columns, revision })
    .where('id', '=', row.id)
    .execute();
  return revision;
};

const note = (ctx: Context, verb: string, row: TaskRow, data: Record<string, unknown>): void =>
  ctx.record({
    verb,
    objectType: 'task',
    objectId: row.id,
    data: row.confidential ? { code: row.code } : { code: row.code, title: row.title, ...data },
  });

const changeOne = async (
  ctx: Context,
  row: TaskRow,
  change: Exclude<BulkChange, { kind: 'remind' }>,
): Promise<Kept> => {
  const changes = changesOf(row, change);
  const revision = await store(ctx, row, changes);
  const isCancelled = change.kind === 'cancel';
  await noteStep(ctx, row.id, isCancelled ? 'cancel' : 'change', {
    note: isCancelled ? change.note : null,
    deadline: changes.deadline ?? row.deadline,
  });
  const { kind, ...data } = change;
  note(ctx, isCancelled ? 'tasks.cancel' : 'tasks.change', row, data);
  if (isCancelled) await tellActed(ctx, row, 'cancel', revision);
  if (kind === 'lead') await tellAssigned(ctx, { ...row, ...changes });
  return { ...columnsOf(row), id: row.id, code: row.code, revision };
};

const remindOne = async (ctx: Context, row: TaskRow, text: string | null, key: string): Promise<void> => {
  if (row.state === 'done' || row.state === 'cancelled') throw ended();
  const told = await tellReminded(ctx, row, text, key);
  if (told === 0) throw ruleBroken('nobody', { vi: 'Chưa có người nhận thông báo', en: 'Nobody to be told' });
  note(ctx, 'tasks.remind', row, { note: text });
};

/** Each on its own: the reason why one is left out keeps nothing back from the others. */
const forEach = async <T>(
  ctx: Context,
  ids: readonly string[],
  work: (row: TaskRow) => Promise<T>,
): Promise<{ done: T[]; skipped: Skipped[] }> => {
  const done: T[] = [];
  const skipped: Skipped[] = [];
  for (const id of new Set(ids)) {
    const row = await getTaskRow(ctx, id, true);
    try {
      done.push(await work(row));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      skipped.push({ id, code: row.code, why: error.detail });
    }
  }
  return { done, skipped };
};

export const bulk: Pick<VerbsOf<typeof contract>, Names> = {
  changeTasks: async (ctx, { ids, change }) => {
    const id = newId();
    if (change.kind === 'remind') {
      const { done, skipped } = await forEach(ctx, ids, (row) => remindOne(ctx, row, change.note, id));
      return { changed: done.length, skipped, undoId: null };
    }
    if (change.kind === 'deadline') checkDeadline(ctx, change.deadline);
    if (change.kind === 'lead') await requireUnitOfToday(ctx, 'leadUnitId', change.leadUnitId);
    const { done, skipped } = await forEach(ctx, ids, (row) => changeOne(ctx, row, change));
    if (!done.length) return { changed: 0, skipped, undoId: null };
    await ctx.db
      .insertInto('task_bulk')
      .values({
        body_id: ctx.body.id,
        id,
        before: json(done),
        made_by: ctx.actor?.personId ?? null,
        made_at: ctx.now,
      })
      .execute();
    return { changed: done.length, skipped, undoId: id };
  },

  undoTaskChange: async (ctx, { id }) => {
    const change = await ctx.db
      .selectFrom('task_bulk')
      .select(['before', 'undone_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!change) throw notFound({ vi: 'lần sửa này', en: 'change' });
    if (change.undone_at)
      throw ruleBroken('undone', { vi: 'Lần sửa này đã được hoàn tác', en: 'It was taken back already' });
    const before = new Map((change.before as Kept[]).map((kept) => [kept.id, kept]));
    const { done, skipped } = await forEach(ctx, [...before.keys()], async (row) => {
      const kept = before.get(row.id)!;
      if (row.revision !== kept.revision)
        throw ruleBroken('changed_since', { vi: 'Đã có người xử lý tiếp', en: 'Somebody acted on it since' });
      await store(ctx, row, columnsOf(kept));
      await noteStep(ctx, row.id, 'change', { note: 'Hoàn tác', deadline: kept.deadline });
      note(ctx, 'tasks.change', row, { deadline: kept.deadline, leadUnitId: kept.lead_unit_id });
    });
    await ctx.db.updateTable('task_bulk').set({ undone_at: ctx.now }).where('id', '=', id).execute();
    return { changed: done.length, skipped };
  },
};
