import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  milestoneStanding,
  PROJECT_COLUMNS,
  projectStanding,
  readTable,
  readWord,
  tellChanges,
  WORDS,
} from './rules.ts';

const TODAY = '2021-12-02';
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('how a milestone stands', () => {
  it.each([
    ['2021-12-01', null, 'overdue', 1],
    ['2021-12-02', null, 'near', 0],
    ['2021-12-16', null, 'near', 0],
    ['2021-12-17', null, 'waiting', 0],
    ['2021-11-30', '2021-11-30', 'reached', 0],
    ['2021-11-30', '2021-12-02', 'reached_late', 2],
  ] as const)('planned %s, reached %s: %s', (plannedOn, actualOn, standing, daysLate) => {
    expect(milestoneStanding({ plannedOn, actualOn }, TODAY)).toEqual({ standing, daysLate });
  });
});

describe('how a project stands', () => {
  const plan = (plannedOn: string, actualOn: string | null = null) => [{ plannedOn, actualOn }];
  it.each([
    ['building', null, plan('2021-11-22'), 'behind', 10],
    ['building', '2021-11-02', plan('2021-11-22'), 'behind', 30],
    ['building', '2022-06-30', plan('2021-11-01', '2021-11-30'), 'on_course', 0],
    ['finished', '2020-06-30', plan('2020-01-01'), 'finished', 0],
    ['paused', '2020-06-30', plan('2020-01-01'), 'halted', 0],
    ['preparing', null, [], 'on_course', 0],
  ] as const)('%s until %s: %o', (status, endsOn, milestones, standing, daysLate) => {
    expect(projectStanding({ status, endsOn, milestones }, TODAY)).toEqual({ standing, daysLate });
  });

  it('is behind exactly when a milestone is overdue or the end has passed', () => {
    const milestone = fc.record({ plannedOn: day, actualOn: fc.option(day) });
    fc.assert(
      fc.property(fc.array(milestone), fc.option(day), (milestones, endsOn) => {
        const overdue = milestones.some((one) => milestoneStanding(one, TODAY).standing === 'overdue');
        const { standing } = projectStanding({ status: 'building', endsOn, milestones }, TODAY);
        expect(standing === 'behind').toBe(overdue || (endsOn !== null && endsOn < TODAY));
      }),
    );
  });
});

describe('a change', () => {
  it('names what differs, what came and what went, and nothing else', () => {
    expect(tellChanges({ a: '1', b: '2', c: '3' }, { a: '1', b: '5', d: '4' })).toEqual([
      { field: 'b', before: '2', after: '5' },
      { field: 'c', before: '3', after: null },
      { field: 'd', before: null, after: '4' },
    ]);
  });
});

describe('a table', () => {
  const cell = (row: number, column: number, value: string) => ({ row, column, value });
  it('is found under a title, whatever the order and the marks of its heads', () => {
    const cells = [
      cell(0, 0, 'Danh mục năm 2021'),
      cell(2, 1, 'ma'),
      cell(2, 0, 'TEN CONG TRINH, DU AN'),
      cell(3, 0, ' Cầu Ba Lai 8 '),
      cell(3, 1, 'CT-03'),
      cell(4, 0, ' '),
    ];
    expect(readTable(cells, PROJECT_COLUMNS)).toMatchObject([
      { row: 4, code: 'CT-03', name: 'Cầu Ba Lai 8', investor: '' },
    ]);
    expect(readTable(cells.slice(0, 2), PROJECT_COLUMNS)).toBeNull();
  });

  it('reads each word it writes', () => {
    for (const words of Object.values(WORDS) as Record<string, string>[])
      for (const [key, word] of Object.entries(words)) expect(readWord(words, word.toLowerCase())).toBe(key);
    expect(readWord(WORDS.status, 'Gần xong')).toBeUndefined();
  });
});
