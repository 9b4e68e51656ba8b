import { decimal } from '../../../kernel/decimal.ts';
import { fold } from '../../../kernel/folding.ts';
import { localDay } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, notFound, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { getDocumentRef, readerOf, refuseSecrets } from '../../documents/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, TaskFields } from '../contract.ts';
import { getTaskRow, readTask } from '../queries/one.ts';
import { checkDeadline, checkParent, checkTaskGroup, checkUnit } from './check.ts';
import { noteStep, requireRevision } from './work.ts';

/** NV-2022-0001: counted within the year of assignment. The lock keeps two from taking one number. */
const nextCode = async ({ db, body, now }: Context): Promise<string> => {
  await db.selectFrom('body').select('id').where('id', '=', body.id).forUpdate().execute();
  const start = `NV-${localDay(now).slice(0, 4)}-`;
  const { last } = await db
    .selectFrom('task')
    .select((eb) => eb.fn.max('code').as('last'))
    .where('code', 'like', `${start}%`)
    .executeTakeFirstOrThrow();
  return start + String(Number(last?.slice(start.length) ?? 0) + 1).padStart(6, '0');
};

const checkPeople = async (ctx: Context, fields: TaskFields): Promise<void> => {
  const ids = [...new Set([...fields.readerIds, ...(fields.leadPersonId ? [fields.leadPersonId] : [])])];
  if (!ids.length) return;
  const found = await ctx.db.selectFrom('person').select('id').where('id', 'in', ids).execute();
  if (found.length < ids.length) throw notFound({ vi: 'người này', en: 'person' });
};

const check = async (ctx: Context, fields: TaskFields, taskId: string | null): Promise<void> => {
  refuseSecrets({ title: fields.title });
  await checkUnit(ctx, 'leadUnitId', fields.leadUnitId);
  for (const [at, unitId] of fields.contributorIds.entries())
    await checkUnit(ctx, `contributorIds.${at}`, unitId);
  await checkPeople(ctx, fields);
  if (!decimal(fields.weight).isPositive() || decimal(fields.weight).isZero())
    throw invalidField('weight', 'too_small', { vi: 'Trọng số phải lớn hơn 0', en: 'A weight is above 0' });
  if (fields.documentId)
    await getDocumentRef(ctx.db, ctx.actor ? readerOf(ctx) : { sees: 'all' }, fields.documentId);
  if (fields.taskGroupId) await checkTaskGroup(ctx, fields.taskGroupId);
  if (fields.parentId) await checkParent(ctx, taskId, fields.parentId);
};

const columnsOf = (fields: TaskFields) => ({
  title: fields.title,
  lead_unit_id: fields.leadUnitId,
  lead_person_id: fields.leadPersonId ?? null,
  deadline: fields.deadline ?? null,
  urgent: fields.urgent,
  product: fields.product,
  responsibility: fields.responsibility,
  authority: fields.authority,
  source: fields.source,
  document_id: fields.documentId ?? null,
  task_group_id: fields.taskGroupId ?? null,
  parent_id: fields.parentId ?? null,
  weight: fields.weight,
  confidential: fields.confidential,
  illustrative: fields.illustrative,
});

const replaceNamed = async (ctx: Context, taskId: string, fields: TaskFields): Promise<void> => {
  const key = { body_id: ctx.body.id, task_id: taskId };
  await ctx.db.deleteFrom('task_contributor').where('task_id', '=', taskId).execute();
  await ctx.db.deleteFrom('task_reader').where('task_id', '=', taskId).execute();
  const units = [...new Set(fields.contributorIds)].filter((id) => id !== fields.leadUnitId);
  if (units.length)
    await ctx.db
      .insertInto('task_contributor')
      .values(units.map((unit_id) => ({ ...key, unit_id })))
      .execute();
  const readers = fields.confidential ? [...new Set(fields.readerIds)] : [];
  if (readers.length)
    await ctx.db
      .insertInto('task_reader')
      .values(readers.map((person_id) => ({ ...key, person_id })))
      .execute();
};

/** The log is read by more people than a confidential task is. */
const dataOf = (code: string, { title, leadUnitId, deadline, confidential }: TaskFields) =>
  confidential ? { code } : { code, title, leadUnitId, deadline };

export const assign: Pick<VerbsOf<typeof contract>, 'createTask' | 'updateTask'> = {
  createTask: async (ctx, fields) => {
    checkDeadline(ctx, fields.deadline);
    await check(ctx, fields, null);
    const id = newId();
    const code = await nextCode(ctx);
    await ctx.db
      .insertInto('task')
      .values({
        body_id: ctx.body.id,
        id,
        code,
        folded: fold(`${code} ${fields.title}`),
        ...columnsOf(fields),
        assigned_by: ctx.actor?.personId ?? null,
        assigned_at: ctx.now,
      })
      .execute();
    await replaceNamed(ctx, id, fields);
    await noteStep(ctx, id, 'assign', { deadline: fields.deadline ?? null });
    ctx.record({ verb: 'tasks.assign', objectType: 'task', objectId: id, data: dataOf(code, fields) });
    return readTask(ctx, id);
  },

  updateTask: async (ctx, { id, expectedRevision, ...fields }) => {
    const row = await getTaskRow(ctx, id, true);
    requireRevision(row, expectedRevision);
    if (row.state === 'done' || row.state === 'cancelled')
      throw ruleBroken('task_ended', {
        vi: 'Nhiệm vụ đã kết thúc nên không sửa được nữa',
        en: 'The task has ended and no longer changes',
      });
    if ((fields.deadline ?? null) !== row.deadline) checkDeadline(ctx, fields.deadline);
    await check(ctx, fields, id);
    await ctx.db
      .updateTable('task')
      .set({ ...columnsOf(fields), folded: fold(`${row.code} ${fields.title}`), revision: row.revision + 1 })
      .where('id', '=', id)
      .execute();
    await replaceNamed(ctx, id, fields);
    await noteStep(ctx, id, 'change', { deadline: fields.deadline ?? null });
    ctx.record({ verb: 'tasks.change', objectType: 'task', objectId: id, data: dataOf(row.code, fields) });
    return readTask(ctx, id);
  },
};
