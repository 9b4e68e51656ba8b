// The life of a resolution: drafted, adopted, amended. Adopting freezes it; an amendment is a draft of the next version.
import type { InputOf } from '../../../kernel/endpoint.ts';
import { localDay } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { findDocumentHeads } from '../../indicators/index.ts';
import type { contract, Resolution, ResolutionHead } from '../contract.ts';
import {
  deleteTarget,
  getResolutionHead,
  listClauses,
  listHolders,
  listTargetsOf,
  listTaskGroups,
  replaceClauses,
  replaceTaskGroups,
} from '../queries.ts';
import { showResolution, warningsOf } from './show.ts';

type C = typeof contract;

/** The draft, held until the transaction ends and counted as changed; throws when it is adopted or was changed meanwhile. */
export const touchDraft = async (
  ctx: Context,
  id: string,
  expectedRevision?: number | null,
): Promise<ResolutionHead> => {
  const head = await getResolutionHead(ctx.db, id);
  if (head.status === 'adopted')
    throw ruleBroken('resolution_adopted', {
      vi: 'Nghị quyết đã thông qua, không sửa được; hãy lập bản sửa đổi, bổ sung',
      en: 'An adopted resolution does not change; make an amendment',
    });
  const result = await ctx.db
    .updateTable('resolution')
    .set((e) => ({ revision: e('revision', '+', 1) }))
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .where('revision', '=', expectedRevision ?? head.revision)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n)
    throw new Problem('conflict', 'resolution_changed', {
      vi: 'Dự thảo đã được người khác sửa; tải lại để xem',
      en: 'Somebody else changed the draft; reload to see it',
    });
  return { ...head, revision: head.revision + 1 };
};

const requireDocument = async ({ db }: Context, documentId: string | null | undefined): Promise<void> => {
  if (documentId && !(await findDocumentHeads(db, [documentId])).size)
    throw invalidField('documentId', 'unknown', { vi: 'Không có văn bản này', en: 'No such document' });
};

export const createResolution = async (
  ctx: Context,
  { title, theme, period, documentId }: InputOf<C['createResolution']>,
): Promise<Resolution> => {
  await requireDocument(ctx, documentId);
  const id = newId();
  await ctx.db
    .insertInto('resolution')
    .values({ body_id: ctx.body.id, id, title, theme, period, document_id: documentId ?? null })
    .execute();
  ctx.record({
    verb: 'resolutions.create',
    objectType: 'resolution',
    objectId: id,
    data: { title, theme, period },
  });
  return showResolution(ctx, id);
};

export const updateResolution = async (
  ctx: Context,
  { id, title, theme, documentId, clauses, taskGroups, expectedRevision }: InputOf<C['updateResolution']>,
): Promise<Resolution> => {
  await touchDraft(ctx, id, expectedRevision);
  await requireDocument(ctx, documentId);
  const twice = taskGroups?.findIndex(({ no }, i) => taskGroups.findIndex((other) => other.no === no) !== i);
  if (twice !== undefined && twice >= 0)
    throw invalidField(`taskGroups.${twice}.no`, 'twice', {
      vi: 'Số thứ tự nhóm nhiệm vụ bị trùng',
      en: 'The number of the task group is used twice',
    });
  await ctx.db
    .updateTable('resolution')
    .set({ title, theme, ...(documentId !== undefined && { document_id: documentId }) })
    .where('id', '=', id)
    .execute();
  if (clauses) await replaceClauses(ctx.db, ctx.body.id, id, clauses);
  if (taskGroups) await replaceTaskGroups(ctx.db, ctx.body.id, id, taskGroups);
  ctx.record({
    verb: 'resolutions.update',
    objectType: 'resolution',
    objectId: id,
    data: {
      title,
      theme,
      ...(clauses && { clauses: clauses.length }),
      ...(taskGroups && { taskGroups: taskGroups.length }),
    },
  });
  return showResolution(ctx, id);
};

export const deleteResolution = async (ctx: Context, id: string): Promise<Record<string, never>> => {
  const { title, version } = await touchDraft(ctx, id);
  const targets = await listTargetsOf(ctx.db, id);
  const holders = await listHolders(
    ctx.db,
    targets.map((target) => target.id),
  );
  await replaceClauses(ctx.db, ctx.body.id, id, []);
  await replaceTaskGroups(ctx.db, ctx.body.id, id, []);
  await ctx.db.deleteFrom('resolution_target').where('resolution_id', '=', id).execute();
  for (const target of targets)
    if (holders.every((holder) => holder.targetId !== target.id || holder.id === id))
      await deleteTarget(ctx.db, target.id);
  await ctx.db.deleteFrom('resolution').where('id', '=', id).execute();
  ctx.record({
    verb: 'resolutions.delete',
    objectType: 'resolution',
    objectId: id,
    data: { title, version, targets: targets.length },
  });
  return {};
};

