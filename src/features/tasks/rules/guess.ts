// Which units a text means by "Sở Kế hoạch và Đầu tư, UBND huyện Ba Tri": names and short names of the register, the
// longest first, in the order in which they stand.
import { fold } from '../../../kernel/folding.ts';

type Named = { id: string; name: string; shortName: string | null };

const MIN_LENGTH = 3;
const isWordEdge = (character: string | undefined): boolean =>
  character === undefined || !/[\p{L}\d]/u.test(character);

export const guessUnits = (text: string, units: readonly Named[]): string[] => {
  let folded = fold(text);
  const names = units
    .flatMap(({ id, name, shortName }) =>
      [name, shortName].flatMap((one) => (one ? [{ id, name: fold(one) }] : [])),
    )
    .filter(({ name }) => name.length >= MIN_LENGTH)
    .sort((a, b) => b.name.length - a.name.length);
  const found: { id: string; at: number }[] = [];
  for (const { id, name } of names)
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
      if (!isWordEdge(folded[at - 1]) || !isWordEdge(folded[at + name.length])) continue;
      found.push({ id, at });
      // What is taken is no part of a shorter name.
      folded = folded.slice(0, at) + '\u0000'.repeat(name.length) + folded.slice(at + name.length);
    }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ id }) => id))];
};
