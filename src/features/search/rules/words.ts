// Words of a text as the search keeps them. search_parts of migration 0059 says the same in SQL; a test
// holds the two together.
import { fold } from '../../../kernel/folding.ts';

const BETWEEN =
  /[\p{Cc}\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+/u;
const MAX_WORD = 100;

export const splitWords = (text: string): string[] =>
  text
    .split(BETWEEN)
    .filter(Boolean)
    .map((word) => [...word].slice(0, MAX_WORD).join(''));

export const foldedWords = (text: string): string[] => splitWords(fold(text));

/** As written, in lower case and one form: "ĐỒNG" → "đồng". */
export const markedWords = (text: string): string[] =>
  splitWords(text.normalize('NFD').replaceAll('Đ', 'đ').toLowerCase().normalize('NFC'));
