// The rows every rival writes, and whether a finished file holds each of them.
import { strictEqual } from 'node:assert';
import { formatDecimal } from '../../src/kernel/format.ts';
import { walkXml } from '../../src/papers/xml.ts';
import { openZip } from '../../src/papers/zip.ts';

export type Row = { name: string; unit: string; plan: string; result: string; share: string };
export const KEYS = ['name', 'unit', 'plan', 'result', 'share'] as const;
export const HEADS = ['Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện', 'So kế hoạch'];

const UNITS = ['tỷ đồng', '%', 'ha', 'tấn', 'người', 'xã'];

export const makeRows = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `Chỉ tiêu số ${i + 1}: sản lượng & giá trị`,
    unit: UNITS[i % UNITS.length]!,
    plan: formatDecimal(`${1000 + i * 7}.5`, 'vi'),
    result: formatDecimal(`${1100 + i * 7}.25`, 'vi'),
    share: formatDecimal(`${90 + (i % 30)}.${10 + (i % 89)}`, 'vi'),
  }));

const textOfRows = (bytes: Uint8Array): string[] => {
  const rows: string[] = [];
  let isText = false;
  walkXml(openZip(bytes).text('word/document.xml'), {
    open: (name) => {
      if (name === 'w:tr') rows.push('');
      else if (name === 'w:tc' && rows.length) rows[rows.length - 1] += '|';
      else if (name === 'w:t') isText = true;
    },
    text: (data) => {
      if (isText && rows.length) rows[rows.length - 1] += data;
    },
    close: (name) => {
      if (name === 'w:t') isText = false;
    },
  });
  return rows;
};

/** Every row once, in order, every cell as it should read. */
export const checkRows = (bytes: unknown, rows: readonly Row[]): void => {
  const written = textOfRows(bytes as Uint8Array).filter((text) => text.startsWith('|Chỉ tiêu số '));
  strictEqual(written.length, rows.length, `${written.length} of ${rows.length} rows are there`);
  rows.forEach((row, i) => {
    strictEqual(written[i], `|${KEYS.map((key) => row[key]).join('|')}`);
  });
};
