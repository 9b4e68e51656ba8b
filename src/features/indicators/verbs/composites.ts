// Composite indices. Their figures are values of indicators like any other, so versions, sources and targets work the same;
// no aggregation is set on them, so they are never added up and never restated.

import { decimal } from '../../../kernel/decimal.ts';
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { newId } from '../../../kernel/ids.ts';
import { type FieldError, invalidField, notFound, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Composite, Edition } from '../contract/composites.ts';
import { type contract, IndicatorFields, ValueEntry } from '../contract.ts';
import {
  findUnits,
  getIndicator,
  getRootUnit,
  insertComposite,
  listBestValues,
  listCompositeRows,
  listEditionRows,
  upsertEdition,
} from '../queries.ts';
import { combineScores, placesGained } from '../rules/composite.ts';
import { addIndicator } from './catalogue.ts';
import { writeEntries } from './report-values.ts';

type C = typeof contract;

const getComposite = async (ctx: Context, id: string): Promise<Composite> => {
  const [found] = await listCompositeRows(ctx.db, [id]);
  if (!found) throw notFound({ vi: 'chỉ số này', en: 'composite index' });
  return found;
};

const unitOf = async (ctx: Context, unitId: string | undefined) => {
  const unit = unitId ? (await findUnits(ctx.db, [unitId])).get(unitId) : await getRootUnit(ctx.db);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  return { id: unit.id, code: unit.code, name: unit.name };
};

/** Editions in which the unit has a score or a rank, newest first. */
const listEditions = async (ctx: Context, composite: Composite, unitId: string): Promise<Edition[]> => {
  const { score, rank, components } = composite;
  const rows = await listEditionRows(ctx.db, [composite.id]);
  const values = await listBestValues(ctx.db, {
    indicatorIds: [score.id, rank.id, ...components.map(({ indicator }) => indicator.id)],
    unitId,
    periods: rows.length ? rows.map(({ period }) => period) : ['0000'],
  });
  const at = (indicatorId: string, period: string | undefined) =>
    values.find((value) => value.indicatorId === indicatorId && value.period === period);
  return rows.flatMap(({ period, publishedOn, rankedCount }) => {
    const [scored, ranked] = [at(score.id, period), at(rank.id, period)];
    if (!scored && !ranked) return [];
    const scores = components.map(({ indicator, weight }) => ({
      indicatorId: indicator.id,
      weight,
      score: at(indicator.id, period)?.value ?? null,
    }));
    const published = scored?.value ?? null;
    const reckoned = combineScores(composite.combine, scores, score.decimals);
    const before = at(rank.id, String(Number(period) - 1))?.value ?? null;
    return [
      {
        year: Number(period),
        publishedOn,
        rankedCount,
        score: published,
        rank: ranked?.value ?? null,
        placesGained: placesGained(before, ranked?.value ?? null),
        reckoned,
        differs: reckoned !== null && published !== null && !decimal(reckoned).eq(published),
        illustrative: (scored ?? ranked)!.illustrative,
        components: scores.map(({ indicatorId, score: one }) => ({ indicatorId, score: one })),
      },
    ];
  });
};

export const listComposites = async (ctx: Context): Promise<OutputOf<C['listComposites']>> => {
  const rows = await listCompositeRows(ctx.db);
  const root = rows.length ? await getRootUnit(ctx.db) : null;
  const composites = [];
  for (const row of rows)
    composites.push({ ...row, latest: (root && (await listEditions(ctx, row, root.id))[0]) ?? null });
  return { composites };
};

export const showComposite = async (
  ctx: Context,
  { id, unitId }: InputOf<C['getComposite']>,
): Promise<OutputOf<C['getComposite']>> => {
  const composite = await getComposite(ctx, id);
  const unit = await unitOf(ctx, unitId);
  return { ...composite, unit, editions: await listEditions(ctx, composite, unit.id) };
};