export const adoptResolution = async (
  ctx: Context,
  { id, adoptedOn }: InputOf<C['adoptResolution']>,
): Promise<Resolution> => {
  const { title, version, amendsId } = await touchDraft(ctx, id);
  if (adoptedOn > localDay(ctx.now))
    throw invalidField('adoptedOn', 'future', {
      vi: 'Ngày thông qua chưa tới',
      en: 'The day of adoption is still to come',
    });
  const before = amendsId ? await getResolutionHead(ctx.db, amendsId) : null;
  if (before?.adoptedOn && adoptedOn < before.adoptedOn)
    throw invalidField('adoptedOn', 'before_amended', {
      vi: 'Bản sửa đổi không thể thông qua trước bản được sửa đổi',
      en: 'An amendment cannot be adopted before what it amends',
    });
  const targets = await listTargetsOf(ctx.db, id);
  const warnings = warningsOf(targets);
  if (warnings[0])
    throw ruleBroken(
      warnings[0].code,
      {
        vi: `Chưa thông qua được: ${warnings.map(({ message }) => message.vi).join('; ')}`,
        en: `Cannot be adopted yet: ${warnings.map(({ message }) => message.en).join('; ')}`,
      },
      warnings.map(({ code, targetId, message }) => ({
        field: targetId
          ? `targets.${targets.findIndex((target) => target.id === targetId)}.baselines`
          : 'targets',
        code,
        message,
      })),
    );
  await ctx.db
    .updateTable('resolution')
    .set({ status: 'adopted', adopted_on: adoptedOn })
    .where('id', '=', id)
    .execute();
  ctx.record({
    verb: 'resolutions.adopt',
    objectType: 'resolution',
    objectId: id,
    data: { title, version, adoptedOn, targets: targets.map((target) => target.id) },
  });
  return showResolution(ctx, id);
};

export const amendResolution = async (ctx: Context, id: string): Promise<Resolution> => {
  const head = await getResolutionHead(ctx.db, id);
  if (head.status !== 'adopted')
    throw ruleBroken('resolution_not_adopted', {
      vi: 'Dự thảo thì sửa trực tiếp; chỉ nghị quyết đã thông qua mới có bản sửa đổi',
      en: 'A draft is changed as it stands; only an adopted resolution is amended',
    });
  const amended = await ctx.db
    .selectFrom('resolution')
    .select(['id', 'version'])
    .where('amends_id', '=', id)
    .executeTakeFirst();
  if (amended)
    throw new Problem('duplicate', 'amendment_exists', {
      vi: `Đã có bản sửa đổi lần ${amended.version - 1}; hãy mở bản đó`,
      en: `Amendment ${amended.version - 1} exists already; open that one`,
    });
  const newResolutionId = newId();
  await ctx.db
    .insertInto('resolution')
    .values({
      body_id: ctx.body.id,
      id: newResolutionId,
      title: head.title,
      theme: head.theme,
      period: head.period,
      version: head.version + 1,
      amends_id: id,
    })
    .execute();
  await replaceClauses(ctx.db, ctx.body.id, newResolutionId, await listClauses(ctx.db, id));
  await replaceTaskGroups(ctx.db, ctx.body.id, newResolutionId, await listTaskGroups(ctx.db, id));
  const targets = await listTargetsOf(ctx.db, id);
  if (targets.length)
    await ctx.db
      .insertInto('resolution_target')
      .values(
        targets.map((target, i) => ({
          body_id: ctx.body.id,
          resolution_id: newResolutionId,
          target_id: target.id,
          ordinal: i + 1,
        })),
      )
      .execute();
  ctx.record({
    verb: 'resolutions.amend',
    objectType: 'resolution',
    objectId: newResolutionId,
    data: { title: head.title, version: head.version + 1, amends: id },
  });
  return showResolution(ctx, newResolutionId);
};

export const orderTargets = async (
  ctx: Context,
  { id, targetIds }: InputOf<C['orderTargets']>,
): Promise<Record<string, never>> => {
  await touchDraft(ctx, id);
  const held = (await listTargetsOf(ctx.db, id)).map((target) => target.id);
  if (held.length !== targetIds.length || held.some((one) => !targetIds.includes(one)))
    throw invalidField('targetIds', 'not_the_same', {
      vi: 'Danh sách phải gồm đúng các chỉ tiêu của nghị quyết',
      en: 'The list must have exactly the targets of the resolution',
    });
  for (const [i, targetId] of targetIds.entries())
    await ctx.db
      .updateTable('resolution_target')
      .set({ ordinal: i + 1 })
      .where('resolution_id', '=', id)
      .where('target_id', '=', targetId)
      .execute();
  ctx.record({
    verb: 'resolutions.order_targets',
    objectType: 'resolution',
    objectId: id,
    data: { targetIds },
  });
  return {};
};
