// Entering a project and changing it. What was before is kept with the reason.
import { decimal } from '../../../kernel/decimal.ts';
import { fold } from '../../../kernel/folding.ts';
import { localDay } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { getDocumentRef, readerOf, refuseSecrets, SEES_ALL } from '../../documents/index.ts';
import { requireUnitOfToday } from '../../people/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, Project, ProjectFields } from '../contract.ts';
import { getProjectRow, readProject } from '../queries/one.ts';
import { tellChanges } from '../rules.ts';
import { shownFields } from './shown.ts';

const checkDays = (ctx: Context, { startsOn, endsOn, milestones }: ProjectFields): void => {
  if (startsOn && endsOn && endsOn < startsOn)
    throw invalidField('endsOn', 'before_start', {
      vi: 'Ngày hoàn thành sớm hơn ngày khởi công',
      en: 'The end is before the start',
    });
  for (const [at, one] of milestones.entries())
    requirePastDay(ctx, `milestones.${at}.actualOn`, one.actualOn);
};

export const requirePastDay = (ctx: Context, field: string, day: string | null | undefined): void => {
  if (day && day > localDay(ctx.now))
    throw invalidField(field, 'future', {
      vi: 'Ngày thực tế chưa đến',
      en: 'What has happened cannot lie ahead',
    });
};

/** Milestones are told apart by their names, also in the workbook. */
const checkNames = ({ milestones }: ProjectFields): void => {
  const seen = new Set<string>();
  for (const [at, { name }] of milestones.entries()) {
    if (seen.has(fold(name)))
      throw invalidField(`milestones.${at}.name`, 'twice', {
        vi: `Mốc “${name}” có hai lần`,
        en: `The milestone “${name}” is there twice`,
      });
    seen.add(fold(name));
  }
};

const checkFields = async (ctx: Context, fields: ProjectFields, before: Project | null): Promise<void> => {
  refuseSecrets({ title: fields.name });
  if (fields.ownerUnitId !== before?.ownerUnit.id)
    await requireUnitOfToday(ctx, 'ownerUnitId', fields.ownerUnitId);
  for (const [at, unitId] of fields.contributorIds.entries())
    if (!before?.contributors.some((one) => one.id === unitId))
      await requireUnitOfToday(ctx, `contributorIds.${at}`, unitId);
  if (fields.documentId)
    await getDocumentRef(ctx.db, ctx.actor ? readerOf(ctx) : SEES_ALL, fields.documentId);
  if (fields.totalCost && decimal(fields.totalCost).isNegative())
    throw invalidField('totalCost', 'negative', {
      vi: 'Tổng mức đầu tư không thể âm',
      en: 'A cost is not below 0',
    });
  checkDays(ctx, fields);
  checkNames(fields);
  const other = await ctx.db
    .selectFrom('project')
    .select('id')
    .where('code', '=', fields.code)
    .executeTakeFirst();
  if (other && other.id !== before?.id)
    throw invalidField('code', 'taken', {
      vi: `Mã ${fields.code} đã dùng cho công trình, dự án khác`,
      en: `Another project has the code ${fields.code}`,
    });
};

const columnsOf = (fields: ProjectFields) => ({
  code: fields.code,
  name: fields.name,
  folded: fold([fields.code, fields.name, fields.place, fields.investor].filter(Boolean).join(' ')),
  kind: fields.kind,
  investment_group: fields.group ?? null,
  owner_unit_id: fields.ownerUnitId,
  investor: fields.investor,
  document_id: fields.documentId ?? null,
  total_cost: fields.totalCost ?? null,
  starts_on: fields.startsOn ?? null,
  ends_on: fields.endsOn ?? null,
  status: fields.status,
  place: fields.place,
  note: fields.note,
  illustrative: fields.illustrative,
});

const replaceParts = async (ctx: Context, projectId: string, fields: ProjectFields): Promise<void> => {
  const key = { body_id: ctx.body.id, project_id: projectId };
  const kept = new Set(
    (
      await ctx.db.selectFrom('project_milestone').select('id').where('project_id', '=', projectId).execute()
    ).map((row) => row.id),
  );
  await ctx.db.deleteFrom('project_contributor').where('project_id', '=', projectId).execute();
  await ctx.db.deleteFrom('project_milestone').where('project_id', '=', projectId).execute();
  const units = [...new Set(fields.contributorIds)].filter((id) => id !== fields.ownerUnitId);
  if (units.length)
    await ctx.db
      .insertInto('project_contributor')
      .values(units.map((unit_id) => ({ ...key, unit_id })))
      .execute();
  if (fields.milestones.length)
    await ctx.db
      .insertInto('project_milestone')
      .values(
        fields.milestones.map((one, at) => ({
          ...key,
          id: one.id && kept.has(one.id) ? one.id : newId(),
          ordinal: at + 1,
          name: one.name,
          planned_on: one.plannedOn,
          actual_on: one.actualOn ?? null,
          note: one.note,
        })),
      )
      .execute();
};

export const requireRevision = (row: { revision: number }, expected: number): void => {
  if (row.revision !== expected)
    throw new Problem('conflict', 'revision', {
      vi: 'Người khác vừa sửa công trình này; hãy xem lại rồi làm tiếp',
      en: 'Somebody else has just changed this project; look again before you go on',
    });
};

/** Keeps what differs from before, with the reason. Nothing differs: nothing is kept. */
export const keepChange = async (
  ctx: Context,
  before: Project,
  reason: string,
  verb: 'projects.change' | 'projects.reach_milestone',
): Promise<Project> => {
  const after = await readProject(ctx, before.id);
  const changes = tellChanges(shownFields(before), shownFields(after));
  if (!changes.length) return after;
  await ctx.db
    .updateTable('project')
    .set({ revision: before.revision + 1 })
    .where('id', '=', before.id)
    .execute();
  await ctx.db
    .insertInto('project_change')
    .values({
      body_id: ctx.body.id,
      id: newId(),
      project_id: before.id,
      reason,
      changes: JSON.stringify(changes),
      made_by: ctx.actor?.personId ?? null,
      made_at: ctx.now,
    })
    .execute();
  ctx.record({
    verb,
    objectType: 'project',
    objectId: before.id,
    data: { code: after.code, name: after.name, reason, fields: changes.map((one) => one.field) },
  });
  return readProject(ctx, before.id);
};

export const enter: Pick<VerbsOf<typeof contract>, 'createProject' | 'updateProject'> = {
  createProject: async (ctx, fields) => {
    await checkFields(ctx, fields, null);
    const id = newId();
    await ctx.db
      .insertInto('project')
      .values({
        body_id: ctx.body.id,
        id,
        ...columnsOf(fields),
        created_by: ctx.actor?.personId ?? null,
        created_at: ctx.now,
      })
      .execute();
    await replaceParts(ctx, id, fields);
    ctx.record({
      verb: 'projects.create',
      objectType: 'project',
      objectId: id,
      data: { code: fields.code, name: fields.name, ownerUnitId: fields.ownerUnitId },
    });
    return readProject(ctx, id);
  },

  updateProject: async (ctx, { id, expectedRevision, reason, ...fields }) => {
    const row = await getProjectRow(ctx, id, true);
    requireRevision(row, expectedRevision);
    const before = await readProject(ctx, id);
    await checkFields(ctx, fields, before);
    await ctx.db.updateTable('project').set(columnsOf(fields)).where('id', '=', id).execute();
    await replaceParts(ctx, id, fields);
    return keepChange(ctx, before, reason, 'projects.change');
  },
};
