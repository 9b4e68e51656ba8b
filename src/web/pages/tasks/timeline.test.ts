import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/public-holidays.ts';
import { barOf, marksOf, spanOf } from './timeline.ts';

const task = (assignedOn: string, deadline: string | null) => ({ assignedOn, deadline });

describe('a timeline', () => {
  it('shows whole months from the first day to the last, today among them', () => {
    expect(spanOf([task('2022-01-05', '2022-03-31')], '2022-02-10')).toEqual({
      from: '2022-01-01',
      to: '2022-03-31',
    });
    expect(spanOf([task('2022-01-05', null)], '2022-12-10')).toEqual({
      from: '2022-12-01',
      to: '2022-12-31',
    });
  });

  it('marks months, and fewer of them where there are many', () => {
    const days = (from: string, to: string) => marksOf({ from, to }).map((mark) => mark.day);
    expect(days('2022-01-01', '2022-03-31')).toEqual(['2022-01-01', '2022-02-01', '2022-03-01']);
    expect(days('2022-01-01', '2030-12-31').length).toBeLessThanOrEqual(14);
  });

  it('keeps every bar within the time shown', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2020-01-01', count));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 20 }), day, (pairs, today) => {
        const tasks = pairs.map(([from, to]) => task(from, to));
        const span = spanOf(tasks, today);
        for (const one of tasks) {
          const bar = barOf(one, span)!;
          expect(bar.left).toBeGreaterThanOrEqual(0);
          expect(bar.width).toBeGreaterThan(0);
          expect(bar.left + bar.width).toBeLessThanOrEqual(101);
        }
      }),
    );
  });
});
