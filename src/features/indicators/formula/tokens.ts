// The words of the formula language: [CODE], numbers as people write them, + − × ÷ * / ( ), names of functions.
// A list is parted by ";" or by a comma with a space after it or before a "[": "1,5" is one and a half.
import { createToken, Lexer } from 'chevrotain';

const Space = createToken({
  name: 'Space',
  pattern: /[\s\u00a0\u202f]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
export const Code = createToken({ name: 'Code', pattern: /\[[^[\]\n]*\]/ });
export const Figure = createToken({ name: 'Figure', pattern: /\d+(?:[.,]\d+)*/ });
/** Letters of Vietnamese and English; after the operators, since × and ÷ lie among them. The lexer knows no \p{L}. */
export const Name = createToken({
  name: 'Name',
  pattern: /[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\w\u00c0-\u024f\u1e00-\u1eff]*/,
});
export const Plus = createToken({ name: 'Plus', pattern: /\+/ });
export const Minus = createToken({ name: 'Minus', pattern: /[-−–]/ });
export const Times = createToken({ name: 'Times', pattern: /[*×·]/ });
export const Over = createToken({ name: 'Over', pattern: /[/÷:]/ });
export const Open = createToken({ name: 'Open', pattern: /\(/ });
export const Close = createToken({ name: 'Close', pattern: /\)/ });
export const Comma = createToken({ name: 'Comma', pattern: /[;,]/ });

export const TOKENS = [Space, Code, Figure, Plus, Minus, Times, Over, Open, Close, Comma, Name];
export const lexer = new Lexer(TOKENS, { positionTracking: 'onlyOffset' });
