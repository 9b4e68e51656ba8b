// From the text of a formula to what was written, each part with its place. Knows no indicator and no unit.
import { EmbeddedActionsParser, EOF, type IToken, type ParserMethod } from 'chevrotain';
import type { Words } from '../../../kernel/problem.ts';
import { Close, Code, Comma, Figure, lexer, Minus, Name, Open, Over, Plus, Times, TOKENS } from './tokens.ts';

/** Offsets in the text, end exclusive. */
export type Place = { start: number; end: number };
export type FormulaError = Place & { code: string; message: Words };
export type Operator = '+' | '-' | '*' | '/';
export type Written = Place &
  (
    | { kind: 'figure'; text: string }
    | { kind: 'code'; code: string }
    | { kind: 'call'; name: string; parts: Written[] }
    | { kind: 'operation'; op: Operator; left: Written; right: Written }
    | { kind: 'negative'; of: Written }
  );

const endOf = (token: IToken): number => token.startOffset + token.image.length;

const operator = (_token: IToken, op: Operator): Operator => op;

class FormulaParser extends EmbeddedActionsParser {
  readonly whole: ParserMethod<[], Written> = this.RULE('whole', (): Written => {
    let left = this.SUBRULE(this.product);
    this.MANY(() => {
      const op: Operator = this.OR([
        { ALT: () => operator(this.CONSUME(Plus), '+') },
        { ALT: () => operator(this.CONSUME(Minus), '-') },
      ]);
      left = join(op, left, this.SUBRULE2(this.product));
    });
    return left;
  });

  readonly product: ParserMethod<[], Written> = this.RULE('product', (): Written => {
    let left = this.SUBRULE(this.signed);
    this.MANY(() => {
      const op: Operator = this.OR([
        { ALT: () => operator(this.CONSUME(Times), '*') },
        { ALT: () => operator(this.CONSUME(Over), '/') },
      ]);
      left = join(op, left, this.SUBRULE2(this.signed));
    });
    return left;
  });

  readonly signed: ParserMethod<[], Written> = this.RULE('signed', (): Written => {
    const sign = this.OPTION(() => this.CONSUME(Minus));
    const of = this.SUBRULE(this.atom);
    return sign ? { kind: 'negative', of, start: sign.startOffset, end: of.end } : of;
  });

  readonly atom: ParserMethod<[], Written> = this.RULE(
    'atom',
    (): Written =>
      this.OR([
        {
          ALT: (): Written => {
            const token = this.CONSUME(Figure);
            return { kind: 'figure', text: token.image, start: token.startOffset, end: endOf(token) };
          },
        },
        {
          ALT: (): Written => {
            const token = this.CONSUME(Code);
            return {
              kind: 'code',
              code: token.image.slice(1, -1).trim(),
              start: token.startOffset,
              end: endOf(token),
            };
          },
        },
        {
          ALT: (): Written => {
            this.CONSUME(Open);
            const of = this.SUBRULE(this.whole);
            this.CONSUME(Close);
            return of;
          },
        },
        { ALT: () => this.SUBRULE(this.call) },
      ]),
  );

  readonly call: ParserMethod<[], Written> = this.RULE('call', (): Written => {
    const name = this.CONSUME(Name);
    this.CONSUME(Open);
    const parts: Written[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => parts.push(this.SUBRULE(this.whole)) });
    const close = this.CONSUME(Close);
    return { kind: 'call', name: name.image, parts, start: name.startOffset, end: endOf(close) };
  });

  constructor() {
    super(TOKENS, { recoveryEnabled: false });
    this.performSelfAnalysis();
  }
}

const join = (op: Operator, left: Written, right: Written): Written => ({
  kind: 'operation',
  op,
  left,
  right,
  start: left.start,
  end: right.end,
});

const parser = new FormulaParser();
/** Deeper than any formula a person can read. */
const MAX_DEPTH = 30;

const failed = (start: number, end: number, code: string, vi: string, en: string): FormulaError => ({
  start,
  end,
  code,
  message: { vi: `Vị trí ${start + 1}: ${vi}`, en: `At ${start + 1}: ${en}` },
});

const checkDepth = (tokens: readonly IToken[]): FormulaError | null => {
  let depth = 0;
  for (const token of tokens) {
    depth += token.tokenType === Open ? 1 : token.tokenType === Close ? -1 : 0;
    if (depth > MAX_DEPTH)
      return failed(
        token.startOffset,
        endOf(token),
        'too_deep',
        'quá nhiều lớp ngoặc',
        'too many brackets within brackets',
      );
  }
  return null;
};

const STARTS = new Set([Figure, Code, Name, Open]);
const ENDS = new Set([Figure, Code, Close]);

const explain = (token: IToken, before: IToken | undefined, text: string): FormulaError => {
  const isAfterPart = before !== undefined && ENDS.has(before.tokenType);
  if (token.tokenType === EOF) {
    const end = text.trimEnd().length;
    return isAfterPart && text.split('(').length > text.split(')').length
      ? failed(end, end, 'bracket_open', 'thiếu dấu “)”', 'a “)” is missing')
      : failed(end, end, 'unfinished', 'công thức chưa hết', 'the formula is not finished');
  }
  const [start, end] = [token.startOffset, endOf(token)];
  return isAfterPart && STARTS.has(token.tokenType)
    ? failed(
        start,
        end,
        'operator_missing',
        `thiếu phép tính trước “${token.image}”`,
        `an operator is missing before “${token.image}”`,
      )
    : failed(
        start,
        end,
        'not_expected',
        `không chờ “${token.image}” ở đây`,
        `“${token.image}” is not expected here`,
      );
};

export const parseFormula = (text: string): Written | FormulaError => {
  if (text.trim() === '') return failed(0, 0, 'empty', 'chưa có công thức', 'there is no formula');
  const { tokens, errors } = lexer.tokenize(text);
  const [unread] = errors;
  if (unread) {
    const image = text.slice(unread.offset, unread.offset + Math.min(unread.length, 10));
    return failed(
      unread.offset,
      unread.offset + unread.length,
      'not_read',
      `không đọc được “${image}”`,
      `“${image}” cannot be read`,
    );
  }
  const tooDeep = checkDepth(tokens);
  if (tooDeep) return tooDeep;
  parser.input = tokens;
  const written = parser.whole();
  const [wrong] = parser.errors;
  if (!wrong) return written;
  const at = tokens.indexOf(wrong.token);
  return explain(wrong.token, at === 0 ? undefined : tokens.at(at === -1 ? -1 : at - 1), text);
};
