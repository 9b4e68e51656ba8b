// The layers below facts, one by one.
import { describe, expect, test } from 'vitest';
import { findTimes } from './dates.ts';
import { readUnit } from './figures.ts';
import { normalise, toSource, wordKey } from './normalise.ts';
import { readNumeral } from './numerals.ts';
import { findReferences } from './references.ts';
import { tokenise } from './tokens.ts';
import { completeTimes } from './years.ts';

describe('numerals', () => {
  test.each([
    ['12.189,7', '12189.7'],
    ['4.960', '4960'],
    ['832.270.966.973', '832270966973'],
    ['05', '5'],
    ['0,08', '0.08'],
    ['8.5', '8.5'],
    ['3.807,927', '3807.927'],
  ])('%s is %s', (text, value) => expect(readNumeral(text)?.value).toBe(value));
  test('a comma before three digits has two readings', () =>
    expect(readNumeral('1,750')).toEqual({ value: '1.75', other: '1750' }));
  test('a run of digits longer than any figure is none', () =>
    expect(readNumeral('1'.repeat(40))).toBeNull());
});

test('words are looked up in one tone placement and with known slips mended', () => {
  expect(['Hoà', 'uỷ', 'thuỷ', 'quý', 'uớc', 'tỉ', 'hằng', 'toàn'].map(wordKey)).toEqual([
    'hòa',
    'ủy',
    'thủy',
    'quý',
    'ước',
    'tỷ',
    'hàng',
    'toàn',
  ]);
});

test('normalising keeps a way back to the source', () => {
  const source = 'Tỉ\u00adnh ủy'.normalize('NFD');
  const normal = normalise(source);
  expect(normal.text).toBe('Tỉnh ủy');
  const at = normal.text.indexOf('ủy');
  expect(source.slice(toSource(normal, at)).normalize('NFC')).toBe('ủy');
});

describe('document numbers', () => {
  test.each([
    ['Chỉ thị số 01-CT/TU', '01 CT TU'],
    ['Nghị quyết số 18-NQ/ TU', '18 NQ TU'],
    ['Quyết định 3878/QĐ-UBND', '3878 QĐ UBND'],
    ['18/2021/NQ-HĐND', '18 NQ HĐND'],
    ['Nghị quyết 01/NQ-CP', '01 NQ CP'],
    ['07/CT-TTg', '07 CT TTg'],
    ['28-CTr/TU', '28 CTr TU'],
    ['Quy định 66-QĐ/TW', '66 QĐ TW'],
  ])('%s', (text, want) => {
    const [ref] = findReferences(text);
    expect(`${ref?.number} ${ref?.type} ${ref?.issuer}`).toBe(want);
  });
  test('dates, ratios and ranges are no document numbers', () =>
    expect(findReferences('1-12-2021, 13/24 chỉ tiêu, 2020 - 2025, 15/QL14')).toEqual([]));
});

describe('days and periods', () => {
  const codes = (text: string, year = 2021): (string | undefined)[] => {
    const times = findTimes(text, []);
    completeTimes(times, year);
    return times.map((t) => t.code);
  };
  test.each<[string, (string | undefined)[]]>([
    ['Ngày 30-11 và 1-12-2021', ['2021-11-30', '2021-12-01']],
    ['ngày 03 tháng 4 năm 2018', ['2018-04-03']],
    ['quý III-2021', ['2021-Q3']],
    ['Quí I năm 2022', ['2022-Q1']],
    ['6 tháng đầu năm 2024', ['2024-H1']],
    ['9 tháng năm 2022', ['2022-9M']],
    ['nửa đầu năm 2023', ['2023-H1']],
    ['giai đoạn 2021 - 2025', ['2021/2025']],
    ['NHIỆM KỲ 2020-2025', ['2020/2025']],
    ['sáng 3/7', ['2021-07-03']],
    ['Ngày 15.12, Thị ủy họp', ['2021-12-15']],
    ['tháng 10/2023', ['2023-10']],
    ['đạt 12/16 chỉ tiêu', []],
    ['5 - 7%', []],
    ['từ 6 đến 35%', []],
  ])('%s', (text, want) => expect(codes(text)).toEqual(want));
});

describe('units', () => {
  test.each([
    ['nghìn tỷ đồng', 'nghìn tỷ đồng'],
    ['triệu đồng/ người/năm', 'triệu đồng/người/năm'],
    ['đồng chí', 'đồng chí'],
    ['triệu lượt khách', 'triệu lượt khách'],
    ['giường/vạn dân', 'giường/vạn dân'],
    ['%/năm', '%/năm'],
    ['% KH', '%'],
    ['điểm cầu', ''],
    ['tỷ', 'tỷ'],
  ])('%s', (text, want) => expect(readUnit(tokenise(`5 ${text}`), 1).text).toBe(want));
});
