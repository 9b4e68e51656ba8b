import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { writeCalendar } from './calendar.ts';
import { type Act, DECISIONS, STATES, type TaskHead, WORK_ACTS } from './contract.ts';
import {
  actsIn,
  countNationally,
  daysLate,
  findActFault,
  findEvidenceFault,
  listUnclear,
  rollUp,
  stateAfter,
  timelinessOf,
} from './rules.ts';

const ACTS: readonly Act[] = [...WORK_ACTS, ...DECISIONS];
const SAID = { note: 'Đã xong', percent: 40, deadline: '2022-06-30' };
const state = fc.constantFrom(...STATES);
const day = fc
  .integer({ min: 0, max: 1000 })
  .map((n) => new Date(Date.UTC(2021, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

describe('the life of a task', () => {
  it('goes from assignment to verification and comes back when returned', () => {
    const walk = (acts: Act[]) =>
      acts.reduce<(typeof STATES)[number]>((at, act) => {
        expect(findActFault(act, at, false, SAID), act).toBeNull();
        return stateAfter(act, at);
      }, 'assigned');
    expect(walk(['accept', 'report', 'submit', 'return'])).toBe('returned');
    expect(walk(['accept', 'submit', 'return', 'submit', 'verify'])).toBe('done');
    expect(walk(['refuse', 'assign_again', 'accept', 'pause', 'resume', 'cancel'])).toBe('cancelled');
  });

  it('ends with done and cancelled, from every walk', () => {
    expect(actsIn('done', true)).toEqual([]);
    expect(actsIn('cancelled', true)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        let at: (typeof STATES)[number] = 'assigned';
        let submitted = false;
        for (const choice of choices) {
          const acts = actsIn(at, false);
          if (!acts.length) break;
          const act = acts[choice % acts.length]!;
          if (act === 'submit') submitted = true;
          at = stateAfter(act, at);
          // Nothing is done that was not submitted.
          if (at === 'done') expect(submitted).toBe(true);
        }
        expect(STATES).toContain(at);
      }),
    );
  });

  it('refuses every act that does not stand in the table, and only those', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...ACTS), fc.boolean(), (at, act, asked) => {
        expect(findActFault(act, at, asked, SAID) === null).toBe(actsIn(at, asked).includes(act));
      }),
    );
  });

  it('asks for a reason, a percentage, a day', () => {
    const fieldOf = (act: Act, at: (typeof STATES)[number]) =>
      findActFault(act, at, false, { note: null })?.fields[0]?.field;
    expect(fieldOf('refuse', 'assigned')).toBe('note');
    expect(fieldOf('return', 'submitted')).toBe('note');
    expect(fieldOf('report', 'accepted')).toBe('percent');
    expect(fieldOf('ask_extension', 'accepted')).toBe('deadline');
  });

  it('answers a request for time only where one was made', () => {
    expect(actsIn('accepted', false)).not.toContain('grant_extension');
    expect(actsIn('accepted', true)).toContain('grant_extension');
    expect(actsIn('accepted', true)).not.toContain('ask_extension');
  });
});

describe('timeliness', () => {
  const at = (task: Partial<Parameters<typeof timelinessOf>[0]>) =>
    timelinessOf(
      { state: 'in_progress', deadline: '2022-03-31', submittedOn: null, ...task },
      '2022-03-30',
      '2022-04-04',
    );
  it('is derived from the deadline and the day of the product', () => {
    expect(at({})).toBe('near');
    expect(at({ deadline: '2022-04-05' })).toBe('in_time');
    expect(at({ deadline: '2022-03-29' })).toBe('overdue');
    expect(at({ deadline: null })).toBe('no_deadline');
    expect(at({ state: 'done', submittedOn: '2022-03-31' })).toBe('done_on_time');
    expect(at({ state: 'done', submittedOn: '2022-04-01' })).toBe('done_late');
    expect(at({ state: 'paused', deadline: '2022-01-01' })).toBe('stopped');
  });

  it('does not make a unit late while the office verifies', () => {
    expect(at({ state: 'submitted', deadline: '2022-03-20', submittedOn: '2022-03-20' })).toBe('in_time');
    expect(at({ state: 'submitted', deadline: '2022-03-20', submittedOn: '2022-03-21' })).toBe('overdue');
  });

  it('never returns from overdue as days pass, and counts the days', () => {
    fc.assert(
      fc.property(day, day, day, (deadline, one, other) => {
        const [early, late] = [one, other].sort() as [string, string];
        const open = { state: 'accepted' as const, deadline, submittedOn: null };
        const before = timelinessOf(open, early, early);
        if (before === 'overdue') expect(timelinessOf(open, late, late)).toBe('overdue');
        expect(daysLate(open, late) > 0).toBe(timelinessOf(open, late, late) === 'overdue');
      }),
    );
  });
});

