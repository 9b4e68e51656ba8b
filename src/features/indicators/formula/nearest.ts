// The codes a person may have meant: fewest letters to change, marks and case aside, or found in the name.
import { fold } from '../../../kernel/folding.ts';

const plain = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
};

/** At most three, the nearest first; none where nothing is near. */
export const listNearest = <T extends { code: string; nameVi: string }>(
  code: string,
  all: readonly T[],
): T[] => {
  const asked = plain(code);
  if (!asked) return [];
  return all
    .map((one) => {
      const has = plain(one.code);
      const inside = has.includes(asked) || asked.includes(has) || plain(one.nameVi).includes(asked);
      return {
        one,
        far: inside ? 0.5 : distance(asked, has),
        limit: Math.max(2, Math.floor(asked.length / 3)),
      };
    })
    .filter(({ far, limit }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.one.code < b.one.code ? -1 : 1))
    .slice(0, 3)
    .map(({ one }) => one);
};
