import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReminderSettings } from './contract.ts';
import { DEFAULT_REMINDERS, reminderStepOn } from './rules.ts';

const DUE = '2021-10-20';
const addDays = (day: string, count: number) =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
const stepAt = (late: number, settings = DEFAULT_REMINDERS) =>
  reminderStepOn(DUE, addDays(DUE, late), settings);

describe('the reminder that stands on a day', () => {
  it.each([
    [-30, null],
    [-8, null],
    [-7, 'before-7'],
    [-4, 'before-7'],
    [-3, 'before-3'],
    [-1, 'before-1'],
    [0, 'before-1'],
    [1, 'after-1'],
    [2, 'after-1'],
    [3, 'after-3'],
    [7, 'after-7'],
    [60, 'after-7'],
    [61, null],
  ])('%i days after the due day: %s', (late, name) => {
    expect(stepAt(late)?.name ?? null).toBe(name);
  });

  it('tells the head from the fifth day on, also where no other step is set', () => {
    expect(stepAt(4)?.isEscalated).toBe(false);
    expect(stepAt(5)?.isEscalated).toBe(true);
    expect(stepAt(6, { ...DEFAULT_REMINDERS, daysAfter: [] })).toMatchObject({ name: 'escalated' });
    expect(stepAt(20, { ...DEFAULT_REMINDERS, escalateAfter: null })?.isEscalated).toBe(false);
  });

  const settings: fc.Arbitrary<ReminderSettings> = fc.record({
    daysBefore: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }),
    daysAfter: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }),
    escalateAfter: fc.option(fc.integer({ min: 1, max: 40 })),
    giveUpAfter: fc.integer({ min: 1, max: 60 }),
    urgentPerDay: fc.constant(3),
  });

  it('comes each once and in order, on whatever days the program ran', () => {
    fc.assert(
      fc.property(settings, fc.uniqueArray(fc.integer({ min: -40, max: 80 })), (chosen, ran) => {
        const names = ran
          .sort((a, b) => a - b)
          .flatMap((late) => reminderStepOn(DUE, addDays(DUE, late), chosen)?.name ?? []);
        const told = names.filter((name, at) => name !== names[at - 1]);
        expect(new Set(told).size).toBe(told.length);
        expect(told.length).toBeLessThanOrEqual(chosen.daysBefore.length + chosen.daysAfter.length + 1);
      }),
    );
  });

  it('never says "before" of what is late, nor the other way round', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: -40, max: 80 }), (chosen, late) => {
        const step = reminderStepOn(DUE, addDays(DUE, late), chosen);
        if (step?.name.startsWith('before')) expect(late).toBeLessThanOrEqual(0);
        if (step?.name.startsWith('after')) expect(late).toBeGreaterThan(0);
        if (step) expect(step.daysLeft + late).toBe(0);
      }),
    );
  });
});
