// How a duty or a review stands in time. Derived from days and never stored. Days here are calendar days, because the
// documents set their dates so.
import type { Coverage, Review, Standing } from '../contract.ts';

const DAY_MS = 86_400_000;
const NEAR_DAYS = 7;
/** A review takes longer to prepare than a paper takes to be signed. */
const REVIEW_NEAR_DAYS = 30;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

type DutyInTime = { dueOn: string | null; issuedOn: string | null; excused: boolean };

/** `issuedOn`: the paper's day, else the day it was found to answer; null without a paper. */
export const dutyStanding = (duty: DutyInTime, today: string): { standing: Standing; daysLate: number } => {
  const { dueOn, issuedOn, excused } = duty;
  const past = dueOn === null ? 0 : daysBetween(dueOn, issuedOn ?? today);
  const daysLate = Math.max(0, past);
  if (issuedOn !== null) return { standing: daysLate > 0 ? 'late' : 'issued', daysLate };
  if (excused) return { standing: 'excused', daysLate: 0 };
  if (dueOn === null) return { standing: 'no_day', daysLate: 0 };
  if (daysLate > 0) return { standing: 'overdue', daysLate };
  return { standing: past >= -NEAR_DAYS ? 'near' : 'waiting', daysLate: 0 };
};

/** A red gap: asked for, not there, and late. */
export const isGap = (standing: Standing): boolean => standing === 'overdue';

export const coverageOf = (standings: readonly Standing[]): Coverage => {
  const count = (...of: Standing[]) => standings.filter((one) => of.includes(one)).length;
  return {
    duties: standings.length,
    issued: count('issued'),
    late: count('late'),
    open: count('waiting', 'near', 'no_day'),
    overdue: count('overdue'),
    excused: count('excused'),
  };
};

export const reviewStanding = (
  { dueOn, heldOn }: { dueOn: string; heldOn: string | null },
  today: string,
): Pick<Review, 'standing' | 'daysLate'> => {
  const past = daysBetween(dueOn, heldOn ?? today);
  const daysLate = Math.max(0, past);
  if (heldOn !== null) return { standing: daysLate > 0 ? 'held_late' : 'held', daysLate };
  if (daysLate > 0) return { standing: 'overdue', daysLate };
  return { standing: past >= -REVIEW_NEAR_DAYS ? 'near' : 'waiting', daysLate: 0 };
};
