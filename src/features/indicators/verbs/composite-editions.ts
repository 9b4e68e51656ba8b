// Editions of a composite index: what was published for a year. Their figures are values of indicators like any other.
import { decimal } from '../../../kernel/decimal.ts';
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { type FieldError, notFound, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Composite, Edition } from '../contract/composites.ts';
import { type contract, IndicatorFields, ValueEntry } from '../contract.ts';
import {
  findUnits,
  getIndicator,
  getRootUnit,
  listBestValues,
  listCompositeRows,
  listEditionRows,
  setComponentRank,
  upsertEdition,
} from '../queries.ts';
import { combineScores, inForce, placesGained } from '../rules/composite.ts';
import { addIndicator } from './catalogue.ts';
import { getComposite } from './composites.ts';
import { writeEntries } from './report-values.ts';

type C = typeof contract;

const unitOf = async (ctx: Context, unitId: string | undefined) => {
  const unit = unitId ? (await findUnits(ctx.db, [unitId])).get(unitId) : await getRootUnit(ctx.db);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  return { id: unit.id, code: unit.code, name: unit.name };
};

/** Editions in which the unit has a score or a rank, newest first. */
export const listEditions = async (
  ctx: Context,
  composite: Composite,
  unitId: string,
): Promise<Edition[]> => {
  const { score, rank, versions } = composite;
  const rows = await listEditionRows(ctx.db, [composite.id]);
  const parts = versions.flatMap(({ components }) =>
    components.flatMap((one) => [one.indicator.id, ...(one.rank ? [one.rank.id] : [])]),
  );
  const values = await listBestValues(ctx.db, {
    indicatorIds: [...new Set([score.id, rank.id, ...parts])],
    unitId,
    periods: rows.length ? rows.map(({ period }) => period) : ['0000'],
  });
  const at = (indicatorId: string, period: string | undefined) =>
    values.find((value) => value.indicatorId === indicatorId && value.period === period);
  return rows.flatMap(({ period, publishedOn, rankedCount }) => {
    const [scored, ranked] = [at(score.id, period), at(rank.id, period)];
    if (!scored && !ranked) return [];
    const { combine, components } = inForce(versions, Number(period));
    const scores = components.map(({ indicator, rank: placed, weight, maxScore }) => ({
      indicatorId: indicator.id,
      weight,
      maxScore,
      score: at(indicator.id, period)?.value ?? null,
      rank: placed === null ? null : (at(placed.id, period)?.value ?? null),
    }));
    const published = scored?.value ?? null;
    const reckoned = combineScores(combine, scores, score.decimals);
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
        components: scores.map(({ weight, ...one }) => one),
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
  const { components: inYear } = inForce(composite.versions, year);
  components.forEach(({ indicatorId, score, rank: placed }, at) => {
    const component = inYear.find(({ indicator }) => indicator.id === indicatorId);
    const field = `components.${at}.score`;
    if (placed && placed > rankedCount)
      wrong.push(
        error(
          `components.${at}.rank`,
          'rank_beyond',
          `Hạng ${placed} không thể lớn hơn số được xếp hạng ${rankedCount}`,
          `Rank ${placed} of only ${rankedCount}`,
        ),
      );
    if (!component)
      wrong.push(
        error(field, 'unknown', `Năm ${year} không có thành phần này`, `${year} has no such component`),
      );
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

/** The first rank of a component makes the indicator that keeps it. */
const ranksOf = async (
  ctx: Context,
  composite: Composite,
  { year, components }: InputOf<C['reportComposite']>,
) => {
  const { components: inYear } = inForce(composite.versions, year);
  const cells: { field: string; indicatorId: string; value: string }[] = [];
  for (const [at, { indicatorId, rank }] of components.entries()) {
    if (!rank) continue;
    const component = inYear.find(({ indicator }) => indicator.id === indicatorId)!;
    const rankId = component.rank?.id ?? (await addRank(ctx, composite.id, component.indicator.id));
    cells.push({ field: `components.${at}.rank`, indicatorId: rankId, value: String(rank) });
  }
  return cells;
};

const addRank = async (ctx: Context, compositeId: string, componentId: string): Promise<string> => {
  const of = await getIndicator(ctx.db, componentId);
  const { id } = await addIndicator(
    ctx,
    IndicatorFields.parse({
      code: `${of.code.slice(0, 35)}.HANG`,
      nameVi: `${of.nameVi}: thứ hạng`,
      nameEn: of.nameEn && `${of.nameEn}: rank`,
      unit: 'hạng',
      decimals: 0,
      direction: 'down',
      method: 'rank',
      area: of.area,
      frequency: 'year',
      ownerUnitId: of.ownerUnit?.id ?? null,
    }),
  );
  await setComponentRank(ctx, compositeId, componentId, id);
  return id;
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
  const ranks = await ranksOf(ctx, composite, input);
  const cells = [
    { field: 'score', indicatorId: composite.score.id, value: input.score },
    { field: 'rank', indicatorId: composite.rank.id, value: String(input.rank) },
    ...input.components.map(({ indicatorId, score }, at) => ({
      field: `components.${at}.score`,
      indicatorId,
      value: score,
    })),
    ...ranks,
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
  const edition = (await listEditions(ctx, await getComposite(ctx, composite.id), unit.id)).find(
    ({ year }) => year === input.year,
  );
  if (!edition) throw notFound({ vi: 'kết quả này', en: 'edition' });
  return edition;
};
