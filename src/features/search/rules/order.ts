// The order of what was found: as written before without marks, what shows the words before what only knows them, names that begin so before whole words, whole words before
// beginnings; then the order of the kind (newer first), then shorter names.
import { foldedWords, markedWords } from './words.ts';

export type Found = { title: string; label: string | null; also: string | null; rank: number };
export type Sought = { folded: string[] /** Null: typed without marks. */; marked: string[] | null };

/** What was typed, ready to be looked for; null when it holds no word. */
export const readSought = (text: string, max = 12): Sought | null => {
  const folded = foldedWords(text).slice(0, max);
  if (folded.length === 0) return null;
  const marked = markedWords(text).slice(0, max);
  return { folded, marked: marked.join(' ') === folded.join(' ') ? null : marked };
};

const beginsEach = (words: readonly string[], sought: readonly string[]): boolean =>
  sought.every((one) => words.some((word) => word.startsWith(one)));

/** Null: title or label show the words. Else what has them and is not shown otherwise. */
const viaAmong = (also: string | null, shown: readonly string[], sought: readonly string[]): string | null =>
  also && !beginsEach(shown, sought) ? also : null;

/** The words that do not stand in title or label were found in what is not shown otherwise. */
export const viaOf = ({ title, label, also }: Found, sought: readonly string[]): string | null =>
  viaAmong(also, foldedWords(`${label ?? ''} ${title}`), sought);

// Each text is folded once: that is most of the work.
const placeOf = (found: Found, { folded, marked }: Sought): number[] => {
  const typed = folded.join(' ');
  const inTitle = foldedWords(found.title);
  const shown = found.label ? [...foldedWords(found.label), ...inTitle] : inTitle;
  const words = found.also ? [...shown, ...foldedWords(found.also)] : shown;
  const title = inTitle.join(' ');
  const isBegun = title.startsWith(typed) || words.join(' ').startsWith(typed);
  const text = () => [found.label, found.title, found.also].filter(Boolean).join(' ');
  return [
    marked && !beginsEach([...words, ...markedWords(text())], marked) ? 1 : 0,
    viaAmong(found.also, shown, folded) === null ? 0 : 1,
    title === typed ? 0 : isBegun ? 1 : folded.every((word) => words.includes(word)) ? 2 : 3,
    found.rank,
    found.title.length,
  ];
};

export const sortFound = <T extends Found>(all: readonly T[], sought: Sought): T[] =>
  all
    .map((found) => ({ found, place: placeOf(found, sought) }))
    .sort((a, b) => {
      for (const [at, own] of a.place.entries()) {
        const other = b.place[at]!;
        if (own !== other) return own - other;
      }
      return a.found.title < b.found.title ? -1 : a.found.title > b.found.title ? 1 : 0;
    })
    .map(({ found }) => found);
