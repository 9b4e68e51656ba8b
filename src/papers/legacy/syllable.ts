// Is this a Vietnamese syllable as it is spelt? Spelling is regular enough that a wrong decoding shows at once.

const ONSET = 'b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x';
const RHYME = [
  'a(?:ch?|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u|ê(?:c|m|n|ng|p|t|u))?',
  'o(?:a(?:ch?|i|m|n|ng|nh|o|p|t|y)?|ă(?:c|m|n|ng|t)|c|e(?:n|o|t)?|i|m|n|ng|oc|ong|p|t)?',
  'ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?',
  'u(?:a|â(?:n|ng|t|y)|c|ê(?:ch|nh)?|i|m|n|ng|p|t|ô(?:c|i|m|n|ng|t)|ơ|y(?:a|ch|nh|n|p|t|u|ê(?:n|t))?)?',
  'ư(?:a|c|i|m|n|ng|t|u|ơ(?:c|i|m|n|ng|p|t|u))?|y(?:nh|t|ê(?:m|n|ng|t|u))?',
].join('|');
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RHYME})$`);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Syllables that end in a stop take only the acute and the dot. */
const WRONG_ON_STOP = /[\u0300\u0303\u0309]/;
const STOP = /(?:c|ch|p|t)$/;

export const isSyllable = (word: string): boolean => {
  const spread = word.toLowerCase().normalize('NFD');
  const tones = spread.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const bare = spread.replace(TONE, '').normalize('NFC');
  return SYLLABLE.test(bare) && !(STOP.test(bare) && WRONG_ON_STOP.test(spread));
};

const WORD = /[\p{L}\p{M}]+/gu;
const PLAIN_PUNCTUATION = /[\u00a0–—−“”‘’…•·°‰²³×±«»½\u2028\u2029\u200b\ufeff]/gu;

/** How far the words with diacritics are Vietnamese. `total` is 0 for plain ASCII. */
export const vietnameseFit = (text: string): { good: number; total: number } => {
  let good = 0;
  let total = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (!/[^a-z]/i.test(word)) continue;
    total++;
    if (isSyllable(word)) good++;
  }
  const odd = text.replace(PLAIN_PUNCTUATION, '').match(/[^\p{L}\p{M}\p{ASCII}]/gu)?.length ?? 0;
  return { good, total: total + odd };
};
