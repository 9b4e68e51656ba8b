// The few pieces of WordprocessingML an official paper is made of, as strings: a table of thousands of rows with
// an id on every number has to be written faster than an object model can be built.
import { escapeXml } from '../xml.ts';
import type { Run } from './official-document.ts';

export const FACT_TAG = 'plenum:fact:';

export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'mc:Ignorable="w15"',
].join(' ');

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const twips = (millimetres: number): number => Math.round(millimetres * 56.6929);
export const pointTwips = (points: number): number => Math.round(points * 20);

export type Align = 'left' | 'center' | 'right' | 'both';
export type RunStyle = {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  caps?: boolean;
  size?: number;
};
export type ParagraphStyle = {
  style?: string;
  align?: Align;
  /** Points. */
  before?: number;
  after?: number;
  /** Millimetres. */
  indent?: number;
  indentRight?: number;
  firstLine?: number;
  line?: { rule: 'exact' | 'atLeast' | 'auto'; points: number };
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  outline?: number;
  /** A rule under the paragraph, as wide as its indents leave. */
  ruled?: boolean;
  tabs?: { at: number; kind: 'right' | 'left'; leader?: 'dot' }[];
  numbering?: { id: number; level: number };
  /** A section that ends with this paragraph. */
  section?: string;
};

const runProperties = ({ bold, italic, underline, caps, size }: RunStyle): string => {
  const inner =
    (bold ? '<w:b/>' : '') +
    (italic ? '<w:i/>' : '') +
    (caps ? '<w:caps/>' : '') +
    (size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '') +
    (underline ? '<w:u w:val="single"/>' : '');
  return inner && `<w:rPr>${inner}</w:rPr>`;
};

const textElement = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

export const run = (text: string, style: RunStyle = {}): string => {
  const parts = text
    .split(/(\n|\t)/)
    .map((part) => (part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : part && textElement(part)));
  return `<w:r>${runProperties(style)}${parts.join('')}</w:r>`;
};

/** Ids of content controls must differ within a document; a document is written by one counter. */
export type Ids = { next: () => number };
export const newIds = (): Ids => {
  let last = 0;
  return { next: () => ++last };
};

/** A content control around one number: it shows nothing of itself, and its tag says what the number resolves by. */
const boundRun = (factId: string, inner: string, ids: Ids): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${FACT_TAG}${escapeXml(factId)}"/><w:id w:val="${ids.next()}"/><w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

export const runs = (list: Run[], ids: Ids, base: RunStyle = {}): string => {
  let xml = '';
  for (const item of list) {
    const inner = run(item.text, {
      ...base,
      ...(item.bold && { bold: true }),
      ...(item.italic && { italic: true }),
    });
    xml += item.factId === undefined ? inner : boundRun(item.factId, inner, ids);
  }
  return xml;
};

const lineSpacing = (line: ParagraphStyle['line']): string =>
  line
    ? ` w:line="${line.rule === 'auto' ? Math.round((line.points / 12) * 240) : pointTwips(line.points)}" w:lineRule="${line.rule}"`
    : '';

/** The children of w:pPr in the order the schema wants them. */
const paragraphProperties = (p: ParagraphStyle): string => {
  const tabs = p.tabs
    ?.map(
      (tab) =>
        `<w:tab w:val="${tab.kind}"${tab.leader ? ` w:leader="${tab.leader}"` : ''} w:pos="${twips(tab.at)}"/>`,
    )
    .join('');
  const hasSpacing = p.before !== undefined || p.after !== undefined || p.line;
  const hasIndent = p.indent !== undefined || p.indentRight !== undefined || p.firstLine !== undefined;
  const inner =
    (p.style ? `<w:pStyle w:val="${p.style}"/>` : '') +
    (p.keepNext ? '<w:keepNext/>' : '') +
    (p.pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    (p.numbering
      ? `<w:numPr><w:ilvl w:val="${p.numbering.level}"/><w:numId w:val="${p.numbering.id}"/></w:numPr>`
      : '') +
    (p.ruled ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' : '') +
    (tabs ? `<w:tabs>${tabs}</w:tabs>` : '') +
    (hasSpacing
      ? `<w:spacing${p.before === undefined ? '' : ` w:before="${pointTwips(p.before)}"`}${p.after === undefined ? '' : ` w:after="${pointTwips(p.after)}"`}${lineSpacing(p.line)}/>`
      : '') +
    (hasIndent
      ? `<w:ind w:left="${twips(p.indent ?? 0)}" w:right="${twips(p.indentRight ?? 0)}" w:firstLine="${twips(p.firstLine ?? 0)}"/>`
      : '') +
    (p.align ? `<w:jc w:val="${p.align}"/>` : '') +
    (p.outline === undefined ? '' : `<w:outlineLvl w:val="${p.outline}"/>`) +
    (p.section ?? '');
  return inner && `<w:pPr>${inner}</w:pPr>`;
};

export const paragraph = (content: string, style: ParagraphStyle = {}): string =>
  `<w:p>${paragraphProperties(style)}${content}</w:p>`;

export type FieldOptions = { dirty?: boolean; style?: RunStyle };

/** A field with the value it shows until it is computed. */
export const field = (
  code: string,
  shown: string,
  { dirty = false, style = {} }: FieldOptions = {},
): string => {
  const properties = runProperties(style);
  const mark = (type: string) =>
    `<w:r>${properties}<w:fldChar w:fldCharType="${type}"${type === 'begin' && dirty ? ' w:dirty="true"' : ''}/></w:r>`;
  return `${mark('begin')}<w:r>${properties}<w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${run(shown, style)}${mark('end')}`;
};

export const bookmark = (name: string, content: string, ids: Ids): string => {
  const id = ids.next();
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
};

/** A table without lines that sets two blocks beside each other. Widths in millimetres. */
export const sideBySide = (left: string, leftWidth: number, right: string, rightWidth: number): string => {
  const column = (width: number) => `<w:gridCol w:w="${twips(width)}"/>`;
  const cell = (content: string, width: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(leftWidth + rightWidth)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${column(leftWidth)}${column(rightWidth)}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(left, leftWidth)}${cell(right, rightWidth)}</w:tr></w:tbl>`
  );
};
