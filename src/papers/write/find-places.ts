// Where the named places of a template are in its XML, and how they are filled without touching what is around.
import { Parser } from 'htmlparser2';
import { PaperError } from '../paper-error.ts';
import { escapeXml } from '../xml.ts';
import { PLACE_TAG } from './places.ts';

/** Offsets of what stands inside the content control. */
export type FoundPlace = { place: string; start: number; end: number; depth: number };

export const findPlaces = (xml: string): FoundPlace[] => {
  const found: FoundPlace[] = [];
  const open: { place?: string; start?: number }[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const top = open.at(-1);
        if (name === 'w:sdt') open.push({});
        else if (name === 'w:tag' && top && attributes['w:val']?.startsWith(PLACE_TAG))
          top.place = attributes['w:val'].slice(PLACE_TAG.length);
        else if (name === 'w:sdtContent' && top) top.start = parser.endIndex + 1;
      },
      onclosetag: (name) => {
        const top = open.at(-1);
        if (name === 'w:sdtContent' && top?.place !== undefined && top.start !== undefined)
          found.push({ place: top.place, start: top.start, end: parser.startIndex, depth: open.length });
        else if (name === 'w:sdt') open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
};

const first = (xml: string, tag: string): string =>
  new RegExp(`<${tag}(?:\\s[^>]*)?(?:/>|>.*?</${tag}>)`, 's').exec(xml)?.[0] ?? '';

const textRun = (properties: string, text: string): string =>
  `<w:r>${properties}${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`;

/** Lines of text in the look of what the place held: one paragraph each, or one run inside a paragraph. */
export const fillLines = (inside: string, lines: string[]): string => {
  // The paragraph mark has run properties of its own; those of the first run are wanted.
  const ownRun = first(first(inside, 'w:r'), 'w:rPr');
  if (!/<w:p[\s>]/.test(inside)) return textRun(ownRun, lines.join('\n'));
  const properties = first(inside, 'w:pPr');
  return (lines.length > 0 ? lines : [''])
    .map((line) => `<w:p>${properties}${line && textRun(ownRun, line)}</w:p>`)
    .join('');
};

const EMPTY_LINE =
  /<w:p(?:\s[^>]*)?>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve"><\/w:t><\/w:r><\/w:sdtContent><\/w:sdt><\/w:p>(?!<\/w:tc>)/gs;

/** A line whose only place came out empty goes; the last one of a cell has to stay. */
export const dropEmptyLines = (xml: string): string => xml.replace(EMPTY_LINE, '');

/** Throws `unsupported` when places stand inside one another, which no order of filling would get right. */
export const fillPlaces = (xml: string, fill: (place: string, inside: string) => string | null): string => {
  const places = findPlaces(xml).sort((a, b) => a.start - b.start);
  let filled = '';
  let from = 0;
  for (const { place, start, end } of places) {
    if (start < from) throw new PaperError('unsupported', { format: 'template', nested: place });
    const content = fill(place, xml.slice(start, end));
    filled += xml.slice(from, start) + (content ?? xml.slice(start, end));
    from = end;
  }
  return filled + xml.slice(from);
};
