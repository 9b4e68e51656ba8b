import { describe, expect, test } from 'vitest';
import type { Direction, Method, Operator } from '../../kernel/figures.ts';
import {
  adoptionWarnings,
  checkTarget,
  completeBaselines,
  coversYear,
  methodFor,
  type TargetLike,
} from './rules.ts';

const up = { method: 'ratio' as Method, direction: 'up' as Direction };
const down = { method: 'ratio' as Method, direction: 'down' as Direction };
const target = (fields: Partial<TargetLike>): TargetLike => ({
  operator: 'gte',
  params: {},
  indicatorId: 'i',
  baselines: [{ name: 'plan', value: '100', isRating: true }],
  ...fields,
});
const fieldsOf = (
  t: TargetLike,
  indicator = up,
  method: Method = methodFor(t.operator, t.params, indicator),
) => checkTarget(t, indicator, method).map(({ field, code }) => `${field}:${code}`);

test.each<[Operator, { base?: string }, Direction, Method, Method]>([
  ['gte', {}, 'up', 'ratio', 'ratio'],
  ['lte', {}, 'down', 'ratio', 'inverse'],
  ['eq', {}, 'down', 'ratio', 'inverse'],
  ['eq', {}, 'up', 'inverse', 'ratio'],
  ['gte', {}, 'up', 'difference', 'difference'],
  ['reduce_to', { base: '5' }, 'down', 'ratio', 'progress'],
  ['reduce_to', {}, 'down', 'ratio', 'inverse'],
  ['reduce_by', {}, 'down', 'ratio', 'ratio'],
  ['reduce_by', { base: '5' }, 'down', 'ratio', 'progress'],
  ['rank', {}, 'down', 'ratio', 'rank'],
  ['complete', {}, 'up', 'ratio', 'complete'],
  ['milestone', {}, 'up', 'ratio', 'milestone'],
  ['all_of', {}, 'up', 'ratio', 'compound'],
])('%s with %j, %s, %s is scored by %s', (operator, params, direction, method, expected) =>
  expect(methodFor(operator, params, { direction, method })).toBe(expected),
);

describe('a target that does not make sense', () => {
  test('lower is better scored by the increasing formula, and the other way round', () => {
    expect(fieldsOf(target({ operator: 'lte' }), down, 'ratio')).toEqual(['method:method_direction']);
    expect(fieldsOf(target({ operator: 'eq' }), down, 'ratio')).toEqual(['method:method_direction']);
    expect(fieldsOf(target({ operator: 'gte' }), up, 'inverse')).toEqual(['method:method_direction']);
    expect(fieldsOf(target({ operator: 'rank' }), down, 'ratio')).toEqual(['method:method_operator']);
  });
  test('a range without both bounds, or turned round', () => {
    const range = (valueMin: string | null, valueMax: string | null) =>
      fieldsOf(
        target({ operator: 'range', baselines: [{ name: 'plan', valueMin, valueMax, isRating: true }] }),
      );
    expect(range('6', null)).toEqual(['baselines.0.valueMin:required']);
    expect(range('6.5', '6')).toEqual(['baselines.0.valueMax:order']);
    expect(range('6', '6.5')).toEqual([]);
  });
  test('a reduction from a base that is not above', () =>
    expect(fieldsOf(target({ operator: 'reduce_to', params: { base: '100' } }), down)).toEqual([
      'params.base:base_not_above',
    ]));
  test('two baselines of one name, two for rating, one without a figure', () => {
    const baselines = [
      { name: 'plan', value: '1', isRating: true },
      { name: 'plan', value: null, isRating: true },
    ];
    expect(fieldsOf(target({ baselines }))).toEqual([
      'baselines.1.name:twice',
      'baselines.1.value:required',
      'baselines:one_rating',
    ]);
  });
  test('all of fewer than two, without a name', () => {
    const whole = target({ operator: 'all_of', indicatorId: null, baselines: [], parts: [target({})] });
    expect(fieldsOf(whole)).toEqual(['parts:too_few', 'title:required']);
  });
  test('no indicator', () =>
    expect(fieldsOf(target({ indicatorId: null }))).toEqual(['indicatorId:required']));
});

test('the only baseline is the one to rate by; a milestone needs none', () => {
  const plan = (value: string) => ({ name: 'plan', value, isRating: false });
  expect(completeBaselines('gte', {}, [plan('5')], plan)).toEqual([{ ...plan('5'), isRating: true }]);
  const two = [plan('5'), { ...plan('6'), name: 'local' }];
  expect(completeBaselines('gte', {}, two, plan)).toEqual(two);
  expect(completeBaselines('milestone', { steps: ['a', 'b'] }, [], plan)).toEqual([
    { ...plan('2'), isRating: true },
  ]);
});

test('what keeps a draft from being adopted', () => {
  const held = (baselines: { isRating: boolean }[]) => ({
    id: 't',
    operator: 'gte' as const,
    name: { vi: 'Thu', en: 'Revenue' },
    baselines,
    parts: [],
  });
  const codes = (targets: Parameters<typeof adoptionWarnings>[0]) =>
    adoptionWarnings(targets).map(({ code }) => code);
  expect(codes([])).toEqual(['no_targets']);
  expect(codes([held([])])).toEqual(['target_without_baseline']);
  expect(codes([held([{ isRating: false }])])).toEqual(['target_without_rating_baseline']);
  expect(codes([held([{ isRating: true }])])).toEqual([]);
  const whole = {
    ...held([]),
    id: 'w',
    operator: 'all_of' as const,
    parts: [held([{ isRating: true }]), held([])],
  };
  expect(adoptionWarnings([whole])).toMatchObject([{ code: 'target_without_baseline', targetId: 'w' }]);
});

test('a span covers its years', () => {
  expect([2020, 2021, 2025, 2026].map((year) => coversYear('2021/2025', year))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(coversYear('2021', 2021)).toBe(true);
});
