import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { fold } from '../../../kernel/folding.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { contract, Resolution, Target } from '../contract.ts';
import {
  getResolutionHead,
  listClauses,
  listHolders,
  listResolutions,
  listTargets,
  listTargetsOf,
  listTaskGroups,
  listVersions,
} from '../queries.ts';
import { adoptionWarnings, coversYear } from '../rules.ts';

type C = typeof contract;

/** What a target is called: its own title, else its indicator's name. */
export const nameOfTarget = (target: Pick<Target, 'title' | 'indicator'>): Words => {
  const vi = target.title ?? target.indicator?.nameVi ?? '';
  return { vi, en: target.title ?? target.indicator?.nameEn ?? vi };
};

export const warningsOf = (targets: readonly Target[]) =>
  adoptionWarnings(
    targets.map((target) => ({
      ...target,
      name: nameOfTarget(target),
      parts: target.parts.map((part) => ({ ...part, name: nameOfTarget(part), parts: [] })),
    })),
  );

export const showResolution = async ({ db }: Pick<Context, 'db'>, id: string): Promise<Resolution> => {
  const head = await getResolutionHead(db, id);
  const targets = await listTargetsOf(db, id);
  return {
    ...head,
    clauses: await listClauses(db, id),
    taskGroups: await listTaskGroups(db, id),
    targets,
    warnings: head.status === 'draft' ? warningsOf(targets) : [],
    versions: await listVersions(db, id),
  };
};

export const listOfYear = async (
  { db }: Context,
  { year }: InputOf<C['listResolutions']>,
): Promise<OutputOf<C['listResolutions']>> => {
  const all = await listResolutions(db);
  return { resolutions: year ? all.filter(({ period }) => coversYear(period, year)) : all };
};

export const listTargetsOfYear = async (
  { db }: Context,
  { year, indicatorId, search }: InputOf<C['listTargets']>,
): Promise<OutputOf<C['listTargets']>> => {
  const heads = (await listResolutions(db)).filter(
    (head) => coversYear(head.period, year) && !head.replacedById,
  );
  const links = (await Promise.all(heads.map((head) => listTargetsOf(db, head.id)))).flat();
  const ids = [...new Set(links.map(({ id }) => id))];
  const targets = await listTargets(db, ids);
  const holders = await listHolders(db, ids);
  const words = fold(search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const matches = (target: Target): boolean => {
    const name = fold(
      `${nameOfTarget(target).vi} ${target.indicator?.code ?? ''} ${target.ownerUnit?.name ?? ''}`,
    );
    const isOf = (one: { indicator: { id: string } | null }) => one.indicator?.id === indicatorId;
    return (
      words.every((word) => name.includes(word)) && (!indicatorId || isOf(target) || target.parts.some(isOf))
    );
  };
  return {
    targets: ids
      .map((id) => targets.get(id)!)
      .filter(matches)
      .map((target) => ({
        ...target,
        resolutions: holders
          .filter((holder) => holder.targetId === target.id)
          .map(({ id, title, status, ordinal }) => ({ id, title, status, ordinal })),
      })),
  };
};
