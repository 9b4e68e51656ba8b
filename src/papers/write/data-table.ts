// A table of data: heads repeated on every page, rows never torn apart, numbers to the right.
import { escapeXml } from '../xml.ts';
import { type TableBlock, toRuns } from './official-document.ts';
import { type Ids, paragraph, run, runs, twips } from './wordml.ts';

const STYLE = { left: 'PlenumCell', center: 'PlenumCellCenter', right: 'PlenumCellNumber' } as const;

const shares = (table: TableBlock): number[] => {
  const widths = table.columns.map((column) => column.width ?? 1);
  const total = widths.reduce((sum, width) => sum + width, 0) || 1;
  return widths.map((width) => width / total);
};

const headCell = (text: string, width: number, span = 1, merge?: 'restart' | 'continue'): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : ''}<w:vAlign w:val="center"/></w:tcPr>${paragraph(merge === 'continue' ? '' : run(text), { style: 'PlenumCellHead' })}</w:tc>`;

const headRow = (cells: string): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`;

/** Two head rows where columns are grouped; a column outside any named group spans both. */
const heads = (table: TableBlock, widths: number[]): string => {
  if (!table.groups)
    return headRow(table.columns.map((column, i) => headCell(column.header, widths[i] ?? 0)).join(''));
  let at = 0;
  let upper = '';
  let lower = '';
  for (const group of table.groups) {
    const inside = widths.slice(at, at + group.span);
    const total = inside.reduce((sum, width) => sum + width, 0);
    const isAlone = group.text === '';
    if (!isAlone) upper += headCell(group.text, total, group.span);
    inside.forEach((width, i) => {
      const header = table.columns[at + i]?.header ?? '';
      if (isAlone) upper += headCell(header, width, 1, 'restart');
      lower += headCell(header, width, 1, isAlone ? 'continue' : undefined);
    });
    at += group.span;
  }
  return headRow(upper) + headRow(lower);
};

export const dataTable = (table: TableBlock, widthMm: number, ids: Ids): string => {
  const widths = shares(table).map((share) => twips(widthMm * share));
  const styles = table.columns.map(
    (column) => `<w:p><w:pPr><w:pStyle w:val="${STYLE[column.align ?? 'left']}"/></w:pPr>`,
  );
  const cellHeads = widths.map((width) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>`);
  const rows: string[] = [];
  for (const row of table.rows) {
    let cells = '';
    for (let c = 0; c < widths.length; c++) {
      const words = row[c] ?? '';
      const inner =
        typeof words === 'string' && !/[\n\t]/.test(words)
          ? `<w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`
          : runs(toRuns(words), ids);
      cells += `${cellHeads[c]}${styles[c]}${inner}</w:p></w:tc>`;
    }
    rows.push(`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`);
  }
  return (
    (table.caption ? paragraph(run(table.caption), { style: 'PlenumCaption', keepNext: true }) : '') +
    (table.unitNote
      ? paragraph(run(table.unitNote, { italic: true }), { style: 'PlenumCellNumber', keepNext: true })
      : '') +
    `<w:tbl><w:tblPr><w:tblStyle w:val="PlenumTable"/><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${heads(table, widths)}${rows.join('')}</w:tbl>`
  );
};
