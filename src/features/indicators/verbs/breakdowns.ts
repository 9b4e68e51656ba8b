// Dimensions and the parts of indicators broken down by them. A part is an indicator of its own, kept in step with the whole.
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Dimension, DimensionFields } from '../contract/dimensions.ts';
import type { BreakdownFields, Indicator } from '../contract/indicator.ts';
import type { contract } from '../contract.ts';
import {
  findDimensionByCode,
  getIndicator,
  insertDimension,
  listBreakdowns,
  listDimensions,
  listDimensionUsers,
  listParts,
  removeMembers,
  removeParts,
  replaceBreakdowns,
  updateDimensionRow,
  upsertMembers,
  upsertParts,
} from '../queries.ts';

type C = typeof contract;

const MAX_CODE = 40;

const partFields = (whole: Indicator, member: Dimension['members'][number], id: string) => {
  const code = `${whole.code}.${member.code}`;
  if (code.length > MAX_CODE)
    throw ruleBroken('part_code_long', {
      vi: `Mã của phần “${code}” dài quá ${MAX_CODE} ký tự; hãy rút ngắn mã chỉ tiêu hoặc mã thành phần`,
      en: `The code of the part, “${code}”, has more than ${MAX_CODE} letters; shorten one of the two codes`,
    });
  return {
    id,
    memberId: member.id,
    code,
    nameVi: `${whole.nameVi}: ${member.nameVi}`,
    nameEn: whole.nameEn && `${whole.nameEn}: ${member.nameEn ?? member.nameVi}`,
  };
};

const CONSTRAINTS: Record<string, () => Problem> = {
  '23503': () =>
    ruleBroken('part_in_use', {
      vi: 'Có phần đã có số liệu, hạn báo cáo, mục tiêu hoặc công thức; không bỏ được',
      en: 'One of the parts has figures, dues, targets or formulas and cannot be taken away',
    }),
  '23505': () =>
    ruleBroken('part_code_taken', {
      vi: 'Mã của một phần trùng với chỉ tiêu khác trong danh mục',
      en: 'The code of a part is already used in the catalogue',
    }),
};
const orSay = async (work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    throw CONSTRAINTS[(error as { code?: string }).code ?? '']?.() ?? error;
  }
};

/** Parts for every member of every dimension the indicator is broken down by; those no longer asked for are taken away. */
const keepPartsInStep = async (ctx: Context, indicatorId: string): Promise<void> => {
  const whole = await getIndicator(ctx.db, indicatorId);
  const breakdowns = await listBreakdowns(ctx.db, indicatorId);
  const dimensions = await listDimensions(
    ctx.db,
    breakdowns.map(({ dimensionId }) => dimensionId),
  );
  const members = dimensions.flatMap((dimension) => dimension.members);
  const parts = await listParts(ctx.db, indicatorId);
  const wanted = new Set(members.map(({ id }) => id));
  const gone = parts.filter(({ memberId }) => !wanted.has(memberId)).map(({ id }) => id);
  await orSay(removeParts(ctx.db, gone));
  const idOf = new Map(parts.map(({ id, memberId }) => [memberId, id]));
  const fields = members.map((member) => partFields(whole, member, idOf.get(member.id) ?? newId()));
  await orSay(upsertParts(ctx.db, indicatorId, fields));
};

export const saveBreakdowns = async (
  ctx: Context,
  indicatorId: string,
  breakdowns: readonly BreakdownFields[],
): Promise<void> => {
  const ids = breakdowns.map(({ dimensionId }) => dimensionId);
  const known = new Set((await listDimensions(ctx.db, ids)).map(({ id }) => id));
  const wrong = ids.findIndex((id, i) => !known.has(id) || ids.indexOf(id) !== i);
  if (wrong >= 0)
    throw invalidField(`breakdowns.${wrong}.dimensionId`, 'unknown', {
      vi: 'Không có phân tổ này, hoặc chọn hai lần',
      en: 'No such dimension, or chosen twice',
    });
  const had = await listParts(ctx.db, indicatorId);
  await replaceBreakdowns(ctx.db, ctx.body.id, indicatorId, breakdowns);
  if (ids.length || had.length) await keepPartsInStep(ctx, indicatorId);
};

