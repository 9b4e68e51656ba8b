// Composite indices. Their figures are values of indicators like any other, so versions, sources and targets work the same;
// no aggregation is set on them, so they are never added up and never restated.

import type { InputOf } from '../../../kernel/endpoint.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, notFound, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Composite, CompositeVersion } from '../contract/composites.ts';
import { type contract, IndicatorFields } from '../contract.ts';
import {
  getIndicator,
  insertComposite,
  listCompositeRows,
  listDescribed,
  saveVersion,
  updateCompositeRow,
  type VersionFields,
} from '../queries.ts';
import { inForce } from '../rules/composite.ts';
import { addIndicator, changeIndicator } from './catalogue.ts';

type C = typeof contract;

export const getComposite = async (ctx: Context, id: string): Promise<Composite> => {
  const [found] = await listCompositeRows(ctx.db, [id]);
  if (!found) throw notFound({ vi: 'chỉ số này', en: 'composite index' });
  return found;
};

type Part = { code: string; nameVi: string; nameEn: string | null };

const refuseTwice = (parts: readonly Part[]): void => {
  const codes = parts.map((one) => one.code.toLowerCase());
  const twice = codes.findIndex((one, i) => codes.indexOf(one) !== i);
  if (twice >= 0)
    throw invalidField(`components.${twice}.code`, 'twice', {
      vi: `Mã ${parts[twice]!.code} dùng hai lần`,
      en: `The code ${parts[twice]!.code} is used twice`,
    });
};

type Index = { code: string; nameVi: string; nameEn: string | null };
type Looks = { decimals: number; ownerUnitId: string | null };
const RANK = { unit: 'hạng', decimals: 0, direction: 'down', method: 'rank' };

const makeIndicator = async (
  ctx: Context,
  index: Index,
  code: string,
  name: [string, string | null],
  more: object,
): Promise<string> => {
  const fields = IndicatorFields.parse({
    code: `${index.code}.${code}`,
    nameVi: name[0],
    nameEn: name[1],
    area: 'government',
    frequency: 'year',
    ...more,
  });
  return (await addIndicator(ctx, fields)).id;
};

/** "PAR INDEX: Thể chế". */
const partName = (index: Index, part: Pick<Part, 'nameVi' | 'nameEn'>): [string, string | null] => [
  `${index.nameVi}: ${part.nameVi}`,
  index.nameEn && `${index.nameEn}: ${part.nameEn ?? part.nameVi}`,
];

const makeComponent = (ctx: Context, index: Index, part: Part, { decimals, ownerUnitId }: Looks) =>
  makeIndicator(ctx, index, part.code, partName(index, part), {
    unit: 'điểm',
    decimals,
    direction: 'up',
    ownerUnitId,
  });

/** A code that is taken names the field it was typed in. */
const naming = async <T>(field: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.fields.every((one) => one.field !== 'code')) throw error;
    const { code, message } = error.fields.find((one) => one.field === 'code')!;
    throw invalidField(field, code, message);
  }
};

export const addComposite = async (
  ctx: Context,
  input: InputOf<C['createComposite']>,
): Promise<Composite> => {
  const { code, nameVi, nameEn, publisher, combine, decimals, ownerUnitId } = input;
  refuseTwice(input.components);
  const looks = { decimals, ownerUnitId };
  const scoreId = await naming('code', () =>
    makeIndicator(ctx, input, 'DIEM', [`${nameVi}: điểm`, nameEn && `${nameEn}: score`], {
      unit: 'điểm',
      direction: 'up',
      ...looks,
    }),
  );
  const rankId = input.rankIndicatorId
    ? (await getIndicator(ctx.db, input.rankIndicatorId)).id
    : await makeIndicator(ctx, input, 'HANG', [`${nameVi}: thứ hạng`, nameEn && `${nameEn}: rank`], {
        ...RANK,
        ownerUnitId,
      });
  const components = [];
  for (const [at, part] of input.components.entries())
    components.push({
      indicatorId: await naming(`components.${at}.code`, () => makeComponent(ctx, input, part, looks)),
      rankId: null,
      weight: part.weight,
      maxScore: part.maxScore,
    });
  const id = await insertNew(ctx, { code, nameVi, nameEn, publisher, scoreId, rankId }, [
    { fromYear: 0, combine, components },
  ]);
  ctx.record({
    verb: 'indicators.create_composite',
    objectType: 'composite',
    objectId: id,
    data: { code, nameVi, components: input.components.map((one) => one.code) },
  });
  return getComposite(ctx, id);
};

