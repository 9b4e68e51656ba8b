import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getPeriod, periodName } from '../../../kernel/period.ts';
import { readPeriodText } from './period-text.ts';

it.each([
  ['2021', '2021'],
  ['Năm 2021', '2021'],
  ['Quý III/2021', '2021-Q3'],
  ['quý 1 năm 2021', '2021-Q1'],
  ['Q4/2021', '2021-Q4'],
  ['Quý II', '2022-Q2'],
  ['Tháng 3/2021', '2021-03'],
  ['T12', '2022-12'],
  ['03/2021', '2021-03'],
  ['6 tháng đầu năm 2021', '2021-H1'],
  ['9 tháng năm 2021', '2021-9M'],
  ['9 tháng', '2022-9M'],
  ['Thực hiện quý I/2021', '2021-Q1'],
  ['2021/2025', '2021/2025'],
])('%s is %s', (text, code) => {
  expect(readPeriodText(text, 2022)?.code).toBe(code);
});

it.each(['', 'Ghi chú', '31/03/2021', 'Quý V/2021', 'Tháng 13', '12', 'so với 2020'])(
  '“%s” is no period',
  (text) => {
    expect(readPeriodText(text, 2022)).toBeNull();
  },
);

it('what the product prints is read back, in Vietnamese', () => {
  const parts = ['', '-H1', '-H2', '-Q1', '-Q4', '-3M', '-9M', '-11M', '-01', '-12'];
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2090 }), fc.constantFrom(...parts), (year, part) => {
      const code = `${year}${part}`;
      expect(readPeriodText(periodName(getPeriod(code)), null)?.code).toBe(code);
    }),
  );
});