export const listAllDimensions = async ({ db }: Context): Promise<OutputOf<C['listDimensions']>> => {
  const users = await listDimensionUsers(db);
  return {
    dimensions: (await listDimensions(db)).map((dimension) => ({
      ...dimension,
      usedBy: users
        .filter(({ dimensionId }) => dimensionId === dimension.id)
        .map(({ id, code, nameVi }) => ({ id, code, nameVi })),
    })),
  };
};

const checkDimension = async (ctx: Context, fields: DimensionFields, id?: string): Promise<void> => {
  const other = await findDimensionByCode(ctx.db, fields.code);
  if (other && other !== id)
    throw new Problem(
      'duplicate',
      'dimension_code_taken',
      { vi: `Đã có phân tổ mã ${fields.code}`, en: `There is a dimension ${fields.code} already` },
      [{ field: 'code', code: 'taken', message: { vi: 'Mã đã có', en: 'Already used' } }],
    );
  const codes = fields.members.map(({ code }) => code.toLowerCase());
  const twice = codes.findIndex((code, i) => codes.indexOf(code) !== i);
  if (twice >= 0)
    throw invalidField(`members.${twice}.code`, 'twice', {
      vi: `Mã ${fields.members[twice]!.code} dùng hai lần`,
      en: `The code ${fields.members[twice]!.code} is used twice`,
    });
};

const getDimension = async (ctx: Context, id: string): Promise<Dimension> => {
  const [found] = await listDimensions(ctx.db, [id]);
  if (!found) throw ruleBroken('no_dimension', { vi: 'Không có phân tổ này', en: 'No such dimension' });
  return found;
};

export const addDimension = async (
  ctx: Context,
  fields: InputOf<C['createDimension']>,
): Promise<Dimension> => {
  await checkDimension(ctx, fields);
  const id = newId();
  await insertDimension(ctx.db, ctx.body.id, id, fields);
  await upsertMembers(
    ctx.db,
    ctx.body.id,
    id,
    fields.members.map((member) => ({ ...member, id: newId() })),
  );
  ctx.record({
    verb: 'indicators.create_dimension',
    objectType: 'dimension',
    objectId: id,
    data: { code: fields.code, nameVi: fields.nameVi, members: fields.members.map(({ code }) => code) },
  });
  return getDimension(ctx, id);
};

export const changeDimension = async (
  ctx: Context,
  { id, expectedVersion, ...fields }: InputOf<C['updateDimension']>,
): Promise<Dimension> => {
  const before = await getDimension(ctx, id);
  await checkDimension(ctx, fields, id);
  const has = new Set(before.members.map((member) => member.id));
  const members = fields.members.map((member) => ({
    ...member,
    id: member.id && has.has(member.id) ? member.id : newId(),
  }));
  if (!(await updateDimensionRow(ctx.db, id, expectedVersion, fields)))
    throw new Problem('conflict', 'dimension_changed', {
      vi: `Phân tổ đã được sửa thành bản ${before.version}`,
      en: `The dimension is at version ${before.version} by now`,
    });
  const kept = new Set(members.map((member) => member.id));
  const gone = before.members.map((member) => member.id).filter((one) => !kept.has(one));
  await orSay(removeMembers(ctx.db, gone));
  await orSay(upsertMembers(ctx.db, ctx.body.id, id, members));
  for (const user of await listDimensionUsers(ctx.db))
    if (user.dimensionId === id) await keepPartsInStep(ctx, user.id);
  ctx.record({
    verb: 'indicators.update_dimension',
    objectType: 'dimension',
    objectId: id,
    data: { code: fields.code, nameVi: fields.nameVi, members: fields.members.map(({ code }) => code) },
  });
  return getDimension(ctx, id);
};
