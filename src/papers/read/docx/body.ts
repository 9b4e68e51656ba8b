// word/document.xml → blocks in reading order. Tracked changes are taken as accepted; headers, footers, comments
// and notes live in other parts and never come in.
import { walkXml, type XmlAttributes } from '../../xml.ts';
import type { Block } from '../paper.ts';
import type { Numbering } from './numbering.ts';
import { finishParagraph, type OpenParagraph } from './paragraph.ts';
import type { DocxStyles } from './styles.ts';
import { isLayoutTable, newTable, type OpenCell, type OpenTable, toGrid } from './table.ts';

/** Deleted or moved-away text, the second copy of a drawing, and phonetic hints. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:sectPrChange',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
]);
const DRAWN = new Set([
  'single',
  'double',
  'thick',
  'dotted',
  'dashed',
  'dashSmallGap',
  'triple',
  'thinThickSmallGap',
  'inset',
  'outset',
]);
const MAX_SPAN = 64;

type Frame = {
  blocks: Block[];
  paragraph?: OpenParagraph | undefined;
  table?: OpenTable | undefined;
  cell?: OpenCell | undefined;
};

export const readBody = (xml: string, styles: DocxStyles, numbering: Numbering): Block[] => {
  const blocks: Block[] = [];
  // One frame for the body, one more for each cell and text box inside it.
  const frames: Frame[] = [{ blocks }];
  let skipping = 0;
  let inText = false;
  let inParagraphMark = false;
  let inTableBorders = false;
  let runFont: string | undefined;
  let isHidden = false;
  let carried: OpenParagraph['pieces'] = [];
  const top = () => frames[frames.length - 1] as Frame;
  const write = (text: string) => {
    if (!isHidden) top().paragraph?.pieces.push({ text, font: runFont });
  };

  const closeParagraph = () => {
    const frame = top();
    const open = frame.paragraph;
    frame.paragraph = undefined;
    if (!open) return;
    if (open.joinsNext) {
      carried = open.pieces;
      return;
    }
    const done = finishParagraph(open, styles, numbering);
    if (done.isContents) return;
    const last = frame.blocks.at(-1);
    const tight = done.isListItem && last?.kind === 'paragraph' && last.text.trim() !== '';
    frame.blocks.push({ kind: 'paragraph', text: done.text, tight });
  };

  const closeTable = () => {
    const frame = top();
    const table = frame.table;
    frame.table = undefined;
    if (!table) return;
    if (!isLayoutTable(table)) frame.blocks.push({ kind: 'table', rows: toGrid(table) });
    else
      for (const cell of table.rows.flat())
        cell.lines.forEach((text, i) => {
          frame.blocks.push({ kind: 'paragraph', text, tight: i > 0 });
        });
  };

  /** What a cell or text box held becomes lines of the place around it. */
  const linesOf = (inner: Block[]): string[] =>
    inner.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => row.filter(Boolean).join(' ')),
    );

  const openProperty = (name: string, attributes: XmlAttributes) => {
    const { paragraph, table, cell } = top();
    const value = attributes['w:val'] ?? '';
    if (name === 'w:pStyle' && paragraph) paragraph.styleId = value;
    else if (name === 'w:numId' && paragraph) paragraph.numId = value;
    else if (name === 'w:ilvl' && paragraph) paragraph.level = Number(value);
    else if (name === 'w:rFonts' && !inParagraphMark)
      runFont = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? runFont;
    else if (name === 'w:vanish' && !inParagraphMark) isHidden = value !== '0' && value !== 'false';
    else if (name === 'w:gridSpan' && cell) cell.span = Math.min(MAX_SPAN, Math.max(1, Number(value) || 1));
    else if (name === 'w:vMerge' && cell) cell.continues = value !== 'restart';
    else if (name === 'w:tblStyle' && table)
      table.styled = /grid|list|table(?!normal)|lưới/i.test(value) && !/normal/i.test(value);
    else if (name === 'w:tblBorders' || name === 'w:tcBorders') inTableBorders = true;
    else if (inTableBorders && DRAWN.has(value)) {
      const owner = frames.findLast((frame) => frame.table)?.table;
      if (owner && (name === 'w:insideH' || name === 'w:insideV' || name === 'w:left' || name === 'w:start'))
        owner.bordered = true;
    }
  };

  walkXml(xml, {
    open: (name, attributes) => {
      if (skipping > 0 || SKIPPED.has(name)) {
        // An empty <w:del/> inside the paragraph mark's properties says the mark itself is deleted.
        if (skipping === 0 && inParagraphMark && (name === 'w:del' || name === 'w:moveFrom')) {
          const { paragraph } = top();
          if (paragraph) paragraph.joinsNext = true;
        }
        skipping++;
        return;
      }
      const frame = top();
      if (name === 'w:p') {
        frame.paragraph = { pieces: carried };
        carried = [];
      } else if (name === 'w:r') {
        runFont = undefined;
        isHidden = false;
      } else if (name === 'w:pPr') inParagraphMark = true;
      else if (name === 'w:t' || name === 'm:t') inText = true;
      else if (name === 'w:tab' && !inParagraphMark) write('\t');
      else if (name === 'w:br' || name === 'w:cr') write('\n');
      else if (name === 'w:noBreakHyphen') write('-');
      else if (name === 'w:tbl') frame.table = newTable();
      else if (name === 'w:tr') frame.table?.rows.push([]);
      else if (name === 'w:tc') {
        const cell: OpenCell = { lines: [], span: 1, continues: false };
        frame.table?.rows.at(-1)?.push(cell);
        frames.push({ blocks: [], cell });
      } else if (name === 'w:txbxContent') frames.push({ blocks: [] });
      else openProperty(name, attributes);
    },
    text: (data) => {
      if (inText && skipping === 0) write(data);
    },
    close: (name) => {
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (name === 'w:p') closeParagraph();
      else if (name === 'w:pPr') inParagraphMark = false;
      else if (name === 'w:t' || name === 'm:t') inText = false;
      else if (name === 'w:tblBorders' || name === 'w:tcBorders') inTableBorders = false;
      else if (name === 'w:tbl') closeTable();
      else if ((name === 'w:tc' || name === 'w:txbxContent') && frames.length > 1) {
        const done = frames.pop() as Frame;
        if (done.cell) done.cell.lines = linesOf(done.blocks);
        else top().blocks.push(...done.blocks);
      }
    },
  });
  return blocks;
};
