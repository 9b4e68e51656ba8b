// Which rounds the due rules of the indicators make, and when each opens by itself: ahead of its due day, and never
// for a day that has passed, so that a rule set today asks nothing for the past.
import { type Calendar, getPeriod, type PeriodKind } from '../../../kernel/period.ts';
import { addDays } from '../../../kernel/public-holidays.ts';
import { dueDayOf, hasKnownHolidays } from '../../../kernel/working-days.ts';

export type Ruled = {
  id: string;
  frequency: string;
  timeAggregation: string;
  calendar: Calendar;
  workingDays: number;
  unitKinds: string[];
  /** Answers for the figure of the whole body, where no kind is named. */
  ownerUnitId: string | null;
};
export type Due = { rule: Ruled; dueOn: string };
export type PlannedRound = { period: string; opensOn: string; dueOn: string; dues: Due[] };

/** Days before the earliest due day. */
const LEAD: Partial<Record<PeriodKind, number>> = {
  month: 20,
  quarter: 30,
  cumulative: 30,
  half: 45,
  year: 60,
};

const MONTHS = Array.from({ length: 12 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`);
const SUFFIXES: Record<string, readonly string[]> = {
  month: MONTHS,
  quarter: ['-Q1', '-Q2', '-Q3', '-Q4'],
  half: ['-H1', '-H2'],
  year: [''],
};

/**
 * Decree 09/2019 also knows a report of nine months (art. 12). It is asked for only where quarters cannot make it.
 */
const suffixesFor = ({ frequency, calendar, timeAggregation }: Ruled): readonly string[] => [
  ...(SUFFIXES[frequency] ?? []),
  ...(frequency === 'quarter' && calendar === 'decree-09-2019' && timeAggregation === 'none' ? ['-9M'] : []),
];

/** The rounds that are due from a day on and open within so many days, the earliest first. */
export const planRounds = (ruled: readonly Ruled[], today: string, withinDays: number): PlannedRound[] => {
  const year = Number(today.slice(0, 4));
  const byPeriod = new Map<string, Due[]>();
  for (const rule of ruled)
    for (const suffix of suffixesFor(rule))
      for (const ofYear of [year - 1, year, year + 1]) {
        const period = getPeriod(`${ofYear}${suffix}`);
        if (!hasKnownHolidays(period)) continue;
        const dueOn = dueDayOf(period, rule.calendar, rule.workingDays);
        if (dueOn < today) continue;
        byPeriod.set(period.code, [...(byPeriod.get(period.code) ?? []), { rule, dueOn }]);
      }
  const until = addDays(today, withinDays);
  return [...byPeriod]
    .map(([period, dues]) => {
      const dueOn = dues.reduce((first, due) => (due.dueOn < first ? due.dueOn : first), dues[0]!.dueOn);
      return { period, opensOn: addDays(dueOn, -(LEAD[getPeriod(period).kind] ?? 30)), dueOn, dues };
    })
    .filter(({ opensOn }) => opensOn <= until)
    .sort((a, b) => (a.dueOn === b.dueOn ? (a.period < b.period ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
};
