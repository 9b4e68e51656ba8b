import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../kernel/decimal.ts';
import { fairnessOf } from './fairness.ts';
import { enteredPath, pathByShares, seasonalShares, straightShares } from './plan-path.ts';
import { type EarlierCourse, lookAhead } from './projection.ts';
import { expectShortfall, rankByShortfall } from './shortfall.ts';
import { placesOf, spreadOf } from './spread.ts';
import { lineOfYear, shapeOf, type YearLine } from './year-line.ts';

const amount = fc.integer({ min: 1, max: 9_999_999 }).map((n) => decimal(n).div(10).toFixed());
const twelve = fc.array(amount, { minLength: 12, maxLength: 12 });
const monthCode = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;
const monthly = (year: number, values: readonly string[]) =>
  values.map((value, at) => ({ period: monthCode(year, at + 1), value }));
const lineFrom = (year: number, values: readonly string[]): YearLine =>
  lineOfYear(year, monthly(year, values), 'flow');
const whole = (year: number, values: readonly string[]): EarlierCourse => ({
  year,
  shape: 'flow',
  base: null,
  line: lineFrom(year, values),
});

describe('a year along its months', () => {
  it('adds months, quarters and halves into what was reached so far', () => {
    const figures = [
      { period: '2021-Q1', value: '30' },
      { period: '2021-04', value: '5' },
      { period: '2021-9M', value: '100' },
      { period: '2021-10', value: '1.5' },
      { period: '2020-11', value: '999' },
    ];
    expect(lineOfYear(2021, figures, 'flow')).toEqual([
      null,
      null,
      '30',
      '35',
      null,
      null,
      null,
      null,
      '100',
      '101.5',
      null,
      null,
    ]);
  });

  it('does not guess past a gap', () => {
    expect(lineOfYear(2021, [{ period: '2021-02', value: '4' }], 'flow').every((one) => one === null)).toBe(
      true,
    );
  });

  it('takes levels and running figures as they were reported', () => {
    const figures = [
      { period: '2021-03', value: '7' },
      { period: '2021-Q1', value: '8' },
      { period: '2021', value: '9' },
    ];
    for (const kind of ['last', 'cumulative'])
      expect(lineOfYear(2021, figures, shapeOf(kind))).toEqual([
        null,
        null,
        '8',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        '9',
      ]);
  });

  it('ends a year of months at their exact sum, in whatever order they come', () => {
    fc.assert(
      fc.property(twelve, fc.integer(), (values, seed) => {
        const figures = monthly(2021, values).sort(
          (a, b) => ((a.value.length * seed) % 7) - ((b.value.length * seed) % 7),
        );
        const sum = values.reduce((total, value) => total.plus(value), decimal(0));
        expect(lineOfYear(2021, figures, 'flow')[11]).toBe(sum.toFixed());
      }),
    );
  });
});

describe('the path of a plan', () => {
  it('ends at the plan exactly and never falls for a flow, straight or by season', () => {
    fc.assert(
      fc.property(amount, fc.array(twelve, { minLength: 2, maxLength: 4 }), (plan, years) => {
        const season = seasonalShares(years.map((values, at) => lineFrom(2017 + at, values)))!;
        expect(season.years).toBe(years.length);
        for (const shares of [straightShares(), season.shares]) {
          const path = pathByShares(plan, null, 'flow', shares).map((value) => decimal(value!));
          expect(path[11]!.eq(plan)).toBe(true);
          for (const [at, value] of path.entries()) expect(at === 0 || value.gte(path[at - 1]!)).toBe(true);
        }
      }),
    );
  });

  it('follows a season that repeats itself', () => {
    const values = ['10', '0', '0', '0', '0', '40', '0', '0', '0', '0', '0', '50'];
    const { shares } = seasonalShares([lineFrom(2019, values), lineFrom(2020, values)])!;
    expect(pathByShares('200', null, 'flow', shares)[5]).toBe('100');
    expect(seasonalShares([lineFrom(2020, values)])).toBeNull();
  });

  it('leads a level from where the year began, and joins entered points by straight lines', () => {
    expect(pathByShares('2', '5', 'level', straightShares()).slice(5, 6)).toEqual(['3.5']);
    const path = enteredPath('100', null, 'flow', [{ month: 6, value: '30' }]);
    expect([path[2], path[5], path[8], path[11]]).toEqual(['15', '30', '65', '100']);
  });
});

