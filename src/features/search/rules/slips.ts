// Words one slip away: a letter left out, put in, changed, or two exchanged. Numbers are not guessed at: another number is
// another paper.
const LETTERS = 'abcdeghiklmnopqrstuvxy';
const SHORTEST = 3;
const LONGEST = 20;

export const wordsOneSlipAway = (word: string): string[] => {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return [];
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2));
    for (const letter of LETTERS) {
      if (after) found.add(before + letter + after.slice(1));
      found.add(before + letter + after);
    }
  }
  found.delete(word);
  return [...found];
};
