// Where the bars of a timeline begin and end, as percents of the time shown. Days only, no clock.
import type { TaskHead } from '../../../features/tasks/contract.ts';
import { addDays } from '../../../kernel/public-holidays.ts';

export type Span = { from: string; to: string };

const dayNo = (day: string): number => Date.parse(day) / 86_400_000;
const monthOf = (day: string): string => day.slice(0, 7);

/** From the first day of the first month to the last of the last; today is always in it. */
export const spanOf = (tasks: readonly Pick<TaskHead, 'assignedOn' | 'deadline'>[], today: string): Span => {
  const days = [
    today,
    ...tasks.flatMap(({ assignedOn, deadline }) => (deadline ? [assignedOn, deadline] : [])),
  ].sort();
  const last = days.at(-1)!;
  const [year, month] = last.split('-').map(Number) as [number, number];
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return { from: `${monthOf(days[0]!)}-01`, to: addDays(`${next}-01`, -1) };
};

export const placeOf = (day: string, { from, to }: Span): number =>
  Math.min(100, Math.max(0, ((dayNo(day) - dayNo(from)) / (dayNo(to) - dayNo(from) + 1)) * 100));

export type Bar = { left: number; width: number };

/** A bar for a task with a deadline, from the day it was assigned; never thinner than can be seen. */
export const barOf = (task: Pick<TaskHead, 'assignedOn' | 'deadline'>, span: Span): Bar | null => {
  if (!task.deadline) return null;
  const start = task.assignedOn < task.deadline ? task.assignedOn : task.deadline;
  const left = placeOf(start, span);
  return { left, width: Math.max(0.8, placeOf(addDays(task.deadline, 1), span) - left) };
};

const MAX_MARKS = 14;

/** Firsts of months (or of quarters or years where there are many) with their places. */
export const marksOf = (span: Span): { day: string; left: number }[] => {
  const firsts: string[] = [];
  for (let day = span.from; day <= span.to; day = nextMonth(day)) firsts.push(day);
  const step = [1, 3, 6, 12, 24, 60].find((one) => firsts.length / one <= MAX_MARKS) ?? 120;
  return firsts
    .filter((day) => (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) % step === 0)
    .map((day) => ({ day, left: placeOf(day, span) }));
};

const nextMonth = (day: string): string => `${monthOf(addDays(day, 31))}-01`;
