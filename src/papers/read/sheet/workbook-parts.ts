// The parts of an .xlsx that its sheets lean on: which sheets there are, shared strings, and which styles show a
// number as a date or a percentage.
import { PaperError } from '../../paper-error.ts';
import { walkXml } from '../../xml.ts';
import type { Zip } from '../../zip.ts';

export type NumberLook = 'plain' | 'date' | 'percent';
export type SheetPart = { name: string; path: string; isHidden: boolean };
export type WorkbookParts = { sheets: SheetPart[]; strings: string[]; looks: NumberLook[]; is1904: boolean };

/** Some writers put a prefix on every tag; spreadsheets need none of the other namespaces. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const WORKBOOK = 'xl/workbook.xml';

const readTargets = (zip: Zip): Map<string, string> => {
  const targets = new Map<string, string>();
  const part = 'xl/_rels/workbook.xml.rels';
  if (zip.has(part))
    walkXml(zip.text(part), {
      open: (_, { Id = '', Target = '' }) => {
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
      },
      close: () => undefined,
    });
  return targets;
};

const readStrings = (zip: Zip): string[] => {
  const part = zip.names.find((name) => /^xl\/sharedstrings\.xml$/i.test(name));
  const strings: string[] = [];
  if (!part) return strings;
  let current = '';
  let isText = false;
  let isHint = false;
  walkXml(zip.text(part), {
    open: (name) => {
      const tag = localName(name);
      if (tag === 'si') current = '';
      else if (tag === 'rPh') isHint = true;
      else if (tag === 't') isText = true;
    },
    text: (data) => {
      if (isText && !isHint) current += data;
    },
    close: (name) => {
      const tag = localName(name);
      if (tag === 'si') strings.push(current.normalize('NFC'));
      else if (tag === 'rPh') isHint = false;
      else if (tag === 't') isText = false;
    },
  });
  return strings;
};

/** Number formats built into Excel, ECMA-376 part 1, 18.8.30. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

export const lookOfFormat = (id: number, code: string | undefined): NumberLook => {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : id === 9 || id === 10 ? 'percent' : 'plain';
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'percent';
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : 'plain';
};

const readLooks = (zip: Zip): NumberLook[] => {
  const looks: NumberLook[] = [];
  if (!zip.has('xl/styles.xml')) return looks;
  const codes = new Map<number, string>();
  let inCells = false;
  walkXml(zip.text('xl/styles.xml'), {
    open: (name, attributes) => {
      const tag = localName(name);
      if (tag === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (tag === 'cellXfs') inCells = true;
      else if (tag === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        looks.push(lookOfFormat(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') inCells = false;
    },
  });
  return looks;
};

export const readWorkbookParts = (zip: Zip): WorkbookParts => {
  if (!zip.has(WORKBOOK)) throw new PaperError('unreadable', { format: 'xlsx', part: WORKBOOK });
  const targets = readTargets(zip);
  const sheets: SheetPart[] = [];
  let is1904 = false;
  walkXml(zip.text(WORKBOOK), {
    open: (name, attributes) => {
      const tag = localName(name);
      if (tag === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (tag !== 'sheet') return;
      const path = targets.get(attributes['r:id'] ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      // Chart sheets hold no cells.
      if (zip.has(path) && !path.includes('chartsheets/'))
        sheets.push({ name: attributes.name ?? '', path, isHidden: /hidden/i.test(attributes.state ?? '') });
    },
    close: () => undefined,
  });
  if (sheets.length === 0) throw new PaperError('unreadable', { format: 'xlsx', part: 'xl/worksheets' });
  return { sheets, strings: readStrings(zip), looks: readLooks(zip), is1904 };
};
