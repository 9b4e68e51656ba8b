import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../../kernel/decimal.ts';
import {
  DIRECTIONS,
  type Direction,
  METHODS,
  OPERATORS,
  type Operator,
  senseOf,
} from '../../../kernel/figures.ts';
import { DEFAULT_EDGES, placeInBand } from './bands.ts';
import { impliedBase, type Outcome, type Plan, type Rule, scoreAllOf, scoreTarget } from './score.ts';

const rule = (operator: Operator, direction: Direction, extra: Partial<Rule> = {}): Rule => ({
  operator,
  direction,
  method: 'ratio',
  params: {},
  ...extra,
});
const plan = (
  value: string | null,
  valueMin: string | null = null,
  valueMax: string | null = null,
): Plan => ({
  value,
  valueMin,
  valueMax,
});
const result = (value: string) => ({ value, numerator: null, denominator: null });
const score = (r: Rule, p: Plan, v: string) => scoreTarget(r, p, result(v));
const rounded = (outcome: Outcome) => outcome.score && decimal(outcome.score).toDecimalPlaces(2).toString();

describe('the announcement of 2021', () => {
  test.each([
    ['12189.7', '101.12', '12054.7'],
    ['6890.1', '92.37', '7459.2'],
    ['4960', '101.29', '4896.8'],
    ['4960', '95.85', '5174.8'],
    ['19036', '83.77', '22724.1'],
    ['1252', '100', '1252'],
  ])('%s at %s %% of plan implies %s', (value, pct, implied) => {
    const off = decimal(impliedBase(value, pct)!).div(implied).minus(1).abs();
    expect(off.lt('0.0005')).toBe(true);
    // And the way back: scoring against the implied plan gives the printed per cent.
    expect(rounded(score(rule('gte', 'up'), plan(impliedBase(value, pct)), value))).toBe(
      decimal(pct).toString(),
    );
  });

  test('nothing is implied by 0 % of plan', () => expect(impliedBase('5', '0')).toBeNull());

  test('growth of −14,3 against a plan of +7,76 is not met and not scored by ratio', () => {
    const outcome = score(rule('gte', 'up', { method: 'difference' }), plan('7.76'), '-14.3');
    expect(outcome).toMatchObject({
      outcome: 'not_scored_by_ratio',
      met: false,
      score: null,
      difference: '-22.06',
    });
    expect(placeInBand(outcome, DEFAULT_EDGES)).toBe('not_scored');
    expect(outcome.explanation.vi).toBe('−14,3 so với kế hoạch 7,76: không chấm theo tỷ lệ, chưa đạt');
  });

  test('1.252/1.252 is complete', () => {
    const outcome = scoreTarget(rule('complete', 'keep', { method: 'complete' }), plan('1252'), {
      value: '1252',
      numerator: '1252',
      denominator: '1252',
    });
    expect(outcome).toMatchObject({ score: '100', met: true });
    expect(outcome.explanation.vi).toBe('1.252/1.252: 100%');
  });

  test('one revenue, two baselines, two attainments', () => {
    const revenue = rule('gte', 'up');
    expect(rounded(score(revenue, plan('4896.8'), '4960'))).toBe('101.29');
    expect(rounded(score(revenue, plan('5174.8'), '4960'))).toBe('95.85');
  });
});

