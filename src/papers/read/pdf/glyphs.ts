// A PDF page as glyphs with exact places, and the ruled lines of its tables. The library's own text items are not
// used: where a letter comes from a second font (common for ế, ổ, ự) they leave a gap and say the letter later.
import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

export type Glyph = { text: string; x: number; y: number; width: number; size: number };
/** Horizontal when y1 = y2, vertical when x1 = x2. */
export type Rule = { x1: number; y1: number; x2: number; y2: number };
/** y grows downwards; the origin is the top left of the page as it is shown. */
export type PdfPage = { width: number; height: number; glyphs: Glyph[]; rules: Rule[] };

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfOps = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];
type Matrix = [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];
const toMatrix = (value: unknown): Matrix => {
  const list = Array.from(value as ArrayLike<number>, Number);
  return list.length === 6 && list.every(Number.isFinite) ? (list as Matrix) : IDENTITY;
};

type PdfGlyph = { unicode?: string; width?: number; isSpace?: boolean };
type TextState = {
  ctm: Matrix;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
};

/** Lines thinner than this are rules; Word draws a table's borders as such thin boxes. */
const THIN = 2.5;
const MAX_RULES = 6_000;

export const readPdfPage = async (document: PdfDocument, number: number, ops: PdfOps): Promise<PdfPage> => {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  let state: TextState = {
    ctm: toMatrix(viewport.transform),
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  const stack: TextState[] = [];
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;

  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  const show = (items: unknown) => {
    if (!Array.isArray(items)) return;
    for (const item of items as (PdfGlyph | number)[]) {
      const { size, scale } = state;
      if (typeof item === 'number') {
        text = multiply(text, [1, 0, 0, 1, (-item / 1000) * size * scale, 0]);
        continue;
      }
      const advance = ((item.width ?? 0) / 1000) * size;
      const place = multiply(state.ctm, multiply(text, [size * scale, 0, 0, size, 0, state.rise]));
      const across = Math.hypot(place[0], place[1]);
      const height = Math.hypot(place[2], place[3]);
      const drawn = item.unicode ?? '';
      // Text that stands upright or runs down the side is a watermark or a margin note.
      if (drawn && across > 0.5 && Math.abs(place[1]) < across * 0.1)
        glyphs.push({
          text: drawn,
          x: place[4],
          y: place[5],
          width: size > 0 ? (advance / size) * across : 0,
          size: height,
        });
      const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
      text = multiply(text, [1, 0, 0, 1, (advance + spacing) * scale, 0]);
    }
  };

  const rule = (paint: number, box: ArrayLike<number> | null | undefined, isBox: boolean) => {
    if (!box || paint === ops.endPath || rules.length >= MAX_RULES) return;
    const at = (x: number, y: number) => multiply(state.ctm, [1, 0, 0, 1, x, y]);
    const a = at(box[0] ?? 0, box[1] ?? 0);
    const b = at(box[2] ?? 0, box[3] ?? 0);
    const [x1, x2] = [Math.min(a[4], b[4]), Math.max(a[4], b[4])];
    const [y1, y2] = [Math.min(a[5], b[5]), Math.max(a[5], b[5])];
    if (y2 - y1 < THIN && x2 - x1 > 4) rules.push({ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 });
    else if (x2 - x1 < THIN && y2 - y1 > 4) rules.push({ y1, y2, x1: (x1 + x2) / 2, x2: (x1 + x2) / 2 });
    else if (isBox && (paint === ops.stroke || paint === ops.closeStroke))
      rules.push(
        { x1, x2, y1, y2: y1 },
        { x1, x2, y1: y2, y2 },
        { x1, x2: x1, y1, y2 },
        { x1: x2, x2, y1, y2 },
      );
  };

  operators.fnArray.forEach((op, i) => {
    const args = (operators.argsArray[i] ?? []) as unknown[];
    const first = Number(args[0]);
    switch (op) {
      case ops.save:
        stack.push({ ...state });
        break;
      case ops.restore:
        state = stack.pop() ?? state;
        break;
      case ops.transform:
        state.ctm = multiply(state.ctm, toMatrix(args));
        break;
      case ops.paintFormXObjectBegin:
        stack.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, toMatrix(args[0]));
        break;
      case ops.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case ops.beginText:
        text = line = IDENTITY;
        break;
      case ops.setFont:
        state.size = Number(args[1]) || 0;
        break;
      case ops.setCharSpacing:
        state.charSpacing = first || 0;
        break;
      case ops.setWordSpacing:
        state.wordSpacing = first || 0;
        break;
      case ops.setHScale:
        state.scale = (first || 100) / 100;
        break;
      case ops.setLeading:
        state.leading = first || 0;
        break;
      case ops.setTextRise:
        state.rise = first || 0;
        break;
      case ops.setTextMatrix:
        text = line = toMatrix(args.length === 6 ? args : args[0]);
        break;
      case ops.moveText:
        move(first, Number(args[1]));
        break;
      case ops.setLeadingMoveText:
        state.leading = Number(args[1]);
        move(first, Number(args[1]));
        break;
      case ops.nextLine:
        move(0, state.leading);
        break;
      case ops.showText:
      case ops.showSpacedText:
        show(args[0]);
        break;
      case ops.constructPath:
        rule(
          first,
          args[2] as ArrayLike<number> | null,
          ((args[1] as ArrayLike<number>[] | undefined)?.[0]?.length ?? 99) <= 16,
        );
        break;
    }
  });
  page.cleanup();
  return { width: viewport.width, height: viewport.height, glyphs, rules };
};
