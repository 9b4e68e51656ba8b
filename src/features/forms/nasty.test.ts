// One file with everything that offices send and that goes wrong in silence elsewhere: each bad cell is named by sheet,
// address and reason, the good ones are written only when asked, and nothing in between.
import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { makeYear } from '../../../test/harness/year.ts';
import { packZip } from '../../papers/pack-zip.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract, type Mapping } from './contract.ts';

const { newWorld } = await openTestApp();

const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const LINES: [period: string, figure: (address: string) => string, more?: string][] = [
  ['Quý I/2021', (at) => text(at, '1.234,5')],
  ['Quý II/2021', (at) => text(at, '1,234.5')],
  ['Quý III/2021', (at) => text(at, '1.750')],
  ['Quý IV/2021', (at) => `<c r="${at}"><f>1+1</f><v>2</v></c>`],
  ['Quý I/2020', (at) => `<c r="${at}"><f>1+1</f></c>`],
  ['Quý II/2020', (at) => text(at, '02/12/2021')],
  ['Quý III/2020', (at) => `<c r="${at}" s="1"><v>44532</v></c>`],
  ['Quý IV/2020', (at) => text(at, 'khoảng 5')],
  ['Quý I/2019', (at) => `<c r="${at}" t="e"><f>1/0</f><v>#DIV/0!</v></c>`],
  ['Quý II/2019', (at) => text(at, ' 8,5 ')],
  ['Quý III/2019', (at) => `<c r="${at}"><v>12189.700000000001</v></c>`],
  ['Quý IV/2019', (at) => `<c r="${at}"><v>7</v></c>`, 'merged'],
  ['Quý I/2018', (at) => `<c r="${at}"><v>9</v></c>`, 'hidden'],
  ['31/03/2018', (at) => `<c r="${at}"><v>9</v></c>`],
  ['Quý II/2018', (at) => `<c r="${at}"><v>99999</v></c>`],
];
const EMPTY = 1_000_000;

const nasty = (): Uint8Array => {
  const lines = LINES.map(([period, figure, more], i) => {
    const row = i + 3;
    return `<row r="${row}"${more === 'hidden' ? ' hidden="1"' : ''}>${text(`A${row}`, 'LUA')}${text(`B${row}`, period)}${figure(`C${row}`)}</row>`;
  });
  const heads = text('A2', 'Mã') + text('B2', 'Kỳ') + text('C2', 'Số liệu');
  const empty = Array.from(
    { length: EMPTY },
    (_, i) => `<row r="${i + 100}"><c r="A${i + 100}" s="1"/><c r="C${i + 100}" s="1"/></row>`,
  );
  return packZip({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Quý" r:id="rId1"/><sheet name="Nháp" state="hidden" r:id="rId2"/></sheets></workbook>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${text('A1', 'Biểu số 1')}</row><row r="2">${heads}</row>${lines.join('')}${empty.join('')}</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="C14:D14"/></mergeCells></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData><row r="1">${text('A1', 'Mã')}${text('B1', 'Số liệu')}</row><row r="2">${text('A2', 'LUA')}<c r="B2"><v>666</v></c></row></sheetData></worksheet>`,
  });
};

const ready = async () => {
  const world = await newWorld();
  await makeYear(world);
  const rice = await world.call('nga', indicators.createIndicator, {
    code: 'LUA',
    nameVi: 'Sản lượng lúa',
    unit: 'tấn',
    decimals: 3,
    direction: 'up',
    area: 'economy',
    frequency: 'quarter',
    unitAggregation: 'sum',
    rules: [{ kind: 'range', severity: 'warn', low: '0', high: '50000' }],
  });
  const unitId = world.unit.TINH;
  const bytes = nasty();
  const send = async (mapping: Mapping, mode: 'check' | 'all' | 'good') =>
    (
      await world.upload(
        'nga',
        contract.importTable,
        { name: 'bang.xlsx', bytes },
        { unitId, mapping: JSON.stringify(mapping), mode },
      )
    ).body;
  const look = (
    await world.upload('nga', contract.lookAtTable, { name: 'bang.xlsx', bytes }, { unitId, period: '2021' })
  ).body;
  const figures = async () => {
    const { values } = (await world.call('nga', indicators.listValues, { indicatorId: rice.body.id })).body;
    return Object.fromEntries(values.map((one) => [one.period, one.value]));
  };
  return { world, send, look, figures };
};

describe('a nasty workbook', () => {
  it('is read; every bad cell is named, the good ones wait for the word, nothing is written in between', async () => {
    const { world, send, look, figures } = await ready();
    const sheet = look.sheets.find(({ name }) => name === 'Quý')!;
    expect(sheet).toMatchObject({ lines: LINES.length + 2, mapping: { headRow: 1, decimalMark: null } });
    const told = look.notes.map(({ vi }) => vi).join('\n');
    expect(told).toContain('“Nháp” bị ẩn');
    expect(told).toContain('dùng lẫn dấu phẩy và dấu chấm');

    const events = (await world.events()).length;
    const looked = await send(sheet.mapping, 'check');
    const bad = Object.fromEntries(looked.bad.map((one) => [one.address, [one.sheet, one.code]]));
    expect(bad).toEqual({
      C5: ['Quý', 'ambiguous_number'],
      C7: ['Quý', 'formula_without_result'],
      C8: ['Quý', 'date_in_number'],
      C9: ['Quý', 'date_in_number'],
      C10: ['Quý', 'not_a_number'],
      C11: ['Quý', 'not_a_number'],
      C14: ['Quý', 'merged_cell'],
      B16: ['Quý', 'bad_period'],
    });
    expect(looked.bad.every(({ message }) => /[à-ỹ]/i.test(message.vi))).toBe(true);
    expect(looked).toMatchObject({ good: 7, saved: 0, odd: [{ sheet: 'Quý', address: 'C17' }] });
    const notes = looked.notes.map(({ vi }) => vi).join('\n');
    expect(notes).toContain('1 dòng chứa ô bị ẩn (15)');
    expect(notes).toContain('công thức');

    expect((await send(sheet.mapping, 'all')).saved).toBe(0);
    expect(await figures()).toEqual({});
    expect((await world.events()).length).toBe(events);

    expect((await send(sheet.mapping, 'good')).saved).toBe(7);
    expect(await figures()).toEqual({
      '2021-Q1': '1234.5',
      '2021-Q2': '1234.5',
      '2021-Q4': '2',
      '2019-Q2': '8.5',
      '2019-Q3': '12189.7',
      '2018-Q1': '9',
      '2018-Q2': '99999',
    });
  });

  it('has its doubtful figure decided by the mark that the person chooses', async () => {
    const { send, look, figures } = await ready();
    const { mapping } = look.sheets.find(({ name }) => name === 'Quý')!;
    const answer = await send({ ...mapping, decimalMark: ',' }, 'good');
    expect(answer.bad.map(({ address }) => address)).not.toContain('C5');
    expect((await figures())['2021-Q3']).toBe('1750');
  });
});
