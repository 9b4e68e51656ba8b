// Making and changing one task, for every verb that does: what is checked, what is stored beside it.
import { decimal } from '../../../kernel/decimal.ts';
import { fold } from '../../../kernel/folding.ts';
import { localDay } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, notFound, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { getDocumentRef, readerOf, refuseSecrets, SEES_ALL } from '../../documents/index.ts';
import { requireUnitOfToday } from '../../people/index.ts';
import type { NewTask, TaskFields } from '../contract.ts';
import { checkLinks, replaceLinks } from '../queries/links.ts';
import { readSettings } from '../queries/settings.ts';
import { entryDueOf, listMissing } from '../rules.ts';
import { checkDeadline, checkParent, checkTaskGroup } from './check.ts';
import { noteStep } from './note-step.ts';
import { tellAssigned } from './tell.ts';

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

/** `taskId`: null for a task that is only now made. */
export const checkFields = async (ctx: Context, fields: TaskFields, taskId: string | null): Promise<void> => {
  refuseSecrets({ title: fields.title });
  await requireUnitOfToday(ctx, 'leadUnitId', fields.leadUnitId);
  for (const [at, unitId] of fields.contributorIds.entries())
    await requireUnitOfToday(ctx, `contributorIds.${at}`, unitId);
  await checkPeople(ctx, fields);
  if (!decimal(fields.weight).isPositive() || decimal(fields.weight).isZero())
    throw invalidField('weight', 'too_small', { vi: 'Trọng số phải lớn hơn 0', en: 'A weight is above 0' });
  if (fields.recurrence && !fields.deadline)
    throw invalidField('deadline', 'required', {
      vi: 'Nhiệm vụ lặp lại cần có thời hạn của lần đầu',
      en: 'A task that comes again needs the deadline of the first time',
    });
  const missing = listMissing(fields, (await readSettings(ctx.db)).required);
  if (missing.length)
    throw new Problem(
      'invalid_input',
      'unclear',
      {
        vi: 'Nhiệm vụ chưa đủ “6 rõ” theo quy định của cơ quan',
        en: 'The task does not say all the office requires',
      },
      missing,
    );
  if (fields.documentId)
    await getDocumentRef(ctx.db, ctx.actor ? readerOf(ctx) : SEES_ALL, fields.documentId);
  if (fields.taskGroupId) await checkTaskGroup(ctx, fields.taskGroupId);
  if (fields.parentId) await checkParent(ctx, taskId, fields.parentId);
  await checkLinks(ctx, fields.links);
};

/** The columns that say what was assigned; `code` joins what is searched. */
export const columnsOf = (code: string, fields: TaskFields) => ({
  title: fields.title,
  folded: fold(`${code} ${fields.title}`),
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
  decided_on: fields.decidedOn ?? null,
});

export const replaceNamed = async (ctx: Context, taskId: string, fields: TaskFields): Promise<void> => {
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
  await replaceLinks(ctx, taskId, fields.links);
};

/** The log is read by more people than a confidential task is. */
export const dataOf = (code: string, { title, leadUnitId, deadline, confidential }: TaskFields) =>
  confidential ? { code } : { code, title, leadUnitId, deadline };

type Made = {
  /** How many are entered at once. */
  together?: number;
  /** For a later occurrence of a task that comes again. */
  series?: { id: string; occurrence: number; first: string };
};

export const makeTask = async (ctx: Context, fields: NewTask, { together = 1, series }: Made = {}) => {
  checkDeadline(ctx, fields.deadline);
  await checkFields(ctx, fields, null);
  const id = newId();
  const code = await nextCode(ctx);
  const { recurrence } = fields;
  await ctx.db
    .insertInto('task')
    .values({
      body_id: ctx.body.id,
      id,
      code,
      ...columnsOf(code, fields),
      origin: fields.origin ?? null,
      entry_due: entryDueOf(await readSettings(ctx.db), fields, together),
      ...(recurrence && {
        series_id: series?.id ?? newId(),
        occurrence: series?.occurrence ?? 1,
        recurs: recurrence.recurs,
        recurs_every: recurrence.every,
        recurs_from: series?.first ?? fields.deadline!,
        recurs_until: recurrence.until ?? null,
      }),
      assigned_by: ctx.actor?.personId ?? null,
      assigned_at: ctx.now,
    })
    .execute();
  await replaceNamed(ctx, id, fields);
  await noteStep(ctx, id, 'assign', { deadline: fields.deadline ?? null });
  ctx.record({ verb: 'tasks.assign', objectType: 'task', objectId: id, data: dataOf(code, fields) });
  const assigned_by = ctx.actor?.personId ?? null;
  await tellAssigned(ctx, { id, code, ...columnsOf(code, fields), assigned_by });
  return { id, code };
};
