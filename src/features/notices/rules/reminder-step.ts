// Which reminder of one thing stands on a day. A day without the program running loses no reminder, and several that
// were missed become one: only the newest step that was reached counts.
import type { ReminderSettings } from '../contract.ts';

export const DEFAULT_REMINDERS: ReminderSettings = {
  daysBefore: [7, 3, 1],
  daysAfter: [1, 3, 7],
  escalateAfter: 5,
  giveUpAfter: 60,
  urgentPerDay: 3,
};

export type ReminderStep = {
  /** Names the step within the key of what is reminded of: "before-3", "after-7". */
  name: string;
  daysLeft: number;
  /** The head of the unit is told, too. */
  isEscalated: boolean;
};

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const reminderStepOn = (
  dueOn: string,
  day: string,
  settings: ReminderSettings,
): ReminderStep | null => {
  const daysLeft = daysBetween(day, dueOn);
  const late = -daysLeft;
  if (late > settings.giveUpAfter) return null;
  const isEscalated = settings.escalateAfter !== null && late >= settings.escalateAfter;
  const reached =
    late > 0
      ? settings.daysAfter.filter((after) => after > 0 && after <= late).map((after) => `after-${after}`)
      : [];
  const before = settings.daysBefore.filter((days) => days >= daysLeft);
  const name =
    late > 0
      ? reached.toSorted((a, b) => Number(a.slice(6)) - Number(b.slice(6))).at(-1)
      : before.length
        ? `before-${Math.min(...before)}`
        : undefined;
  if (name) return { name, daysLeft, isEscalated };
  return isEscalated ? { name: 'escalated', daysLeft, isEscalated } : null;
};
