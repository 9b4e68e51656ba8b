// Targets of a draft. One that an adopted resolution holds is never written over: the draft gets a new one in its place.
import type { InputOf } from '../../../kernel/endpoint.ts';
import { type FieldError, invalidField, notFound, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { findDocumentHeads, findUnits, getRootUnit, listIndicators } from '../../indicators/index.ts';
import type { BaselineFields, contract, Target, TargetFields } from '../contract.ts';
import {
  deleteTarget,
  getTarget,
  insertTarget,
  linkTarget,
  listHolders,
  overwriteTarget,
  type TargetToWrite,
  unlinkTarget,
} from '../queries.ts';
import { checkTarget, completeBaselines, methodFor } from '../rules.ts';
import { touchDraft } from './drafts.ts';
import { nameOfTarget } from './show.ts';

type C = typeof contract;

const planOf = (value: string): BaselineFields => ({
  name: 'plan',
  label: null,
  value,
  isRating: true,
  illustrative: false,
  note: null,
});

const prefixed = (errors: readonly FieldError[], prefix: string): FieldError[] =>
  errors.map((error) => ({ ...error, field: prefix + error.field }));

/** Everything decided that was left open; throws with every wrong field named. */
const prepareTarget = async (ctx: Context, fields: TargetFields): Promise<TargetToWrite> => {
  const all = [fields, ...fields.parts];
  const indicators = new Map(
    (await listIndicators(ctx.db, { ids: all.flatMap((one) => one.indicatorId ?? []) })).map((one) => [
      one.id,
      one,
    ]),
  );
  const unitIds = all
    .flatMap((one) => [one.unitId, one.ownerUnitId])
    .filter((id) => id !== null && id !== undefined);
  const units = await findUnits(ctx.db, unitIds);
  const documentIds = all.flatMap((one) => one.baselines.flatMap(({ source }) => source?.documentId ?? []));
  const documents = await findDocumentHeads(ctx.db, documentIds);
  const root = await getRootUnit(ctx.db);
  const errors: FieldError[] = [];
  const unknown = (field: string): FieldError => ({
    field,
    code: 'unknown',
    message: { vi: 'Không có mục này', en: 'No such thing' },
  });
  const prepare = (one: TargetFields, prefix: string, whole?: TargetToWrite): TargetToWrite => {
    const indicator = indicators.get(one.indicatorId ?? '') ?? null;
    const method = one.method ?? methodFor(one.operator, one.params, indicator);
    errors.push(...prefixed(checkTarget(one, indicator, method), prefix));
    if (one.unitId && !units.has(one.unitId)) errors.push(unknown(`${prefix}unitId`));
    if (one.ownerUnitId && !units.has(one.ownerUnitId)) errors.push(unknown(`${prefix}ownerUnitId`));
    one.baselines.forEach(({ source }, i) => {
      if (source && !documents.has(source.documentId)) errors.push(unknown(`${prefix}baselines.${i}.source`));
    });
    return {
      indicatorId: one.indicatorId ?? null,
      title: one.title,
      unitId: one.unitId ?? whole?.unitId ?? root.id,
      period: one.period,
      operator: one.operator,
      method,
      params: one.params,
      area: one.area ?? indicator?.area ?? whole?.area ?? 'other',
      ownerUnitId: one.ownerUnitId ?? indicator?.ownerUnit?.id ?? whole?.ownerUnitId ?? null,
      illustrative: one.illustrative,
      baselines: completeBaselines(one.operator, one.params, one.baselines, planOf),
      parts: [],
    };
  };
  const target = prepare(fields, '');
  target.parts = fields.parts.map((part, i) => prepare({ ...part, parts: [] }, `parts.${i}.`, target));
  if (errors.length)
    throw new Problem(
      'invalid_input',
      errors[0]!.code,
      {
        vi: errors.map(({ message }) => message.vi).join('; '),
        en: errors.map(({ message }) => message.en).join('; '),
      },
      errors,
    );
  return target;
};

const describe = (target: Target) => ({
  target: nameOfTarget(target).vi,
  operator: target.operator,
  baselines: target.baselines.map(({ name, value, valueMin, valueMax, isRating }) => ({
    name,
    value: value ?? `${valueMin}…${valueMax}`,
    isRating,
  })),
});

const record = (ctx: Context, verb: string, resolutionId: string, target: Target): Target => {
  ctx.record({
    verb: `resolutions.${verb}`,
    objectType: 'target',
    objectId: target.id,
    data: { resolutionId, ...describe(target) },
  });
  return target;
};

export const addTarget = async (
  ctx: Context,
  { id, ordinal, ...fields }: InputOf<C['addTarget']>,
): Promise<Target> => {
  await touchDraft(ctx, id);
  const targetId = await insertTarget(ctx.db, ctx.body.id, await prepareTarget(ctx, fields));
  await linkTarget(ctx.db, ctx.body.id, id, targetId, ordinal ?? null);
  return record(ctx, 'add_target', id, await getTarget(ctx.db, targetId));
};

export const shareTarget = async (
  ctx: Context,
  { id, targetId, ordinal }: InputOf<C['shareTarget']>,
): Promise<Target> => {
  await touchDraft(ctx, id);
  const target = await getTarget(ctx.db, targetId);
  const holders = await listHolders(ctx.db, [targetId]);
  if (holders.length === 0)
    throw invalidField('targetId', 'part', {
      vi: 'Tiêu chí con đi cùng chỉ tiêu gộp, không đưa riêng vào nghị quyết khác',
      en: 'A part goes with its whole and cannot be shared alone',
    });
  if (holders.some((holder) => holder.id === id))
    throw new Problem('duplicate', 'target_held', {
      vi: 'Chỉ tiêu này đã có trong nghị quyết',
      en: 'The resolution holds this target already',
    });
  await linkTarget(ctx.db, ctx.body.id, id, targetId, ordinal ?? null);
  return record(ctx, 'share_target', id, target);
};

const requireHeld = async (ctx: Context, id: string, targetId: string) => {
  const holders = await listHolders(ctx.db, [targetId]);
  const held = holders.find((holder) => holder.id === id);
  if (!held) throw notFound({ vi: 'chỉ tiêu này trong nghị quyết', en: 'target in this resolution' });
  return { held, holders, isFrozen: holders.some((holder) => holder.status === 'adopted') };
};

export const updateTarget = async (
  ctx: Context,
  { id, targetId, ...fields }: InputOf<C['updateTarget']>,
): Promise<Target> => {
  await touchDraft(ctx, id);
  const { held, isFrozen } = await requireHeld(ctx, id, targetId);
  const target = await prepareTarget(ctx, fields);
  if (!isFrozen) {
    await overwriteTarget(ctx.db, ctx.body.id, targetId, target);
    return record(ctx, 'update_target', id, await getTarget(ctx.db, targetId));
  }
  const newTargetId = await insertTarget(ctx.db, ctx.body.id, target, { replacesId: targetId });
  await unlinkTarget(ctx.db, id, targetId);
  await linkTarget(ctx.db, ctx.body.id, id, newTargetId, held.ordinal);
  return record(ctx, 'replace_target', id, await getTarget(ctx.db, newTargetId));
};

export const removeTarget = async (
  ctx: Context,
  { id, targetId }: InputOf<C['removeTarget']>,
): Promise<Record<string, never>> => {
  await touchDraft(ctx, id);
  const { holders } = await requireHeld(ctx, id, targetId);
  const target = await getTarget(ctx.db, targetId);
  await unlinkTarget(ctx.db, id, targetId);
  if (holders.length === 1) await deleteTarget(ctx.db, targetId);
  record(ctx, 'remove_target', id, target);
  return {};
};