describe('the national count', () => {
  it('gives the totals and the rate of the report of 2017', () => {
    expect(
      countNationally({ doneOnTime: 14_068, doneLate: 1_983, openInTime: 5_640, openOverdue: 223 }),
    ).toMatchObject({ total: 21_914, completionRate: '98.63' });
  });

  it('has no rate where nothing was due', () => {
    expect(
      countNationally({ doneOnTime: 0, doneLate: 0, openInTime: 4, openOverdue: 0 }).completionRate,
    ).toBeNull();
  });
});

describe('parts of a task', () => {
  const part = (percent: number, weight: string, of: (typeof STATES)[number] = 'in_progress') => ({
    state: of,
    percent,
    weight,
  });
  it('add up by weight, without cancelled ones', () => {
    expect(rollUp([])).toBeNull();
    expect(rollUp([part(0, '1', 'done'), part(0, '3')])).toBe('25');
    expect(rollUp([part(50, '2'), part(0, '8', 'cancelled')])).toBe('50');
    expect(rollUp([part(10, '1', 'cancelled')])).toBeNull();
  });

  it('stay between the least and the most that is done', () => {
    const parts = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, (list) => {
        const whole = decimal(rollUp(list.map(([percent, weight]) => part(percent, String(weight))))!);
        expect(whole.gte(Math.min(...list.map(([percent]) => percent)))).toBe(true);
        expect(whole.lte(Math.max(...list.map(([percent]) => percent)))).toBe(true);
      }),
    );
  });
});

describe('an assignment', () => {
  it('names which of the six is not clear', () => {
    const nothing = {
      leadPerson: null,
      deadline: null,
      responsibility: null,
      product: null,
      authority: null,
    };
    expect(listUnclear({ title: 'Rà soát quy hoạch', ...nothing })).toEqual([
      'person',
      'time',
      'responsibility',
      'product',
      'authority',
    ]);
  });

  it('takes proof of known kinds whose content is what the name says', () => {
    const pdf = new TextEncoder().encode('%PDF-1.7');
    expect(findEvidenceFault('bao-cao.pdf', pdf)).toBeNull();
    expect(findEvidenceFault('BAO-CAO.PDF', pdf)).toBeNull();
    expect(findEvidenceFault('bao-cao.docx', pdf)?.reason).toBe('mislabelled');
    expect(findEvidenceFault('cai-dat.exe', pdf)?.reason).toBe('forbidden_kind');
    expect(findEvidenceFault('khong-duoi', pdf)?.reason).toBe('forbidden_kind');
    expect(findEvidenceFault('rong.pdf', new Uint8Array())?.reason).toBe('empty');
  });
});

describe('the calendar', () => {
  const task = {
    id: '01900000-0000-7000-8000-000000000001',
    code: 'NV-2022-000001',
    title: 'Rà soát, bổ sung; báo cáo kết quả thực hiện đề án tạo nguồn cán bộ giai đoạn 2021 - 2025',
    leadUnit: { id: '', name: 'Sở Nội vụ' },
    deadline: '2022-12-31',
    revision: 3,
  } as TaskHead;
  const text = writeCalendar([task], '2022-01-05T01:02:03.000Z');

  it('has an event of one day for each, with what a calendar must escape', () => {
    expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:NV-2022-000001: Rà soát\\, bổ sung\\; báo cáo');
    expect(text).toContain('DTSTART;VALUE=DATE:20221231\r\nDTEND;VALUE=DATE:20230101\r\n');
    expect(text).toContain('DTSTAMP:20220105T010203Z\r\n');
  });

  it('keeps every line within 75 bytes', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