describe('where the year will end', () => {
  it('refuses with too little and says what is lacking', () => {
    const { projections, refusals, chosen } = lookAhead(
      { shape: 'flow', base: null, line: lineOfYear(2021, [{ period: '2021-01', value: '5' }], 'flow') },
      [],
    );
    expect([projections, chosen]).toEqual([[], null]);
    expect(refusals.map(({ method }) => method)).toEqual(['run_rate', 'seasonal', 'trend']);
    expect(refusals[1]!.why.vi).toContain('năm trước');
  });

  it('has nothing to say of a year that is over', () => {
    const over = { shape: 'flow' as const, base: null, line: lineFrom(2021, Array(12).fill('1')) };
    expect(lookAhead(over, [])).toEqual({ projections: [], refusals: [], chosen: null });
  });

  it('meets a year that goes as years always go, with no width, by season', () => {
    fc.assert(
      fc.property(
        twelve,
        fc.integer({ min: 3, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (values, month, factor) => {
          const years = [2018, 2019, 2020].map((year, at) =>
            whole(
              year,
              values.map((value) =>
                decimal(value)
                  .times(at + 1)
                  .toFixed(),
              ),
            ),
          );
          const now = values.slice(0, month).map((value) => decimal(value).times(factor).toFixed());
          const { projections } = lookAhead({ shape: 'flow', base: null, line: lineFrom(2021, now) }, years);
          const seasonal = projections.find(({ method }) => method === 'seasonal')!;
          const total = values.reduce((sum, value) => sum.plus(value), decimal(0)).times(factor);
          for (const end of [seasonal.value, seasonal.low!, seasonal.high!])
            expect(decimal(end).minus(total).abs().lte(total.times('1e-9'))).toBe(true);
        },
      ),
    );
  });

  it('keeps the projection inside its range', () => {
    fc.assert(
      fc.property(
        fc.array(twelve, { minLength: 3, maxLength: 4 }),
        twelve,
        fc.integer({ min: 3, max: 11 }),
        (before, values, month) => {
          const { projections, chosen } = lookAhead(
            { shape: 'flow', base: null, line: lineFrom(2021, values.slice(0, month)) },
            before.map((one, at) => whole(2020 - at, one)),
          );
          expect(projections.some(({ method }) => method === chosen)).toBe(true);
          for (const { value, low, high } of projections)
            expect([decimal(low!).lte(value), decimal(high!).gte(value)]).toEqual([true, true]);
        },
      ),
    );
  });

  it('draws a straight year on, and carries the pace of an even one', () => {
    const { projections } = lookAhead(
      { shape: 'flow', base: null, line: lineFrom(2021, Array(5).fill('7.5')) },
      [],
    );
    expect(projections.map(({ method, value, low }) => [method, value, low])).toEqual([
      ['run_rate', '90', null],
      ['trend', '90', null],
    ]);
  });
});

describe('the expected shortfall', () => {
  const ends = fc.tuple(amount, amount, amount).map((three) => {
    const [low, value, high] = three.map((one) => decimal(one)).sort((a, b) => a.comparedTo(b));
    return { low: low!.toFixed(), value: value!.toFixed(), high: high!.toFixed() };
  });

  it('is never negative, grows with the plan, and is nothing when even the low end reaches it', () => {
    fc.assert(
      fc.property(amount, amount, ends, (plan, more, range) => {
        const up = (goal: string) => decimal(expectShortfall(goal, range, 'up').expected);
        expect(up(plan).gte(0)).toBe(true);
        expect(up(decimal(plan).plus(more).toFixed()).gte(up(plan))).toBe(true);
        expect(up(range.low).isZero()).toBe(true);
        expect(up(plan).lte(decimal(plan).minus(range.low).abs())).toBe(true);
      }),
    );
  });

  it('is the same mirrored for targets that must come down', () => {
    fc.assert(
      fc.property(amount, ends, (plan, { low, value, high }) => {
        const turned = { low: `-${high}`, value: `-${value}`, high: `-${low}` };
        expect(expectShortfall(`-${plan}`, turned, 'down')).toEqual(
          expectShortfall(plan, { low, value, high }, 'up'),
        );
      }),
    );
  });

  it('weighs a range that straddles the plan', () => {
    expect(expectShortfall('100', { value: '100', low: '80', high: '120' }, 'up')).toEqual({
      expected: '5',
      percent: '5',
    });
    expect(expectShortfall('100', { value: '90', low: null, high: null }, 'up').expected).toBe('10');
    expect(expectShortfall('0', { value: '2', low: null, high: null }, 'down')).toEqual({
      expected: '2',
      percent: null,
    });
  });

  it('ranks the worst first and leaves out what is reached', () => {
    const of = (expected: string, percent: string | null) => ({ shortfall: { expected, percent } });
    const rows = [of('1', '10'), of('9', null), of('0', '0'), of('2', '30')];
    expect(rankByShortfall(rows).map(({ shortfall }) => shortfall.percent)).toEqual(['30', '10', null]);
  });
});

describe('comparing units', () => {
  it('ranks only what does not grow with the size of the unit', () => {
    const of = (unit: string, unitAggregation: string, direction = 'up') => ({
      unit,
      unitAggregation,
      direction,
    });
    expect(fairnessOf(of('tỷ đồng', 'sum'), false).isFair).toBe(false);
    expect(fairnessOf(of('tỷ đồng', 'sum'), true).isFair).toBe(true);
    expect(fairnessOf(of('%', 'ratio', 'down'), false).isFair).toBe(true);
    expect(fairnessOf(of('% GRDP', 'none', 'none'), false).isFair).toBe(false);
    expect(fairnessOf(of('người', 'none'), false).why.vi).toContain('quy mô');
  });

  it('shares places and skips the next', () => {
    expect(placesOf(['5', null, '7', '5', '1'], 'up')).toEqual([2, null, 1, 2, 4]);
    expect(placesOf(['5', '7'], 'down')).toEqual([1, 2]);
  });

  it('keeps the five numbers of a spread in order, from the least to the greatest', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf(['4', '1', '2', '3'])).toMatchObject({
      median: '2.5',
      lowerQuartile: '1.75',
      mean: '2.5',
    });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (values) => {
        const spread = spreadOf(values)!;
        const five = [spread.min, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.max];
        for (const [at, one] of five.entries())
          expect(at === 0 || decimal(one).gte(five[at - 1]!)).toBe(true);
        expect(decimal(spread.mean).gte(spread.min) && decimal(spread.mean).lte(spread.max)).toBe(true);
      }),
    );
  });
});
