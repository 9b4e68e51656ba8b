import { expect, it } from 'vitest';
import type { Target } from '../../../features/resolutions/contract.ts';
import { entryOf, inputOfEntry, inputOfTarget } from './target-fields.ts';

const target: Target = {
  id: 't',
  indicator: {
    id: 'i',
    code: 'THU',
    nameVi: 'Thu ngân sách',
    nameEn: null,
    unit: 'tỷ đồng',
    decimals: 1,
    direction: 'up',
    priceBasis: 'current',
  },
  title: null,
  unit: { id: 'u', code: 'BT', name: 'Bến Tre' },
  period: '2021',
  operator: 'gte',
  method: 'ratio',
  params: { base: '-1.5', steps: null },
  area: 'economy',
  ownerUnit: { id: 'stc', code: 'STC', name: 'Sở Tài chính' },
  illustrative: false,
  baselines: [
    {
      id: 'b',
      name: 'central',
      label: 'Dự toán',
      value: '4896.8',
      valueMin: null,
      valueMax: null,
      isRating: true,
      illustrative: false,
      note: 'giao đầu năm',
      source: { documentId: 'd', number: '01', title: 'x', start: 3, end: 9, text: 'y' },
    },
  ],
  replacesId: null,
  parts: [],
};

it('saving an unchanged form changes nothing, not even what the form does not show', () => {
  const sent = inputOfEntry(entryOf(target), target, '2021');
  expect({ ...sent, params: { ...sent.params, tolerance: undefined } }).toEqual({
    ...inputOfTarget(target),
    params: { base: '-1.5', tolerance: undefined, steps: null },
  });
  expect(sent.baselines[0]).toMatchObject({
    label: 'Dự toán',
    note: 'giao đầu năm',
    source: { documentId: 'd', start: 3 },
  });
});

it('a range sends its two ends and no single level', () => {
  const entry = entryOf(target);
  entry.operator = 'range';
  entry.baselines[0] = {
    ...entry.baselines[0]!,
    min: { typed: '7,5', reading: null },
    max: { typed: '8', reading: null },
  };
  expect(inputOfEntry(entry, target, '2021').baselines[0]).toMatchObject({
    value: null,
    valueMin: '7.5',
    valueMax: '8',
  });
});

it('a new target belongs to the period of its resolution', () => {
  expect(inputOfEntry(entryOf(null), null, '2022')).toMatchObject({ period: '2022', indicatorId: null });
});
