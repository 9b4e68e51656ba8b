// The figures of the country as a .csv with one figure a line, some lines bad on purpose.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { COMMUNES, communeCode, indicatorCode, indicatorsFor, tenthsAt, toText, YEARS } from './country.ts';

export type Table = {
  lines: number /** Line → code of the fault that must be found there. */;
  bad: Map<number, string>;
};

const BAD = [
  { code: 'unknown_unit', spoil: (cells: string[]) => cells.with(1, 'KHONGCO') },
  { code: 'not_a_number', spoil: (cells: string[]) => cells.with(3, 'nhiều') },
  { code: 'too_many_decimals', spoil: (cells: string[]) => cells.with(3, '1.23') },
  { code: 'unknown_indicator', spoil: (cells: string[]) => cells.with(0, 'KHONGCO') },
  { code: 'period_frequency', spoil: (cells: string[]) => cells.with(2, `${cells[2]}-Q1`) },
];

/** The communes vary fastest, as one report after the other comes in. */
export const writeTable = async (
  file: string,
  values: number,
  badEvery: number,
  vintage = 'final',
): Promise<Table> => {
  const out = createWriteStream(file);
  const bad = new Map<number, string>();
  let line = 1;
  let block = 'indicator,unit,period,value,vintage\n';
  for (let indicator = 0; indicator < indicatorsFor(values); indicator++)
    for (const year of YEARS) {
      for (let commune = 0; commune < COMMUNES; commune++) {
        line++;
        let cells = [
          indicatorCode(indicator),
          communeCode(commune),
          String(year),
          toText(tenthsAt(indicator, commune, year)),
        ];
        if (badEvery && line % badEvery === 0) {
          const fault = BAD[(line / badEvery) % BAD.length]!;
          bad.set(line, fault.code);
          cells = fault.spoil(cells);
        }
        block += `${cells.join(',')},${vintage}\n`;
      }
      if (!out.write(block)) await once(out, 'drain');
      block = '';
    }
  out.end(block);
  await once(out, 'finish');
  return { lines: line - 1, bad };
};