export const addComposite = async (
  ctx: Context,
  input: InputOf<C['createComposite']>,
): Promise<Composite> => {
  const { code, nameVi, nameEn, decimals, ownerUnitId, components } = input;
  const codes = components.map((one) => one.code.toLowerCase());
  const twice = codes.findIndex((one, i) => codes.indexOf(one) !== i);
  if (twice >= 0)
    throw invalidField(`components.${twice}.code`, 'twice', {
      vi: `Mã ${components[twice]!.code} dùng hai lần`,
      en: `The code ${components[twice]!.code} is used twice`,
    });
  const make = async (part: string, name: [string, string | null], more: object): Promise<string> => {
    const fields = IndicatorFields.parse({
      code: `${code}.${part}`,
      nameVi: name[0],
      nameEn: name[1],
      area: 'government',
      frequency: 'year',
      ownerUnitId,
      ...more,
    });
    return (await addIndicator(ctx, fields)).id;
  };
  const score = { unit: 'điểm', decimals, direction: 'up' };
  const rank = { unit: 'hạng', decimals: 0, direction: 'down', method: 'rank' };
  const scoreId = await make('DIEM', [`${nameVi}: điểm`, nameEn && `${nameEn}: score`], score);
  const rankId = input.rankIndicatorId
    ? (await getIndicator(ctx.db, input.rankIndicatorId)).id
    : await make('HANG', [`${nameVi}: thứ hạng`, nameEn && `${nameEn}: rank`], rank);
  const made = [];
  for (const part of components) {
    const name: [string, string | null] = [
      `${nameVi}: ${part.nameVi}`,
      nameEn && `${nameEn}: ${part.nameEn ?? part.nameVi}`,
    ];
    made.push({
      indicatorId: await make(part.code, name, score),
      weight: part.weight,
      maxScore: part.maxScore,
    });
  }
  const { publisher, combine } = input;
  const id = newId();
  try {
    await insertComposite(ctx.db, ctx.body.id, {
      id,
      code,
      nameVi,
      nameEn,
      publisher,
      combine,
      scoreId,
      rankId,
      components: made,
    });
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    throw invalidField('code', 'taken', {
      vi: `Đã có chỉ số ${code}`,
      en: `There is an index ${code} already`,
    });
  }
  ctx.record({
    verb: 'indicators.create_composite',
    objectType: 'composite',
    objectId: id,
    data: { code, nameVi, components: components.map((one) => one.code) },
  });
  return getComposite(ctx, id);
};

const error = (field: string, code: string, vi: string, en: string): FieldError => ({
  field,
  code,
  message: { vi, en },
});

const checkEdition = (composite: Composite, input: InputOf<C['reportComposite']>): FieldError[] => {
  const { year, publishedOn, rank, rankedCount, components } = input;
  const wrong: FieldError[] = [];
  if (rank > rankedCount)
    wrong.push(
      error(
        'rank',
        'rank_beyond',
        `Hạng ${rank} không thể lớn hơn số được xếp hạng ${rankedCount}`,
        `Rank ${rank} of only ${rankedCount}`,
      ),
    );
  if (publishedOn && publishedOn < `${year}-01-01`)
    wrong.push(
      error(
        'publishedOn',
        'too_early',
        `Chỉ số năm ${year} không thể công bố trước năm đó`,
        `The index of ${year} cannot be published before that year`,
      ),
    );
  components.forEach(({ indicatorId, score }, at) => {
    const component = composite.components.find(({ indicator }) => indicator.id === indicatorId);
    const field = `components.${at}.score`;
    if (!component) wrong.push(error(field, 'unknown', 'Không có thành phần này', 'No such component'));
    else if (component.maxScore !== null && decimal(score).gt(component.maxScore))
      wrong.push(
        error(
          field,
          'score_beyond',
          `Điểm vượt mức tối đa ${component.maxScore.replace('.', ',')}`,
          `Above the most, ${component.maxScore}`,
        ),
      );
  });
  return wrong;
};

export const reportComposite = async (
  ctx: Context,
  input: InputOf<C['reportComposite']>,
): Promise<Edition> => {
  const composite = await getComposite(ctx, input.id);
  const unit = await unitOf(ctx, input.unitId);
  const wrong = checkEdition(composite, input);
  if (wrong[0]) throw new Problem('invalid_input', wrong[0].code, wrong[0].message, wrong);
  const period = String(input.year);
  const cells = [
    { field: 'score', indicatorId: composite.score.id, value: input.score },
    { field: 'rank', indicatorId: composite.rank.id, value: String(input.rank) },
    ...input.components.map(({ indicatorId, score }, at) => ({
      field: `components.${at}.score`,
      indicatorId,
      value: score,
    })),
  ];
  const { illustrative, reason } = input;
  const entries = cells.map(({ indicatorId, value }) =>
    ValueEntry.parse({
      indicatorId,
      unitId: unit.id,
      period,
      value,
      kind: 'actual',
      vintage: 'final',
      illustrative,
      reason,
    }),
  );
  const { errors } = await writeEntries(ctx, entries, false);
  if (errors[0])
    throw new Problem(
      'invalid_input',
      errors[0].code,
      errors[0].message,
      errors.map(({ row, code, message }) => ({ field: cells[row]!.field, code, message })),
    );
  const { rankedCount, publishedOn } = input;
  await upsertEdition(ctx.db, ctx.body.id, { compositeId: composite.id, period, rankedCount, publishedOn });
  ctx.record({
    verb: 'indicators.report_composite',
    objectType: 'composite',
    objectId: composite.id,
    data: {
      code: composite.code,
      nameVi: composite.nameVi,
      year: input.year,
      rank: input.rank,
      rankedCount,
      score: input.score,
      publishedOn,
    },
  });
  const edition = (await listEditions(ctx, composite, unit.id)).find(({ year }) => year === input.year);
  if (!edition) throw notFound({ vi: 'kết quả này', en: 'edition' });
  return edition;
};
