// Blocks → the text a reader of prose gets: paragraphs on lines, a blank line between blocks, table rows on one
// line each with TAB between cells.
import type { Block, PaperTable } from './paper.ts';

const tidyLine = (text: string) => text.replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n').trim();
const tidyCell = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

export const blocksToText = (blocks: Block[]): { text: string; tables: PaperTable[] } => {
  const parts: string[] = [];
  const tables: PaperTable[] = [];
  let length = 0;
  const push = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const separate = (tight: boolean) => {
    if (length > 0) push(tight ? '\n' : '\n\n');
  };

  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const text = tidyLine(block.text);
      if (!text) continue;
      separate(block.tight ?? false);
      push(text);
      continue;
    }
    const rows = block.rows.map((row) => row.map(tidyCell)).filter((row) => row.some((cell) => cell !== ''));
    if (rows.length === 0) continue;
    separate(false);
    const start = length;
    const starts = rows.map((row, r) => {
      if (r > 0) push('\n');
      return row.map((cell, c) => {
        if (c > 0) push('\t');
        const at = length;
        push(cell);
        return at;
      });
    });
    tables.push({ start, end: length, rows, starts, ...(block.name !== undefined && { name: block.name }) });
  }
  return { text: parts.join(''), tables };
};
