import { toDecimalString } from '../../../kernel/decimal.ts';
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { isIncomplete } from '../../../kernel/figures.ts';
import { localDay } from '../../../kernel/format.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { invalidField, notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import {
  comparePeriods,
  type Indicator,
  listIndicators,
  openGeography,
  openRestated,
  type Standing,
} from '../../indicators/index.ts';
import { listUnitChanges, listUnits } from '../../people/index.ts';
import type { contract } from '../contract.ts';
import { changeIn, divide, geographyWords, type Placed } from '../rules/compare.ts';
import { fairnessOf } from '../rules/fairness.ts';
import { placesOf, spreadOf } from '../rules/spread.ts';

type C = typeof contract;
type Unit = Awaited<ReturnType<typeof listUnits>>[number];
type Geography = ReturnType<typeof openGeography>;
type Figures = Awaited<ReturnType<typeof openRestated>>;

const toRef = ({ id, code, name }: Unit) => ({ id, code, name });
const existsIn = (unit: Unit, from: string, to: string): boolean =>
  unit.validFrom <= to && (unit.validTo === null || unit.validTo > from);

/** A figure, or a refusal to make one: more than silence. */
const says = ({ value, how }: Placed): boolean => value !== null || how === 'not_restated';

export const compareUnits = async (
  ctx: Context,
  input: InputOf<C['compareUnits']>,
): Promise<OutputOf<C['compareUnits']>> => {
  const indicator = await getOne(ctx, input.indicatorId, 'indicatorId');
  const per = input.perId ? await getOne(ctx, input.perId, 'perId') : null;
  if (per && (indicator.unitAggregation !== 'sum' || per.unitAggregation !== 'sum'))
    throw invalidField('perId', 'not_divisible', {
      vi: 'Chỉ chia được hai chỉ tiêu cộng được với nhau giữa các đơn vị',
      en: 'Only figures that add up over units can be divided by one another',
    });
  const units = await listUnits(ctx.db);
  const tree = new Map(units.map((unit) => [unit.id, unit]));
  const root = units.find(({ parentId, validTo }) => parentId === null && validTo === null) ?? units[0];
  const parent = tree.get(input.parentId ?? root?.id ?? '');
  if (!parent) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const on = input.on ?? localDay(ctx.now);
  const below = input.kind
    ? units.filter((unit) => unit.kind === input.kind && isBelow(unit, parent.id, tree))
    : units.filter(({ parentId }) => parentId === parent.id);
  const geography = openGeography(units, await listUnitChanges(ctx.db), on);
  const asked = input.geography === 'restated' ? below.filter((unit) => existsIn(unit, on, on)) : below;
  const figures = await openRestated(ctx.db, {
    bodyId: ctx.body.id,
    indicatorIds: [indicator.id, ...(per ? [per.id] : [])],
    unitIds: [...new Set([...asked, parent].flatMap(({ id }) => [...geography.originsOf(id)]))],
    geography,
  });
  const all = figures.periodsOf(indicator.id);
  const stage: Stage = {
    geography,
    mode: input.geography,
    indicator,
    per,
    perScale: input.perScale,
    figures,
  };
  const read = reader(stage);
  const hasFigure = (period: string) => asked.some((unit) => says(read(unit, period)));
  const periods = all
    .sort((a, b) => comparePeriods(b, a))
    .filter((period) => hasFigure(period) || period === input.period);
  const period =
    input.period ?? periods.find((code) => getPeriod(code).kind === 'year') ?? periods[0] ?? null;
  const { fairness, mode } = judge(indicator, per);
  const head = {
    parent: toRef(parent),
    way: wayTo(parent, tree),
    indicator,
    per,
    unitLabel: labelOf(indicator, per, input.perScale),
    changeMode: mode,
    period,
    periods,
    kinds: [...new Set(units.filter((unit) => isBelow(unit, parent.id, tree)).map(({ kind }) => kind))],
    geography: {
      mode: input.geography,
      on,
      explanation: geographyWords(input.geography, on, isRestatable(indicator)),
    },
    fairness,
  };
  if (!period) return { ...head, spread: null, units: [], whole: [] };
  const days = daysOf(getPeriod(period));
  const kind = getPeriod(period).kind;
  const alike = all.filter((code) => getPeriod(code).kind === kind).sort(comparePeriods);
  // A unit that ended within the period and reported nothing for it was replaced, not late.
  const counts = (unit: Unit) =>
    existsIn(unit, days.from, days.to) &&
    (unit.validTo === null || unit.validTo > days.to || read(unit, period).value !== null);
  const present = input.geography === 'restated' ? asked : asked.filter(counts);
  const kinds = new Set(present.filter((unit) => says(read(unit, period))).map((unit) => unit.kind));
  const shown = present.filter((unit) => kinds.has(unit.kind));
  const rows = shown.map((unit) => {
    const series = alike.map((code) => {
      const { value, how, madeOf } = read(unit, code);
      return { period: code, value, how, madeOf };
    });
    const figure = read(unit, period);
    const own = figures.figureAt(indicator.id, unit.id, period);
    return {
      unit: toRef(unit),
      kind: unit.kind,
      above: unit.parentId === parent.id ? null : (tree.get(unit.parentId ?? '')?.name ?? null),
      ...figure,
      place: null,
      valueId: figure.how === 'same' && !per ? (own?.valueId ?? null) : null,
      illustrative: partsOf(unit, period, stage).some(({ illustrative }) => illustrative),
      change: changeIn(series, period, mode),
      series,
      parts:
        figure.how === 'same'
          ? []
          : [...geography.sharesOf(unit.id, period)].map(([id, share]) => ({
              unit: toRef(tree.get(id)!),
              weight: toDecimalString(share),
              value: figures.figureAt(indicator.id, id, period)?.value ?? null,
            })),
    };
  });
  const better = indicator.direction === 'down' ? 'down' : 'up';
  const places = fairness.isFair
    ? placesOf(
        // Part of a year is not placed among whole years.
        rows.map(({ value, madeOf }) => (isIncomplete(madeOf) ? null : value)),
        better,
      )
    : rows.map(() => null);
  const asWas = reader({ ...stage, mode: 'as_was' });
  const restated = reader({ ...stage, mode: 'restated' });
  return {
    ...head,
    spread: spreadOf(rows.flatMap(({ value }) => (value === null ? [] : [value]))),
    units: rows.map((row, at) => ({ ...row, place: places[at] ?? null })),
    whole: alike.map((code) => {
      const there = existsIn(parent, on, on) ? restated(parent, code) : asWas(parent, code);
      const { value: _, ...how } = there;
      return { period: code, asItWas: asWas(parent, code).value, restated: there.value, ...how };
    }),
  };
};

