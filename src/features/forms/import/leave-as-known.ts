// What a table merely repeats is no news: a figure that stands as the table has it keeps its source, its parts and its mark
// of being illustrative, of which a table cannot speak.
import { decimal } from '../../../kernel/decimal.ts';
import type { ValueEntry } from '../../indicators/index.ts';
import type { Stood } from '../queries/values.ts';

type Place = Pick<ValueEntry, 'indicatorId' | 'unitId' | 'period' | 'kind' | 'vintage'>;
const keyOf = (one: Record<keyof Place, string>): string =>
  [one.indicatorId, one.unitId, one.period, one.kind, one.vintage].join(' ');

const isSame = (entry: ValueEntry, stood: Stood, hasNotes: boolean): boolean =>
  (entry.noFigureReason ?? null) === stood.noFigureReason &&
  (stood.value === null
    ? (entry.value ?? entry.typed ?? null) === null
    : typeof entry.value === 'string' && decimal(entry.value).eq(stood.value)) &&
  (!hasNotes || (entry.note ?? '') === (stood.note ?? ''));

/** `hasNotes`: the table has a column for notes, so that an empty one says that there is none. */
export const withoutKnown = <T extends { entry: ValueEntry }>(
  taken: readonly T[],
  stood: readonly Stood[],
  hasNotes: boolean,
): { news: T[]; known: number } => {
  const byPlace = new Map(stood.map((one) => [keyOf(one), one]));
  const given = new Map<string, number>();
  for (const { entry } of taken) given.set(keyOf(entry), (given.get(keyOf(entry)) ?? 0) + 1);
  const isKnown = ({ entry }: T): boolean => {
    const key = keyOf(entry);
    const before = byPlace.get(key);
    // One that is given twice is to be complained of, whatever stands.
    return before !== undefined && given.get(key) === 1 && isSame(entry, before, hasNotes);
  };
  const news = taken.filter((one) => !isKnown(one));
  return { news, known: taken.length - news.length };
};
