// Matching a phrase table against items, whose keys may hold several words already.
import type { Item } from './items.ts';
import type { PhraseTable } from './lexicon/phrases.ts';

/** How many items from `at` a phrase of the table covers exactly; 0 for none. */
export function matchItems(table: PhraseTable<true>, items: readonly Item[], at: number): number {
  const keys: string[] = [];
  const ends: number[] = [];
  for (let i = at; i < items.length && keys.length < 7; i++) {
    const item = items[i]!;
    if (item.key === '' || (item.t !== 'word' && item.t !== 'lex')) break;
    keys.push(...item.key.split(' '));
    ends.push(keys.length);
  }
  const entries = keys.length > 0 ? table.get(keys[0]!) : undefined;
  for (const { words } of entries ?? []) {
    if (words.length > keys.length || words.some((w, k) => w !== keys[k])) continue;
    const items = ends.indexOf(words.length);
    if (items >= 0) return items + 1;
    // the phrase ends inside an item ("giá trị" in "giá trị sản xuất"): still begins here
    return ends.findIndex((e) => e > words.length) + 1;
  }
  return 0;
}
