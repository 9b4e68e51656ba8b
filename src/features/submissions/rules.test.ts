import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_ACTS, REPORT_STATES, type ReportHead } from './contract.ts';
import { findActFault, mayActOn, stateAfter, summarize, timelinessOf } from './rules.ts';

describe('a report', () => {
  it('can be acted on in these states only, and says why not', () => {
    const table = Object.fromEntries(
      REPORT_STATES.map((state) => [state, REPORT_ACTS.filter((act) => mayActOn(act, state))]),
    );
    expect(table).toEqual({
      draft: ['submit'],
      submitted: ['withdraw', 'return', 'accept'],
      returned: ['submit'],
      accepted: ['reopen', 'promote'],
    });
    for (const state of REPORT_STATES)
      for (const act of REPORT_ACTS) expect(findActFault(act, state) === null).toBe(mayActOn(act, state));
  });

  it('never leaves the accepted state but by reopening', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REPORT_ACTS), { maxLength: 30 }), (acts) => {
        let state: (typeof REPORT_STATES)[number] = 'draft';
        for (const act of acts) {
          if (!mayActOn(act, state)) continue;
          if (state === 'accepted' && act !== 'promote') expect(act).toBe('reopen');
          state = stateAfter(act);
        }
      }),
    );
  });
});

describe('timeliness', () => {
  const dueOn = '2021-10-12';
  it.each([
    ['2021-10-12T16:59:00.000Z', 'on_time', 0],
    ['2021-10-12T17:01:00.000Z', 'late', 1],
    ['2021-10-20T02:00:00.000Z', 'late', 8],
  ])('sent in at %s: %s', (at, timeliness, daysLate) => {
    const arrival = { dueOn, firstSubmittedAt: at, completeAt: '2021-10-01T00:00:00.000Z' };
    expect(timelinessOf(arrival, '2021-12-01')).toEqual({ timeliness, daysLate });
  });

  it('goes by the last figure where nothing is sent in, and by today where one is missing', () => {
    const none = { dueOn, firstSubmittedAt: null };
    expect(timelinessOf({ ...none, completeAt: '2021-10-11T00:00:00.000Z' }, '2021-12-01').timeliness).toBe(
      'on_time',
    );
    expect(timelinessOf({ ...none, completeAt: null }, '2021-10-12').timeliness).toBe('not_due');
    expect(timelinessOf({ ...none, completeAt: null }, '2021-10-15')).toEqual({
      timeliness: 'missing',
      daysLate: 3,
    });
  });
});

describe('discipline', () => {
  const report = (code: string, period: string, more: Partial<ReportHead>): ReportHead => ({
    unit: { id: code, code, name: code },
    period,
    dueOn: '2021-04-12',
    state: 'accepted',
    timeliness: 'on_time',
    daysLate: 0,
    due: 1,
    filled: 1,
    explained: 0,
    missing: 0,
    submittedAt: null,
    submittedBy: null,
    decidedAt: null,
    returns: 0,
    revision: 2,
    isClosed: false,
    ...more,
  });
  const byText = (a: string, b: string) => (a < b ? -1 : 1);

  it('counts what was due so far, not what is still to come', () => {
    const { periods, units } = summarize(
      [
        report('B', '2021-Q1', { timeliness: 'late', returns: 1 }),
        report('B', '2021-Q2', {}),
        report('B', '2021-Q3', { timeliness: 'missing' }),
        report('B', '2021-Q4', { timeliness: 'not_due' }),
        report('A', '2021-Q2', { timeliness: 'not_due' }),
      ],
      byText,
    );
    expect(periods).toEqual(['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4']);
    expect(units.map(({ unit }) => unit.code)).toEqual(['A', 'B']);
    expect(units[0]).toMatchObject({
      onTimeRate: null,
      cells: [null, { timeliness: 'not_due' }, null, null],
    });
    expect(units[1]).toMatchObject({ onTime: 1, late: 1, missing: 1, returned: 1, onTimeRate: '33.3' });
  });
});
