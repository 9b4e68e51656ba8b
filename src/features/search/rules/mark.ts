// Which letters of a shown name were looked for.
import { fold } from '../../../kernel/folding.ts';
import { splitWords } from './words.ts';

export type Piece = { text: string; isHit: boolean };

/** How many characters of the word the longest of the folded beginnings covers. */
const covered = (word: string, beginnings: readonly string[]): number => {
  const folded = fold(word);
  const longest = Math.max(0, ...beginnings.filter((one) => folded.startsWith(one)).map((one) => one.length));
  if (longest === 0) return 0;
  let end = 0;
  while (end < word.length && fold(word.slice(0, end)).length < longest) end++;
  // A mark that stands as a character of its own belongs to the letter before it.
  while (end < word.length && fold(word.slice(0, end + 1)).length === longest) end++;
  return end;
};

/** The pieces put together are the text. */
export const markWords = (text: string, words: readonly string[]): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  for (const word of splitWords(text)) {
    const start = text.indexOf(word, at);
    const length = covered(word, words);
    at = start + word.length;
    if (length === 0) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), isHit: false });
    pieces.push({ text: text.slice(start, start + length), isHit: true });
    from = start + length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isHit: false });
  return pieces;
};
