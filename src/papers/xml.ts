// The XML parts of office files as a stream of tags. Entities that a file declares itself are never expanded,
// so an entity bomb stays the few bytes it is.
import { Parser } from 'htmlparser2';
import { MAX_XML_DEPTH } from './limits.ts';
import { PaperError } from './paper-error.ts';

export type XmlAttributes = Record<string, string>;
export type XmlHandler = {
  open: (name: string, attributes: XmlAttributes) => void;
  close: (name: string) => void;
  text?: (data: string) => void;
};

const openParser = (handler: XmlHandler): Parser => {
  let depth = 0;
  return new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > MAX_XML_DEPTH) throw new PaperError('bomb', { depth });
        handler.open(name, attributes);
      },
      onclosetag: (name) => {
        depth--;
        handler.close(name);
      },
      ...(handler.text && { ontext: handler.text }),
    },
    { xmlMode: true, decodeEntities: true },
  );
};

export const walkXml = (source: string, handler: XmlHandler): void => openParser(handler).end(source);

/** The same over a part in pieces; `between` runs when a piece has been walked, and what it gives is handed on. */
export async function* walkXmlPieces<T>(
  pieces: AsyncIterable<string>,
  handler: XmlHandler,
  between: () => T | null,
): AsyncGenerator<T> {
  const parser = openParser(handler);
  for await (const piece of pieces) {
    parser.write(piece);
    const found = between();
    if (found !== null) yield found;
  }
  parser.end();
}

const CONTROL = /[\p{Cc}\ufffe\uffff]/gu;
const SPECIAL = /[&<>"]/g;
const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Drops what XML 1.0 forbids (Word refuses a whole file for one such character) and escapes the rest. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(CONTROL, (mark) => (mark === '\t' || mark === '\n' ? mark : ''))
    .replace(SPECIAL, (mark) => ENTITY[mark] ?? '');