type Stage = {
  geography: Geography;
  mode: 'as_was' | 'restated';
  indicator: Indicator;
  per: Indicator | null;
  perScale: number;
  figures: Figures;
};

const getOne = async (ctx: Context, id: string, field: string): Promise<Indicator> => {
  const [indicator] = await listIndicators(ctx.db, { ids: [id] });
  if (!indicator)
    throw invalidField(field, 'no_such_indicator', { vi: 'Không có chỉ tiêu này', en: 'No such indicator' });
  return indicator;
};

const isBelow = (unit: Unit, parentId: string, tree: ReadonlyMap<string, Unit>): boolean => {
  for (let above = unit.parentId; above; above = tree.get(above)?.parentId ?? null)
    if (above === parentId) return true;
  return false;
};

const wayTo = (unit: Unit, tree: ReadonlyMap<string, Unit>) => {
  const way = [];
  for (let one: Unit | undefined = unit; one; one = tree.get(one.parentId ?? '')) way.unshift(toRef(one));
  return way;
};

const partsOf = (unit: Unit, period: string, { mode, geography, indicator, figures }: Stage): Standing[] =>
  (mode === 'as_was' ? [unit.id] : [...geography.sharesOf(unit.id, period).keys()]).flatMap(
    (id) => figures.figureAt(indicator.id, id, period) ?? [],
  );

const reader = ({ mode, indicator, per, perScale, figures }: Stage) => {
  const kept = new Map<string, Placed>();
  const one = ({ id }: Indicator, unit: Unit, period: string): Placed => {
    if (mode === 'restated') return figures.read(id, unit.id, period);
    const figure = figures.figureAt(id, unit.id, period);
    const how = !figure ? 'missing' : figure.value === null ? 'not_defined' : 'same';
    return { value: figure?.value ?? null, how, isByWeight: false, madeOf: figure?.madeOf ?? null };
  };
  return (unit: Unit, period: string): Placed => {
    const key = `${unit.id} ${period}`;
    const before = kept.get(key);
    if (before) return before;
    const figure = one(indicator, unit, period);
    const value = per ? divide(figure, one(per, unit, period), perScale) : figure;
    kept.set(key, value);
    return value;
  };
};

/** By its way of adding up, or by its formula. */
const isRestatable = ({ unitAggregation, formula }: Indicator): boolean =>
  unitAggregation !== 'none' || formula !== null;

const judge = (indicator: Indicator, per: Indicator | null) => ({
  fairness: fairnessOf(indicator, per !== null),
  mode: (per || indicator.unitAggregation === 'sum' ? 'percent' : 'points') as 'percent' | 'points',
});

const labelOf = ({ unit }: Indicator, per: Indicator | null, scale: number) => {
  if (!per) return { vi: unit, en: unit };
  const many = scale === 1 ? '' : `${scale.toLocaleString('vi-VN')} `;
  return {
    vi: `${unit}/${many}${per.unit}`,
    en: `${unit}/${scale === 1 ? '' : `${scale.toLocaleString('en-GB')} `}${per.unit}`,
  };
};
