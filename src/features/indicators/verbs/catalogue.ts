import type { z } from 'zod';
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import type { SeriesPoint } from '../../../kernel/figures.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { contract, Indicator, IndicatorFields, Value } from '../contract.ts';
import {
  findIndicatorByCode,
  findUnits,
  getIndicator,
  getRootUnit,
  hasValues,
  insertIndicator,
  listBestValues,
  listIndicators,
  loadKnownIndicators,
  replaceRules,
  updateIndicator,
  writeFormula,
} from '../queries.ts';
import type { Standing } from '../rules/year-figures.ts';
import { comparePeriods } from '../rules.ts';
import { saveBreakdowns } from './breakdowns.ts';
import { keepReadersRight, readFormula, refuseRing } from './formulas.ts';

type C = typeof contract;

export const toPoint = (value: Value): z.input<typeof SeriesPoint> => ({
  period: value.period,
  value: value.value,
  valueId: value.id,
  vintage: value.vintage,
  illustrative: value.illustrative,
});
export const toMadePoint = (one: Standing): z.input<typeof SeriesPoint> => ({
  period: one.period,
  value: one.value,
  valueId: null,
  vintage: null,
  illustrative: one.illustrative,
  how: one.how,
  madeOf: one.madeOf,
});

export const listCatalogue = async (
  { db }: Context,
  input: InputOf<C['listIndicators']>,
): Promise<OutputOf<C['listIndicators']>> => {
  const found = await listIndicators(db, { ...input, limit: undefined });
  const indicators = found.slice(0, input.limit);
  const root = indicators.length ? await getRootUnit(db) : null;
  const values = root
    ? await listBestValues(db, { indicatorIds: indicators.map(({ id }) => id), unitId: root.id })
    : [];
  const latest = new Map<string, Value>();
  for (const value of values) {
    const other = latest.get(value.indicatorId);
    if (value.kind !== 'forecast' && (!other || comparePeriods(value.period, other.period) > 0))
      latest.set(value.indicatorId, value);
  }
  return {
    indicators: indicators.map((indicator) => {
      const value = latest.get(indicator.id);
      return { ...indicator, latest: value ? toPoint(value) : null };
    }),
    total: found.length,
  };
};

const checkReferences = async ({ db }: Context, fields: IndicatorFields, id?: string): Promise<void> => {
  const other = await findIndicatorByCode(db, fields.code);
  if (other && other.id !== id)
    throw new Problem(
      'duplicate',
      'indicator_code_taken',
      {
        vi: `Mã ${other.code} đã dùng cho “${other.nameVi}”`,
        en: `The code ${other.code} is already used for “${other.nameEn ?? other.nameVi}”`,
      },
      [{ field: 'code', code: 'taken', message: { vi: 'Mã đã có', en: 'Already used' } }],
    );
  if (fields.ownerUnitId && !(await findUnits(db, [fields.ownerUnitId])).size)
    throw invalidField('ownerUnitId', 'unknown', { vi: 'Không có đơn vị này', en: 'No such unit' });
  await checkMakings(db, fields, id);
  if (!fields.growthOfId) return;
  const level = (await listIndicators(db, { ids: [fields.growthOfId] }))[0];
  if (!level || level.id === id)
    throw invalidField('growthOfId', 'unknown', { vi: 'Không có chỉ tiêu này', en: 'No such indicator' });
};

/** A weighted mean names its weight, a ratio of indicators both of them; each is another indicator that exists. */
const checkMakings = async (db: Context['db'], fields: IndicatorFields, id?: string): Promise<void> => {
  const { unitAggregation, weightIndicatorId: weight, ...of } = fields;
  if (unitAggregation === 'weighted_mean' && !weight)
    throw invalidField('weightIndicatorId', 'required', {
      vi: 'Chọn chỉ tiêu làm trọng số',
      en: 'Choose the indicator that weighs',
    });
  if (unitAggregation === 'ratio' && !of.numeratorIndicatorId !== !of.denominatorIndicatorId)
    throw invalidField(
      of.numeratorIndicatorId ? 'denominatorIndicatorId' : 'numeratorIndicatorId',
      'required',
      {
        vi: 'Chọn cả tử số và mẫu số, hoặc bỏ cả hai',
        en: 'Choose both numerator and denominator, or neither',
      },
    );
  for (const [field, other] of makingsOf(fields)) {
    const found = other === id ? [] : await listIndicators(db, { ids: [other] });
    if (!found.length)
      throw invalidField(field, 'unknown', { vi: 'Không có chỉ tiêu này', en: 'No such indicator' });
  }
};
const makingsOf = (fields: IndicatorFields): [string, string][] =>
  (fields.unitAggregation === 'weighted_mean'
    ? (['weightIndicatorId'] as const)
    : fields.unitAggregation === 'ratio'
      ? (['numeratorIndicatorId', 'denominatorIndicatorId'] as const)
      : []
  ).flatMap((field) => (fields[field] ? [[field, fields[field]]] : []));

