// How wide words are in Times New Roman Bold, near enough to draw a rule as long as the line above it.

const NARROW = /[ilj.,:;'!|()[\]/ ]/;
const MARKS = /\p{M}/gu;

const widthOf = (letter: string): number => {
  if (letter === ' ') return 0.25;
  if (letter === '-') return 0.333;
  if (/[MW]/.test(letter)) return 0.97;
  if (/[I]/.test(letter)) return 0.389;
  if (/[SP]/.test(letter)) return 0.58;
  if (/[EFLTZB]/.test(letter)) return 0.667;
  if (/\p{Lu}/u.test(letter)) return 0.74;
  if (letter === 'm') return 0.833;
  return NARROW.test(letter) ? 0.3 : 0.51;
};

/** In points. */
export const boldWidth = (text: string, size: number): number => {
  const letters = text
    .replace(/[ƠƯơư]/g, (letter) => ({ Ơ: 'O', Ư: 'U', ơ: 'o', ư: 'u' })[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '');
  return [...letters].reduce((sum, letter) => sum + widthOf(letter), 0) * size;
};
