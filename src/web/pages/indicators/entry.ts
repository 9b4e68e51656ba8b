// What the form for one figure holds, and how it becomes the input of reportValue.
import type { Value } from '../../../features/indicators/contract.ts';
import type { Kind, NoFigureReason, Vintage } from '../../../kernel/figures.ts';
import { formatDecimal } from '../../../kernel/format.ts';
import { EMPTY_NUMBER, type TypedNumber } from '../../components/exact-number.ts';

export type Entry = {
  unitId: string;
  period: string;
  kind: Kind;
  vintage: Vintage;
  has: 'figure' | 'none';
  number: TypedNumber;
  noFigureReason: NoFigureReason;
  note: string;
  reason: string;
  illustrative: boolean;
};

/** A corrected figure stands in the field as an exact number needs to be typed: full digits, no thousands mark. */
const typedOf = (value: string): TypedNumber => ({
  typed: formatDecimal(value).replaceAll('.', '').replace('−', '-'),
  reading: value.includes('.') ? 'fraction' : 'whole',
});

export const entryFrom = (value: Value | null, unitId: string, period: string): Entry => ({
  unitId: value?.unit.id ?? unitId,
  period: value?.period ?? period,
  kind: value?.kind ?? 'estimate',
  vintage: value?.vintage ?? 'estimate',
  has: value && value.value === null ? 'none' : 'figure',
  number: value?.value ? typedOf(value.value) : EMPTY_NUMBER,
  noFigureReason: value?.noFigureReason ?? 'not_yet_available',
  note: value?.note ?? '',
  reason: '',
  illustrative: value?.illustrative ?? false,
});

export const inputOf = (entry: Entry, indicatorId: string, expectedVersion: number) => ({
  indicatorId,
  unitId: entry.unitId,
  period: entry.period,
  kind: entry.kind,
  vintage: entry.vintage,
  ...(entry.has === 'figure'
    ? { typed: entry.number.typed.trim(), reading: entry.number.reading }
    : { noFigureReason: entry.noFigureReason }),
  note: entry.note || null,
  reason: entry.reason || null,
  illustrative: entry.illustrative,
  expectedVersion,
});