describe('each operator', () => {
  const cases: [string, Rule, Plan, string, string | null, boolean][] = [
    ['lower is better', rule('lte', 'down', { method: 'inverse' }), plan('3.1'), '3.64', '85.16', false],
    ['lower is better, and lower', rule('lte', 'down', { method: 'inverse' }), plan('3.1'), '2', '155', true],
    ['range: the lower bound is enough', rule('range', 'up'), plan(null, '6', '6.5'), '6', '100', true],
    ['range: beyond the upper is more', rule('range', 'up'), plan(null, '6', '6.5'), '9', '150', true],
    [
      'range, lower is better: the upper bound',
      rule('range', 'down'),
      plan(null, '2', '4'),
      '5',
      '80',
      false,
    ],
    [
      'range without a better side: inside',
      rule('range', 'none'),
      plan(null, '30', '35'),
      '33.1',
      '100',
      true,
    ],
    ['range without a better side: above', rule('range', 'none'), plan(null, '30', '35'), '50', '70', false],
    [
      'about, within the tolerance',
      rule('approx', 'up', { params: { tolerance: '0.5' } }),
      plan('27'),
      '26.6',
      '100',
      true,
    ],
    [
      'about, outside it',
      rule('approx', 'up', { params: { tolerance: '0.1' } }),
      plan('27'),
      '26.6',
      '98.52',
      false,
    ],
    [
      'reduce to, from a base',
      rule('reduce_to', 'down', { method: 'progress', params: { base: '3.99' } }),
      plan('3.1'),
      '3.64',
      '39.33',
      false,
    ],
    [
      'reduce to, gone the wrong way',
      rule('reduce_to', 'down', { method: 'progress', params: { base: '3.99' } }),
      plan('3.1'),
      '4.2',
      '-23.6',
      false,
    ],
    [
      'reduce to, without base',
      rule('reduce_to', 'down', { method: 'inverse' }),
      plan('2.25'),
      '2.5',
      '90',
      false,
    ],
    [
      'reduce by, from a base',
      rule('reduce_by', 'down', { method: 'progress', params: { base: '5' } }),
      plan('1'),
      '4.5',
      '50',
      false,
    ],
    ['reduce by, as reported', rule('reduce_by', 'down'), plan('3000'), '3300', '110', true],
    [
      'reduce by a range: its lower bound',
      rule('reduce_by', 'down'),
      plan(null, '0.5', '1'),
      '0.5',
      '100',
      true,
    ],
    ['keep, more is better', rule('keep', 'up'), plan('59.5'), '59.9', '100.67', true],
    ['keep exactly', rule('keep', 'keep'), plan('59.5'), '60', '99.17', false],
    ['complete', rule('complete', 'up', { method: 'complete' }), plan('100'), '80', '80', false],
    ['rank without base', rule('rank', 'down', { method: 'rank' }), plan('10'), '12', null, false],
    [
      'rank from a base',
      rule('rank', 'down', { method: 'rank', params: { base: '20' } }),
      plan('10'),
      '12',
      '80',
      false,
    ],
    [
      'milestones one by one',
      rule('milestone', 'up', { method: 'milestone', params: { steps: ['a', 'b', 'c', 'd'] } }),
      plan(null),
      '3',
      '75',
      false,
    ],
    ['one milestone reached', rule('milestone', 'up', { method: 'milestone' }), plan(null), '1', '100', true],
    [
      'one milestone not reached',
      rule('milestone', 'up', { method: 'milestone' }),
      plan(null),
      '0',
      null,
      false,
    ],
    [
      'a fall planned, a smaller fall came',
      rule('gte', 'up', { method: 'difference' }),
      plan('-2'),
      '-1',
      null,
      true,
    ],
    ['down to nothing', rule('lte', 'down', { method: 'inverse' }), plan('5'), '0', null, true],
  ];
  test.each(cases)('%s', (_name, r, p, v, expected, met) => {
    const outcome = score(r, p, v);
    expect([rounded(outcome), outcome.met]).toEqual([expected, met]);
  });

  test('without a figure, or without a plan, there is no data', () => {
    expect(scoreTarget(rule('gte', 'up'), plan('1'), null).outcome).toBe('no_data');
    expect(
      scoreTarget(rule('gte', 'up'), plan('1'), { value: null, numerator: null, denominator: null }).outcome,
    ).toBe('no_data');
    expect(score(rule('gte', 'up'), plan(null), '1').outcome).toBe('no_data');
    expect(
      scoreTarget(rule('complete', 'up'), plan(null), { value: null, numerator: '0', denominator: '0' })
        .outcome,
    ).toBe('no_data');
  });

  test('99.996 % is not printed as 100 %', () => {
    expect(score(rule('gte', 'up'), plan('100000'), '99996').explanation.vi).toContain('99,99%');
  });
});

const number = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([n, places]) => decimal(n).div(decimal(10).pow(places)).toFixed());
const positive = number.map((n) => decimal(n).abs().plus('0.001').toFixed());
const anyRule = fc.record({
  operator: fc.constantFrom(...OPERATORS.filter((one) => one !== 'all_of')),
  method: fc.constantFrom(...METHODS.filter((one) => one !== 'compound')),
  direction: fc.constantFrom(...DIRECTIONS),
  params: fc.record({ base: fc.option(number), tolerance: fc.option(positive) }),
});
const anyPlan = fc.oneof(
  number.map((value) => plan(value)),
  fc.tuple(number, positive).map(([min, width]) => plan(null, min, decimal(min).plus(width).toFixed())),
);

