// What the form for one figure holds, and how it becomes the input of reportValue.
import type { Value } from '../../../features/indicators/contract.ts';
import type { Kind, NoFigureReason, Vintage } from '../../../kernel/figures.ts';
import { formatDecimal } from '../../../kernel/format.ts';
import { EMPTY_NUMBER, type TypedNumber } from '../../components/exact-number.ts';

/** The document a figure is from. The place in it holds only for the figure that was read there. */
export type EntrySource = {
  documentId: string;
  label: string;
  place?: { start: number | null; end: number | null; text: string | null; typed: string };
};

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
  source: EntrySource | null;
};

/** A corrected figure stands in the field as an exact number needs to be typed: full digits, no thousands mark. */
const typedOf = (value: string): TypedNumber => ({
  typed: formatDecimal(value).replaceAll('.', '').replace('−', '-'),
  reading: value.includes('.') ? 'fraction' : 'whole',
});

const sourceOf = ({ source, value }: Value): EntrySource | null =>
  source && {
    documentId: source.documentId,
    label: labelOf(source.number, source.title),
    ...(value && {
      place: { start: source.start, end: source.end, text: source.text, typed: typedOf(value).typed },
    }),
  };

export const labelOf = (number: string | null, title: string): string =>
  [number, title].filter(Boolean).join(' · ');

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
  source: value && sourceOf(value),
});

const sourceInput = ({ source, number }: Entry) => {
  if (!source) return null;
  const { documentId, place } = source;
  if (place?.typed !== number.typed.trim()) return { documentId };
  return { documentId, start: place.start, end: place.end, text: place.text };
};

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
  source: sourceInput(entry),
  expectedVersion,
});
