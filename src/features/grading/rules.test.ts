import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES, type GradingContent, MEASURES } from './contract.ts';
import { computeGrade, DEFAULT_CONTENT, findSchemeFault, type Given, outcomeOf } from './rules.ts';

type Item = Given['items'][number];
const task = (outcome: Item['outcome'], exceeded = false): Item => ({
  kind: 'task',
  outcome,
  exceeded,
  score: null,
});
const target = (score: string, exceeded = false): Item => ({
  kind: 'target',
  outcome: Number(score) >= 100 ? 'met' : 'missed',
  exceeded,
  score,
});
const times = (count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
const gradeOf = (items: Item[], general: string | null = '30', disciplined = 0) =>
  computeGrade(DEFAULT_CONTENT, { items, general, disciplined }).grade;

describe('a grade by Regulation 366-QĐ/TW', () => {
  it.each([
    [
      'all on time, three in ten beyond',
      [...times(7, task('on_time')), ...times(3, task('on_time', true))],
      '25',
      'excellent',
    ],
    [
      'all on time, fewer beyond',
      [...times(8, task('on_time')), ...times(2, task('on_time', true))],
      '30',
      'good',
    ],
    ['one of ten late', [...times(9, task('on_time')), task('late')], '30', 'completed'],
    ['three of ten late', [...times(7, task('on_time')), ...times(3, task('late'))], '30', 'not_completed'],
    ['one never done', [...times(9, task('on_time')), task('not_done')], '30', 'not_completed'],
    ['all on time, few general points', times(4, task('on_time')), '0', 'good'],
    ['what is not due yet does not count', [task('on_time'), task('open'), task('unverified')], '10', 'good'],
  ] as [string, Item[], string, string][])('%s', (_, items, general, expected) => {
    expect(gradeOf(items, general)).toBe(expected);
  });

  it('is not excellent where somebody was disciplined', () => {
    expect(gradeOf(times(4, task('on_time', true)), '30', 1)).toBe('good');
  });

  it('waits for general points, and for anything due', () => {
    expect(gradeOf([task('on_time')], null)).toBeNull();
    expect(gradeOf([task('open')])).toBeNull();
  });

  it('lets what was due carry all points for results', () => {
    const both = computeGrade(DEFAULT_CONTENT, {
      items: [task('on_time'), target('50')],
      general: '20',
      disciplined: 0,
    });
    expect(both.points).toMatchObject({ tasks: '40', targets: '15', total: '75' });
    const alone = computeGrade(DEFAULT_CONTENT, { items: [target('50')], general: '20', disciplined: 0 });
    expect(alone.points).toMatchObject({ taskMax: '0', targets: '35', targetMax: '70', total: '55' });
  });

  it('does not round up to an edge', () => {
    const { points, grade } = computeGrade(DEFAULT_CONTENT, {
      items: [target('99.99', false), task('on_time', true)],
      general: '20',
      disciplined: 0,
    });
    expect([points.total, grade]).toEqual(['89.9', 'good']);
  });
});

describe('being late', () => {
  const outcome = fc.constantFrom('on_time', 'late', 'not_done', 'open', 'unverified');
  const item: fc.Arbitrary<Item> = fc.oneof(
    fc.record({
      kind: fc.constant('task' as const),
      outcome,
      exceeded: fc.boolean(),
      score: fc.constant(null),
    }),
    fc.integer({ min: 0, max: 150 }).map((score) => target(String(score), score > 100)),
  );
  const limit = fc.integer({ min: 0, max: 100 }).map(String);
  const scheme: fc.Arbitrary<GradingContent> = fc.record({
    generalMax: limit,
    taskMax: limit,
    targetMax: limit,
    rules: fc
      .tuple(limit, limit, limit, fc.array(fc.record({ measure: fc.constantFrom(...MEASURES), limit })))
      .map(([a, b, c, conditions]) => [
        { grade: 'excellent' as const, from: a, conditions },
        { grade: 'good' as const, from: b, conditions: conditions.slice(0, 1) },
        { grade: 'completed' as const, from: c, conditions: [] },
      ]),
  });
  const given = fc.record({
    items: fc.array(item, { minLength: 1, maxLength: 12 }),
    general: limit,
    disciplined: fc.integer({ min: 0, max: 2 }),
  });
  const rank = (content: GradingContent, sheet: Given): number => {
    const { grade } = computeGrade(content, sheet);
    return grade === null ? -1 : GRADES.indexOf(grade);
  };

  it('never raises a grade, in any scheme: done late instead of on time, or not at all', () => {
    fc.assert(
      fc.property(
        scheme,
        given,
        fc.nat(),
        fc.constantFrom('late' as const, 'not_done' as const),
        (content, sheet, at, worse) => {
          const index = at % sheet.items.length;
          const before = sheet.items[index]!;
          if (before.kind !== 'task' || !['on_time', 'late'].includes(before.outcome)) return;
          if (before.outcome === 'late' && worse === 'late') return;
          const items = sheet.items.with(index, { ...before, outcome: worse });
          expect(rank(content, { ...sheet, items })).toBeGreaterThanOrEqual(rank(content, sheet));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never raises a grade by one more task that is late', () => {
    fc.assert(
      fc.property(scheme, given, fc.boolean(), (content, sheet, exceeded) => {
        const items = [...sheet.items, task('late', exceeded)];
        expect(rank(content, { ...sheet, items })).toBeGreaterThanOrEqual(rank(content, sheet));
      }),
      { numRuns: 1000 },
    );
  });

  it('never happens to what was in time: a better target, more general points, fewer penalties do not lower', () => {
    fc.assert(
      fc.property(scheme, given, (content, sheet) => {
        const better = { ...sheet, general: String(Number(sheet.general) + 1), disciplined: 0 };
        expect(rank(content, better)).toBeLessThanOrEqual(rank(content, sheet));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a task in a period', () => {
  const q1 = { from: '2022-01-01', to: '2022-03-31' };
  const on = (state: string, deadline: string, submittedOn: string | null, today = '2022-12-31') => {
    const found = outcomeOf({ state, deadline, submittedOn }, q1, today);
    return found && `${found.outcome}${found.carried ? ' carried' : ''} ${found.daysLate}`;
  };
  it.each([
    ['done', '2022-02-10', '2022-02-10', 'on_time 0'],
    ['done', '2022-02-10', '2022-02-15', 'late 5'],
    ['submitted', '2022-02-10', '2022-02-10', 'unverified 0'],
    ['in_progress', '2022-02-10', null, 'not_done 49'],
    // Mended after the quarter: within it, it was not done.
    ['done', '2022-03-20', '2022-04-10', 'not_done 11'],
    ['done', '2021-12-01', '2022-01-10', 'late carried 40'],
    ['done', '2021-12-01', '2021-12-10', null],
    ['accepted', '2022-04-01', null, null],
    ['cancelled', '2022-02-10', null, null],
  ] as const)('%s, due %s, product %s: %s', (state, deadline, submittedOn, expected) => {
    expect(on(state, deadline, submittedOn)).toBe(expected);
  });

  it('is open until its day', () => {
    expect(on('accepted', '2022-03-20', null, '2022-03-20')).toBe('open 0');
    expect(on('accepted', '2022-03-20', null, '2022-03-21')).toBe('not_done 1');
  });
});

describe('a scheme', () => {
  it('is refused where grades overlap or cannot be reached', () => {
    const withRules = (change: (rules: GradingContent['rules']) => GradingContent['rules']) =>
      findSchemeFault({ ...DEFAULT_CONTENT, rules: change(structuredClone(DEFAULT_CONTENT.rules)) })?.field;
    expect(findSchemeFault(DEFAULT_CONTENT)).toBeNull();
    expect(withRules((rules) => rules.with(1, { ...rules[1]!, from: '95' }))).toBe('content.rules.1.from');
    expect(withRules((rules) => rules.with(0, { ...rules[0]!, from: '101' }))).toBe('content.rules.0.from');
    expect(withRules((rules) => [rules[1]!, rules[0]!, rules[2]!])).toBe('content.rules.0.grade');
  });
});
