// A table of phrases looked up word by word, longest first. Keys are in the form of wordKey.

import { wordKey } from '../normalise.ts';
import type { Token } from '../tokens.ts';

type Entry<T> = { words: string[]; value: T };
export type PhraseTable<T> = Map<string, Entry<T>[]>;

/** Phrases are given as "đạt | đạt được | ước đạt"; a phrase's words are separated by spaces. */
export function addPhrases<T>(table: PhraseTable<T>, phrases: string, value: T): void {
  for (const phrase of phrases.split('|')) {
    const words = phrase.trim().split(/\s+/).map(wordKey);
    const first = words[0];
    if (first === undefined || first === '') continue;
    const entries = table.get(first) ?? [];
    entries.push({ words, value });
    entries.sort((a, b) => b.words.length - a.words.length);
    table.set(first, entries);
  }
}

/** The longest phrase that begins at token `at`. A phrase does not run over a paragraph break. */
export function matchPhrase<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
): { value: T; length: number } | null {
  const entries = table.get(tokens[at]?.key ?? '');
  if (entries === undefined) return null;
  for (const { words, value } of entries) {
    let k = 1;
    while (k < words.length) {
      const token = tokens[at + k];
      if (token === undefined || token.key !== words[k] || token.line === 'break' || token.line === 'cell')
        break;
      k++;
    }
    if (k === words.length) return { value, length: k };
  }
  return null;
}
