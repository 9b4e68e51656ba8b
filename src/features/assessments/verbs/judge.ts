// Ratings declared by people and the schemes by which the rest is computed.
import type { InputOf } from '../../../kernel/endpoint.ts';
import { notFound, Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { getTarget, listHolders, nameOfTarget } from '../../resolutions/index.ts';
import type { contract, Scheme } from '../contract.ts';
import {
  activateScheme,
  type Declared,
  endDeclared,
  insertDeclared,
  insertScheme,
  listDeclared,
  listSchemes,
} from '../queries.ts';
import { checkEdges } from '../rules.ts';

type C = typeof contract;

export const declareRating = async (
  ctx: Context,
  { id, band, reason }: InputOf<C['declareRating']>,
): Promise<Declared> => {
  const target = await getTarget(ctx.db, id);
  const holders = await listHolders(ctx.db, [id]);
  if (!holders.some(({ status }) => status === 'adopted'))
    throw ruleBroken('target_not_adopted', {
      vi: 'Chỉ xếp loại chỉ tiêu của nghị quyết đã thông qua',
      en: 'Only a target of an adopted resolution can be rated',
    });
  const personId = ctx.actor?.personId ?? null;
  await endDeclared(ctx.db, id, { personId, at: ctx.now, reason: null });
  const ratingId = await insertDeclared(ctx.db, {
    bodyId: ctx.body.id,
    targetId: id,
    band,
    reason,
    personId,
    at: ctx.now,
  });
  ctx.record({
    verb: 'assessments.declare',
    objectType: 'target',
    objectId: id,
    data: { ratingId, target: nameOfTarget(target).vi, band, reason },
  });
  const { targetId: _, ...declared } = (await listDeclared(ctx.db, [id])).find((one) => one.id === ratingId)!;
  return declared;
};

export const withdrawRating = async (
  ctx: Context,
  { id, reason }: InputOf<C['withdrawRating']>,
): Promise<Record<string, never>> => {
  const by = { personId: ctx.actor?.personId ?? null, at: ctx.now, reason };
  if (!(await endDeclared(ctx.db, id, by)))
    throw notFound({ vi: 'xếp loại nào đang được công bố cho chỉ tiêu này', en: 'declared rating' });
  ctx.record({ verb: 'assessments.withdraw', objectType: 'target', objectId: id, data: { reason } });
  return {};
};

const getScheme = async (ctx: Context, id: string): Promise<Scheme> => {
  const scheme = (await listSchemes(ctx.db)).find((one) => one.id === id);
  if (!scheme) throw notFound({ vi: 'thang xếp loại này', en: 'band scheme' });
  return scheme;
};

export const createScheme = async (
  ctx: Context,
  { name, edges, note, activate }: InputOf<C['createScheme']>,
): Promise<Scheme> => {
  const errors = checkEdges(edges);
  if (errors[0]) throw new Problem('invalid_input', errors[0].code, errors[0].message, errors);
  const versions = (await listSchemes(ctx.db)).filter((one) => one.name === name).map((one) => one.version);
  const version = Math.max(0, ...versions) + 1;
  const id = await insertScheme(ctx.db, {
    bodyId: ctx.body.id,
    name,
    version,
    edges,
    note: note || null,
    createdBy: ctx.actor?.personId ?? null,
    createdAt: ctx.now,
  });
  if (activate) await activateScheme(ctx.db, id);
  ctx.record({
    verb: 'assessments.create_scheme',
    objectType: 'band_scheme',
    objectId: id,
    data: { name, version, edges, activate },
  });
  return getScheme(ctx, id);
};

export const activate = async (ctx: Context, { id }: InputOf<C['activateScheme']>): Promise<Scheme> => {
  const { name, version } = await getScheme(ctx, id);
  await activateScheme(ctx.db, id);
  ctx.record({
    verb: 'assessments.activate_scheme',
    objectType: 'band_scheme',
    objectId: id,
    data: { name, version },
  });
  return getScheme(ctx, id);
};