export const insertNew = async (
  ctx: Context,
  fields: Omit<Parameters<typeof insertComposite>[2], 'id'>,
  versions: readonly VersionFields[],
): Promise<string> => {
  const id = newId();
  try {
    await insertComposite(ctx.db, ctx.body.id, { id, ...fields });
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    throw invalidField('code', 'taken', {
      vi: `Đã có chỉ số ${fields.code}`,
      en: `There is an index ${fields.code} already`,
    });
  }
  for (const version of versions) await saveVersion(ctx, id, version);
  return id;
};

export const requireVersion = (isSaved: boolean): void => {
  if (!isSaved)
    throw new Problem('conflict', 'composite_changed', {
      vi: 'Người khác vừa sửa chỉ số này; hãy xem lại rồi sửa tiếp',
      en: 'Somebody else has just changed this index; look again before you go on',
    });
};

const isSame = (version: CompositeVersion, combine: string, parts: VersionFields['components']): boolean =>
  JSON.stringify([
    version.combine,
    ...version.components.map((one) => [one.indicator.id, one.weight, one.maxScore]),
  ]) === JSON.stringify([combine, ...parts.map((one) => [one.indicatorId, one.weight, one.maxScore])]);

/** What the office calls its components, and the index itself, is what their indicators are called. */
const renameParts = async (
  ctx: Context,
  before: Composite,
  input: InputOf<C['updateComposite']> & Index,
): Promise<void> => {
  const all = before.versions.flatMap(({ components }) => components.map(({ indicator }) => indicator));
  const described = new Map(
    (await listDescribed(ctx.db, [before.score.id, before.rank.id, ...all.map(({ id }) => id)])).map(
      (one) => [one.id, one],
    ),
  );
  for (const { id, version, fields } of described.values()) {
    const said = input.components.find(({ indicatorId }) => indicatorId === id);
    const stem = (name: string | null, of: string | null) =>
      name !== null && of !== null && name.startsWith(`${of}: `) ? name.slice(of.length + 2) : null;
    const part = said ?? {
      nameVi: stem(fields.nameVi, before.nameVi),
      nameEn: stem(fields.nameEn, before.nameEn),
    };
    if (part.nameVi === null) continue;
    const [nameVi, nameEn] = partName(input, { nameVi: part.nameVi, nameEn: part.nameEn });
    if (nameVi === fields.nameVi && (nameEn === fields.nameEn || nameEn === null)) continue;
    await changeIndicator(ctx, {
      ...fields,
      nameVi,
      nameEn: nameEn ?? fields.nameEn,
      id,
      expectedVersion: version,
    });
  }
};

export const changeComposite = async (
  ctx: Context,
  input: InputOf<C['updateComposite']>,
): Promise<Composite> => {
  const before = await getComposite(ctx, input.id);
  const { fromYear, combine, nameVi, nameEn, publisher } = input;
  const known = new Map(
    before.versions.flatMap(({ components }) => components).map((one) => [one.indicator.id, one]),
  );
  refuseTwice(
    input.components.map((part) => ({
      ...part,
      code: known.get(part.indicatorId ?? '')?.indicator.code.slice(before.code.length + 1) ?? part.code,
    })),
  );
  requireVersion(
    await updateCompositeRow(ctx.db, input.id, input.expectedVersion, { nameVi, nameEn, publisher }),
  );
  await renameParts(ctx, before, { ...input, code: before.code });
  const score = await getIndicator(ctx.db, before.score.id);
  const looks = { decimals: score.decimals, ownerUnitId: score.ownerUnit?.id ?? null };
  const components = [];
  for (const [at, part] of input.components.entries()) {
    const { indicatorId, weight, maxScore } = part;
    if (indicatorId && !known.has(indicatorId)) throw notFound({ vi: 'thành phần này', en: 'component' });
    const id =
      indicatorId ??
      (await naming(`components.${at}.code`, () =>
        makeComponent(ctx, { code: before.code, nameVi, nameEn }, part, looks),
      ));
    components.push({ indicatorId: id, rankId: known.get(id)?.rank?.id ?? null, weight, maxScore });
  }
  if (!isSame(inForce(before.versions, fromYear), combine, components))
    await saveVersion(ctx, input.id, { fromYear, combine, components });
  ctx.record({
    verb: 'indicators.change_composite',
    objectType: 'composite',
    objectId: input.id,
    data: { code: before.code, nameVi, ...(fromYear && { fromYear }), components: components.length },
  });
  return getComposite(ctx, input.id);
};