/** Formula, rules and breakdowns: what an indicator has besides its own row. */
const saveRest = async (ctx: Context, id: string, fields: IndicatorFields): Promise<void> => {
  const others = makingsOf(fields);
  // Most indicators name no other: the whole catalogue is then not read for each of thousands.
  const namesOthers = fields.formula || others.length || fields.rules.some((rule) => rule.formula);
  const known = namesOthers ? await loadKnownIndicators(ctx.db) : new Map();
  const formula = fields.formula ? readFormula(fields.formula, fields.unit, known, 'formula') : null;
  for (const [field, other] of others) await refuseRing(ctx, id, [other], known, field);
  if (formula) await refuseRing(ctx, id, [...formula.inputIds, ...others.map(([, other]) => other)], known);
  await writeFormula(ctx.db, ctx.body.id, id, formula);
  const rules = fields.rules.map((rule, i) => {
    const read = rule.formula ? readFormula(rule.formula, fields.unit, known, `rules.${i}.formula`) : null;
    return { ...rule, tree: read?.tree ?? null, inputIds: read?.inputIds ?? [] };
  });
  await replaceRules(ctx.db, ctx.body.id, id, rules);
  await saveBreakdowns(ctx, id, fields.breakdowns);
};

export const addIndicator = async (ctx: Context, fields: IndicatorFields): Promise<Indicator> => {
  await checkReferences(ctx, fields);
  const id = newId();
  await insertIndicator(ctx.db, ctx.body.id, id, fields);
  await saveRest(ctx, id, fields);
  ctx.record({
    verb: 'indicators.create',
    objectType: 'indicator',
    objectId: id,
    data: { code: fields.code, nameVi: fields.nameVi, unit: fields.unit },
  });
  return getIndicator(ctx.db, id);
};

/** What a figure means cannot change under figures that were reported with that meaning. */
const FIXED = ['unit', 'priceBasis', 'direction'] as const;

export const changeIndicator = async (
  ctx: Context,
  { id, expectedVersion, ...fields }: InputOf<C['updateIndicator']>,
): Promise<Indicator> => {
  const before = await getIndicator(ctx.db, id);
  if (before.partOf)
    throw ruleBroken('indicator_is_part', {
      vi: `Đây là một phần của ${before.partOf.code}; hãy sửa ở chỉ tiêu đó hoặc ở phân tổ “${before.partOf.dimension.nameVi}”`,
      en: `This is a part of ${before.partOf.code}; change it there, or the dimension “${before.partOf.dimension.nameVi}”`,
    });
  await checkReferences(ctx, fields, id);
  const changed = FIXED.filter((name) => before[name] !== fields[name]);
  if (changed.length && (await hasValues(ctx.db, id))) {
    const words = {
      vi: 'Chỉ tiêu đã có số liệu: không đổi được đơn vị tính, giá và chiều; hãy lập chỉ tiêu mới',
      en: 'The indicator has figures: unit, price basis and direction stay; make a new indicator',
    };
    throw ruleBroken(
      'indicator_has_values',
      words,
      changed.map((field) => ({ field, code: 'fixed', message: words })),
    );
  }
  if (!(await updateIndicator(ctx.db, id, expectedVersion, fields)))
    throw new Problem('conflict', 'indicator_changed', {
      vi: `Chỉ tiêu đã được sửa thành bản ${before.version}; bạn đang sửa bản ${expectedVersion}`,
      en: `The indicator is at version ${before.version} by now; you were changing version ${expectedVersion}`,
    });
  await keepReadersRight(ctx, before, await getIndicator(ctx.db, id));
  await saveRest(ctx, id, fields);
  ctx.record({
    verb: 'indicators.update',
    objectType: 'indicator',
    objectId: id,
    data: { code: fields.code, nameVi: fields.nameVi, version: expectedVersion + 1 },
  });
  return getIndicator(ctx.db, id);
};
