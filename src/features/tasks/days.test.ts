import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/public-holidays.ts';
import { RECURS } from './contract.ts';
import { DEFAULT_SETTINGS, deadlineOf, entryDueOf, guessUnits, nextOccurrence } from './rules.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2022-01-03', count));
const pattern = fc.record({ recurs: fc.constantFrom(...RECURS), every: fc.integer({ min: 1, max: 12 }) });

describe('a task that comes again', () => {
  it('has its first deadline first, and each later one later', () => {
    fc.assert(
      fc.property(pattern, day, fc.integer({ min: 1, max: 12 }), (recurs, first, occurrence) => {
        expect(deadlineOf(recurs, first, 1)).toBe(first);
        expect(deadlineOf(recurs, first, occurrence + 1) > deadlineOf(recurs, first, occurrence)).toBe(true);
      }),
    );
  });

  it('falls on the last of a month that is too short, and on that day again in the next', () => {
    const monthly = { recurs: 'month' as const, every: 1 };
    expect([2, 3, 4].map((no) => deadlineOf(monthly, '2023-01-31', no))).toEqual([
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
    ]);
  });

  it('counts working days around Tết and weekends', () => {
    // Tết 2022: 29 January to 6 February.
    expect(deadlineOf({ recurs: 'working_days', every: 2 }, '2022-01-27', 2)).toBe('2022-02-07');
    expect(deadlineOf({ recurs: 'working_day_of_month', every: 3 }, '2022-03-03', 2)).toBe('2022-04-05');
  });

  it('leaves out what passed while nobody looked, and ends with its last day', () => {
    const weekly = { recurs: 'week' as const, every: 1, until: '2022-03-31' };
    expect(nextOccurrence(weekly, '2022-01-03', 1, '2022-02-01')).toEqual({
      occurrence: 6,
      deadline: '2022-02-07',
    });
    expect(nextOccurrence(weekly, '2022-01-03', 13, '2022-03-29')).toBeNull();
  });
});

describe('the day of entry', () => {
  const due = (urgent: boolean, together: number) =>
    entryDueOf(DEFAULT_SETTINGS, { decidedOn: '2022-03-04', urgent }, together);
  it('is the same day, the next working day, or the second for many', () => {
    expect([due(true, 9), due(false, 1), due(false, 5)]).toEqual(['2022-03-04', '2022-03-07', '2022-03-08']);
  });
});

describe('units in a text', () => {
  const units = [
    { id: 'y', name: 'Sở Y tế', shortName: 'SYT' },
    { id: 'kh', name: 'Sở Kế hoạch và Đầu tư', shortName: 'Sở KH&ĐT' },
    { id: 'tc', name: 'Sở Tài chính', shortName: null },
    { id: 'tp', name: 'Thành phố Bến Tre', shortName: null },
    { id: 'bt', name: 'Bến Tre', shortName: null },
  ];
  it.each([
    ['Sở Tài chính, sở y tế', ['tc', 'y']],
    ['Giao Sở KH&ĐT và UBND thành phố Bến Tre', ['kh', 'tp']],
    ['SO KE HOACH VA DAU TU', ['kh']],
    ['Tỉnh Bến Tre và thành phố Bến Tre', ['bt', 'tp']],
    ['các sở, ngành liên quan', []],
    ['Sở Y tếX', []],
  ])('%s', (text, expected) => expect(guessUnits(text, units)).toEqual(expected));
});
