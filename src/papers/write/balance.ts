// Long names and titles in the middle of a page, broken where an official would break them.
import { boldWidth } from './text-width.ts';

export const POINT_MM = 0.352778;

/** A name reads best broken before what it belongs to. */
const BREAK_BEFORE = /^(?:TỈNH|THÀNH|HUYỆN|THỊ|XÃ|PHƯỜNG|ĐẶC|VÀ|CỦA|VỀ|và|của|về)$/;

/** Text for the middle of the page, broken into lines of like length where one line is not enough. */
export const balance = (text: string, size: number, widthMm: number): string => {
  const width = (words: string[]) => boldWidth(words.join(' '), size) * POINT_MM;
  const split = (words: string[]): string[] => {
    const total = width(words);
    const lines = Math.ceil(total / widthMm);
    if (lines < 2 || words.length < 4) return [words.join(' ')];
    let best = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 1; at < words.length; at++) {
      const first = width(words.slice(0, at));
      if (first > widthMm) break;
      const cost = Math.abs(first - total / lines) - (BREAK_BEFORE.test(words[at] ?? '') ? total * 0.12 : 0);
      if (cost < least) [best, least] = [at, cost];
    }
    return [words.slice(0, best).join(' '), ...split(words.slice(best))];
  };
  return split(text.split(/\s+/)).join('\n');
};
