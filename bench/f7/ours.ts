// Our two ways to the same file. Both bind every number to an id, which no peer does.
import { strictEqual } from 'node:assert';
import {
  fillTemplate,
  readBoundNumbers,
  type Words,
  writeOfficialDocx,
  writeTemplate,
} from '../../src/papers/write/index.ts';
import type { Rival } from '../measure.ts';
import { paperWith } from './paper.ts';
import { checkRows, type Row } from './rows.ts';

const FIGURES = ['plan', 'result', 'share'] as const;

const wordsOf = (row: Row, i: number): Words[] => [
  row.name,
  row.unit,
  ...FIGURES.map((key) => ({ text: row[key], factId: `${i}-${key}` })),
];

export const ourRivals = async (rows: readonly Row[]): Promise<Rival[]> => {
  const expected = new Map(rows.flatMap((row, i) => FIGURES.map((key) => [`${i}-${key}`, row[key]])));
  const check = async (answer: unknown): Promise<void> => {
    checkRows(answer, rows);
    const bound = await readBoundNumbers(answer as Uint8Array);
    strictEqual(bound.length, expected.size, `${bound.length} of ${expected.size} numbers are bound`);
    for (const { factId, text } of bound) strictEqual(text, expected.get(factId), `number ${factId}`);
  };
  const template = await writeTemplate('party@2018');
  const paper = () => paperWith(rows.map(wordsOf));
  return [
    { name: 'plenum', run: () => writeOfficialDocx(paper(), 'party@2018'), check },
    { name: 'plenum, office template', run: () => fillTemplate(template, paper(), 'party@2018'), check },
  ];
};
