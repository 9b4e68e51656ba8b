// Three template libraries, each given the same paper with its own marks in the table.
import { createReport } from 'docx-templates';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
import { writeOfficialDocx } from '../../src/papers/write/index.ts';
import type { Rival } from '../measure.ts';
import { paperWith } from './paper.ts';
import { checkRows, KEYS, type Row } from './rows.ts';

const templateWith = (rows: string[][]): Promise<Uint8Array> =>
  writeOfficialDocx(paperWith(rows), 'party@2018');

const loopInRow = KEYS.map((key, i) =>
  i === 0 ? `{#rows}{${key}}` : i === KEYS.length - 1 ? `{${key}}{/rows}` : `{${key}}`,
);
const alone = (command: string): string[] => KEYS.map((_, i) => (i === 0 ? command : ''));
const loopInRows = [
  alone('+++FOR row IN rows+++'),
  KEYS.map((key) => `+++INS $row.${key}+++`),
  alone('+++END-FOR row+++'),
];

export const peers = async (rows: Row[]): Promise<Rival[]> => {
  const braces = await templateWith([loopInRow]);
  const pluses = await templateWith(loopInRows);
  const check = (answer: unknown): void => checkRows(answer, rows);
  return [
    {
      name: 'docxtemplater',
      run: () => {
        const document = new Docxtemplater(new PizZip(braces), { paragraphLoop: true });
        document.render({ rows });
        return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
      },
      check,
    },
    {
      name: 'docx-templates',
      run: () => createReport({ template: pluses, data: { rows }, noSandbox: true }),
      check,
    },
    {
      name: 'easy-template-x',
      run: async () => new TemplateHandler().process(Buffer.from(braces), { rows }),
      check,
    },
  ];
};
