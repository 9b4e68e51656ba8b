import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Value } from '../../../features/indicators/contract.ts';
import { decimal } from '../../../kernel/decimal.ts';
import { exactOf } from '../../components/exact-number.ts';
import { entryFrom, inputOf } from './entry.ts';

const value = (figure: string | null): Value => ({
  id: 'v',
  indicatorId: 'i',
  unit: { id: 'u', code: 'BT', name: 'Bến Tre' },
  period: '2021',
  kind: 'actual',
  vintage: 'final',
  value: figure,
  noFigureReason: figure === null ? 'being_checked' : null,
  numerator: null,
  denominator: null,
  stated: [],
  note: null,
  reason: null,
  illustrative: false,
  warnings: [],
  source: null,
  version: 2,
  reportedBy: null,
  reportedAt: '2021-11-28T03:00:00.000Z',
  supersededAt: null,
  files: [],
});

it('a figure opened for correction reads back as the same figure', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.integer({ min: 0, max: 4 }),
      (digits, scale) => {
        const figure = decimal(digits.toString()).div(decimal(10).pow(scale)).toFixed();
        const exact = exactOf(entryFrom(value(figure), 'u', '2021').number, 4);
        expect(exact !== null && decimal(exact).eq(figure)).toBe(true);
      },
    ),
  );
});

it('sends what was typed and how it is to be read, never a float', () => {
  const entry = { ...entryFrom(null, 'u', '2021'), number: { typed: ' 1.750 ', reading: 'whole' as const } };
  expect(inputOf(entry, 'i', 0)).toMatchObject({ typed: '1.750', reading: 'whole', expectedVersion: 0 });
});

it('sends a reason instead of a figure', () => {
  const input = inputOf(entryFrom(value(null), 'u', '2021'), 'i', 2);
  expect(input).toMatchObject({ noFigureReason: 'being_checked', expectedVersion: 2 });
  expect(input).not.toHaveProperty('typed');
});

it('keeps the place in the document for the figure that stood there, and the document alone for another', () => {
  const source = {
    documentId: 'd',
    number: '100-BC/TU',
    title: 'Báo cáo',
    start: 5,
    end: 20,
    text: 'đạt 8,5',
  };
  const entry = entryFrom({ ...value('8.5'), source }, 'u', '2021');
  expect(entry.source).toMatchObject({ documentId: 'd', label: '100-BC/TU · Báo cáo' });
  expect(inputOf(entry, 'i', 2).source).toEqual({ documentId: 'd', start: 5, end: 20, text: 'đạt 8,5' });
  const corrected = { ...entry, number: { typed: '8,6', reading: null } };
  expect(inputOf(corrected, 'i', 2).source).toEqual({ documentId: 'd' });
  expect(inputOf({ ...entry, source: null }, 'i', 2).source).toBeNull();
});