describe('properties', () => {
  /** Better, equal or worse, as a person would say it: the band first, then the score within it. */
  const RANK = ['not_scored', 'under_50', '50_to_80', 'over_80', 'nearly_met', 'met_or_exceeded'];
  const standing = (outcome: Outcome) => RANK.indexOf(placeInBand(outcome, DEFAULT_EDGES));

  /** Of two values, is `a` at least as good as `b`? Null where neither is better (both sides of a `near`). */
  const isBetter = (r: Rule, p: Plan, a: string, b: string): boolean | null => {
    const [x, y] = [decimal(a), decimal(b)];
    if (['complete', 'milestone'].includes(r.method) || ['complete', 'milestone'].includes(r.operator))
      return x.gte(y);
    if (r.operator === 'reduce_by') return r.params.base ? x.lte(y) : x.gte(y);
    if (r.operator === 'rank' || r.method === 'rank') return x.lte(y);
    const sense = senseOf(r.operator, r.direction);
    if (sense !== 'near') return sense === 'up' ? x.gte(y) : x.lte(y);
    if (r.method === 'progress') return null;
    const [lo, hi] = [decimal(p.valueMin ?? p.value!), decimal(p.valueMax ?? p.value!)];
    if (x.lte(hi) && y.lte(hi)) return x.gte(y) ? true : null;
    return x.gte(lo) && y.gte(lo) && x.lte(y) ? true : null;
  };

  test('a better value never stands or scores lower, whatever the operator, method, direction and signs', () => {
    fc.assert(
      fc.property(anyRule, anyPlan, number, number, (r, p, a, b) => {
        const better = isBetter(r, p, a, b);
        if (!better) return;
        const [high, low] = [score(r, p, a), score(r, p, b)];
        if (high.outcome === 'no_data' || low.outcome === 'no_data') return;
        expect(standing(high)).toBeGreaterThanOrEqual(standing(low));
        if (high.score !== null && low.score !== null) expect(decimal(high.score).gte(low.score)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('scored 100 or more exactly when met', () => {
    fc.assert(
      fc.property(anyRule, anyPlan, number, (r, p, v) => {
        const outcome = score(r, p, v);
        if (outcome.score !== null) expect(decimal(outcome.score).gte(100)).toBe(outcome.met);
      }),
      { numRuns: 5000 },
    );
  });

  test('where lower is better, a result worse than the plan never reaches 100 and is never clamped to it', () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.constantFrom(...METHODS.slice(0, 4)),
        fc.option(positive),
        (p, worse, method, base) => {
          const r = rule('lte', 'down', { method, params: { base } });
          const outcome = score(r, plan(p), decimal(p).plus(worse).toFixed());
          expect(outcome.met).toBe(false);
          if (outcome.score !== null) expect(decimal(outcome.score).lt(100)).toBe(true);
        },
      ),
    );
  });

  test('twice the plan is 200 %, and going back from the base is below zero', () => {
    fc.assert(
      fc.property(positive, positive, (p, back) => {
        expect(score(rule('gte', 'up'), plan(p), decimal(p).times(2).toFixed()).score).toBe('200');
        const r = rule('gte', 'up', { method: 'progress', params: { base: '0' } });
        expect(decimal(score(r, plan(p), decimal(back).negated().toFixed()).score!).lt(0)).toBe(true);
      }),
    );
  });

  const anyOutcome = fc.tuple(anyRule, anyPlan, number).map(([r, p, v]) => score(r, p, v));
  test('all of: met when every part is, never better than its weakest part', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { minLength: 1, maxLength: 5 }), (parts) => {
        const whole = scoreAllOf(parts);
        if (whole.outcome === 'no_data') return;
        expect(whole.met).toBe(parts.every((part) => part.met));
        expect(standing(whole)).toBe(Math.min(...parts.map(standing)));
      }),
      { numRuns: 2000 },
    );
  });
});
