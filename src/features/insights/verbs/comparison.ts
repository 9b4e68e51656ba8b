import { type Decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { localDay } from '../../../kernel/format.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { invalidField, notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import {
  comparePeriods,
  type Indicator,
  listIndicators,
  restate,
  sharesInto,
} from '../../indicators/index.ts';
import { listUnitChanges, listUnits } from '../../people/index.ts';
import type { contract } from '../contract.ts';
import { listStanding, type Standing } from '../queries/standing.ts';
import { changeIn, divide, geographyWords, type Placed } from '../rules/compare.ts';
import { fairnessOf } from '../rules/fairness.ts';
import { placesOf, spreadOf } from '../rules/spread.ts';

type C = typeof contract;
type Unit = Awaited<ReturnType<typeof listUnits>>[number];
type Change = Awaited<ReturnType<typeof listUnitChanges>>[number];
type Shares = Map<string, Decimal>;

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
  const changes = await listUnitChanges(ctx.db);
  const stage: Stage = { changes, tree, on, mode: input.geography, indicator, per, perScale: input.perScale };
  const asked = input.geography === 'restated' ? below.filter((unit) => existsIn(unit, on, on)) : below;
  const origins = originsOf([...asked, parent], stage);
  const figures = await listStanding(ctx.db, {
    indicatorIds: [indicator.id, ...(per ? [per.id] : [])],
    unitIds: [...origins],
  });
  const known = new Map(
    figures.map((figure) => [`${figure.indicatorId} ${figure.unitId} ${figure.period}`, figure]),
  );
  const all = [...new Set(figures.flatMap((one) => (one.indicatorId === indicator.id ? [one.period] : [])))];
  const read = reader(stage, known);
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
      explanation: geographyWords(input.geography, on, indicator.unitAggregation !== 'none'),
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
      const { value, how } = read(unit, code);
      return { period: code, value, how };
    });
    const figure = read(unit, period);
    const own = known.get(`${indicator.id} ${unit.id} ${period}`);
    return {
      unit: toRef(unit),
      kind: unit.kind,
      above: unit.parentId === parent.id ? null : (tree.get(unit.parentId ?? '')?.name ?? null),
      ...figure,
      place: null,
      valueId: figure.how === 'same' && !per ? (own?.valueId ?? null) : null,
      illustrative: partsOf(unit, period, stage, known).some(({ illustrative }) => illustrative),
      change: changeIn(series, period, mode),
      series,
      parts:
        figure.how === 'same'
          ? []
          : [...sharesFor(unit.id, period, stage)].map(([id, share]) => ({
              unit: toRef(tree.get(id)!),
              weight: toDecimalString(share),
              value: known.get(`${indicator.id} ${id} ${period}`)?.value ?? null,
            })),
    };
  });
  const better = indicator.direction === 'down' ? 'down' : 'up';
  const places = fairness.isFair
    ? placesOf(
        rows.map(({ value }) => value),
        better,
      )
    : rows.map(() => null);
  const asWas = reader({ ...stage, mode: 'as_was' }, known);
  const restated = reader({ ...stage, mode: 'restated' }, known);
  return {
    ...head,
    spread: spreadOf(rows.flatMap(({ value }) => (value === null ? [] : [value]))),
    units: rows.map((row, at) => ({ ...row, place: places[at] ?? null })),
    whole: alike.map((code) => {
      const there = existsIn(parent, on, on) ? restated(parent, code) : asWas(parent, code);
      return { period: code, asItWas: asWas(parent, code).value, restated: there.value, how: there.how };
    }),
  };
};

type Stage = {
  changes: readonly Change[];
  tree: ReadonlyMap<string, Unit>;
  on: string;
  mode: 'as_was' | 'restated';
  indicator: Indicator;
  per: Indicator | null;
  perScale: number;
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

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** What made up a unit at the end of a period, as it is on the day of the stage. */
const sharesOn = (unitId: string, day: string, { changes, tree, on }: Stage): Shares =>
  sharesInto(unitId, changes, (id) => tree.get(id)!.validFrom, day, on);
const sharesFor = (unitId: string, period: string, stage: Stage): Shares =>
  sharesOn(unitId, daysOf(getPeriod(period)).to, stage);

/** The units themselves, and all that were part of them at some time. */
const originsOf = (units: readonly Unit[], stage: Stage): Set<string> => {
  const origins = new Set(units.map(({ id }) => id));
  const days = new Set(
    stage.changes.filter(({ kind }) => kind !== 'rename').map(({ changedOn }) => dayBefore(changedOn)),
  );
  for (const { id } of units)
    for (const day of days) for (const one of sharesOn(id, day, stage).keys()) origins.add(one);
  return origins;
};

type Known = ReadonlyMap<string, Standing>;

const partsOf = (unit: Unit, period: string, stage: Stage, known: Known): Standing[] =>
  (stage.mode === 'as_was' ? [unit.id] : [...sharesFor(unit.id, period, stage).keys()]).flatMap(
    (id) => known.get(`${stage.indicator.id} ${id} ${period}`) ?? [],
  );

const reader = (stage: Stage, known: Known) => {
  const kept = new Map<string, Placed>();
  const one = (indicator: Indicator, unit: Unit, period: string): Placed => {
    const of = (id: string) => known.get(`${indicator.id} ${id} ${period}`);
    if (stage.mode === 'as_was') {
      const figure = of(unit.id);
      return { value: figure?.value ?? null, how: figure ? 'same' : 'missing', isByWeight: false };
    }
    const shares = sharesFor(unit.id, period, stage);
    const figures = new Map([...shares.keys()].flatMap((id) => (of(id) ? [[id, of(id)!] as const] : [])));
    return restate(unit.id, shares, figures, indicator);
  };
  return (unit: Unit, period: string): Placed => {
    const key = `${unit.id} ${period}`;
    const before = kept.get(key);
    if (before) return before;
    const figure = one(stage.indicator, unit, period);
    const value = stage.per ? divide(figure, one(stage.per, unit, period), stage.perScale) : figure;
    kept.set(key, value);
    return value;
  };
};

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
