// A target as its form holds it, and as it is sent.
import type { Target } from '../../../features/resolutions/contract.ts';
import type { BaselineName, Operator } from '../../../kernel/figures.ts';
import { formatDecimal } from '../../../kernel/format.ts';
import { EMPTY_NUMBER, exactOf, type TypedNumber } from '../../components/exact-number.ts';

export type BaselineEntry = {
  key: string;
  name: BaselineName;
  value: TypedNumber;
  min: TypedNumber;
  max: TypedNumber;
  isRating: boolean;
  illustrative: boolean;
};

export type TargetEntry = {
  indicatorId: string | null;
  title: string;
  operator: Operator;
  ownerUnitId: string | null;
  base: TypedNumber;
  tolerance: TypedNumber;
  steps: string[];
  illustrative: boolean;
  baselines: BaselineEntry[];
};

const typed = (value: string | null | undefined): TypedNumber =>
  value
    ? {
        typed: formatDecimal(value).replaceAll('.', '').replace('−', '-'),
        reading: value.includes('.') ? 'fraction' : 'whole',
      }
    : EMPTY_NUMBER;

export const newBaseline = (isRating: boolean): BaselineEntry => ({
  key: crypto.randomUUID(),
  name: 'plan',
  value: EMPTY_NUMBER,
  min: EMPTY_NUMBER,
  max: EMPTY_NUMBER,
  isRating,
  illustrative: false,
});

export const entryOf = (target: Target | null): TargetEntry =>
  target
    ? {
        indicatorId: target.indicator?.id ?? null,
        title: target.title ?? '',
        operator: target.operator,
        ownerUnitId: target.ownerUnit?.id ?? null,
        base: typed(target.params.base),
        tolerance: typed(target.params.tolerance),
        steps: target.params.steps ?? [],
        illustrative: target.illustrative,
        baselines: target.baselines.map((one) => ({
          key: one.id,
          name: one.name,
          value: typed(one.value),
          min: typed(one.valueMin),
          max: typed(one.valueMax),
          isRating: one.isRating,
          illustrative: one.illustrative,
        })),
      }
    : {
        indicatorId: null,
        title: '',
        operator: 'eq',
        ownerUnitId: null,
        base: EMPTY_NUMBER,
        tolerance: EMPTY_NUMBER,
        steps: [],
        illustrative: false,
        baselines: [newBaseline(true)],
      };

/** What the form does not show (period, area, method, unit, parts, sources, labels) is kept from the target. */
export const inputOfEntry = (entry: TargetEntry, target: Target | null, period: string) => ({
  ...(target ? inputOfTarget(target) : { period, method: null, area: null, unitId: null, parts: [] }),
  indicatorId: entry.indicatorId,
  title: entry.title || null,
  operator: entry.operator,
  ownerUnitId: entry.ownerUnitId,
  params: {
    base: exactOf(entry.base),
    tolerance: exactOf(entry.tolerance),
    steps: entry.steps.length ? entry.steps : null,
  },
  illustrative: entry.illustrative,
  baselines: entry.baselines.map((one) => {
    const before = target?.baselines.find((kept) => kept.id === one.key);
    const ranged = entry.operator === 'range';
    return {
      ...(before && baselineInput(before)),
      name: one.name,
      value: ranged ? null : exactOf(one.value),
      valueMin: ranged ? exactOf(one.min) : null,
      valueMax: ranged ? exactOf(one.max) : null,
      isRating: one.isRating,
      illustrative: one.illustrative,
    };
  }),
});

const baselineInput = (one: Target['baselines'][number]) => ({
  name: one.name,
  label: one.label,
  value: one.value,
  valueMin: one.valueMin,
  valueMax: one.valueMax,
  isRating: one.isRating,
  illustrative: one.illustrative,
  note: one.note,
  source: one.source && {
    documentId: one.source.documentId,
    start: one.source.start,
    end: one.source.end,
    text: one.source.text,
  },
});

const partInput = (part: Target['parts'][number]) => ({
  indicatorId: part.indicator!.id,
  title: part.title,
  period: part.period,
  operator: part.operator,
  method: part.method,
  params: part.params,
  area: part.area,
  ownerUnitId: part.ownerUnit?.id ?? null,
  unitId: part.unit.id,
  illustrative: part.illustrative,
  baselines: part.baselines.map(baselineInput),
});

/** A target as it would be sent to make the same one again. */
export const inputOfTarget = (target: Target) => ({
  ...partInput({ ...target, indicator: target.indicator ?? { id: '' } } as Target),
  indicatorId: target.indicator?.id ?? null,
  parts: target.parts.map(partInput),
});
