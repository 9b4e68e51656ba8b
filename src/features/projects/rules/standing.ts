// How a milestone or a project stands in time, by calendar days. Derived and never stored.
import type { MilestoneStanding, ProjectStanding, ProjectStatus } from '../contract/project.ts';

const DAY_MS = 86_400_000;
const NEAR_DAYS = 14;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

type Days = { plannedOn: string; actualOn: string | null };

export const milestoneStanding = (
  { plannedOn, actualOn }: Days,
  today: string,
): { standing: MilestoneStanding; daysLate: number } => {
  const past = daysBetween(plannedOn, actualOn ?? today);
  const daysLate = Math.max(0, past);
  if (actualOn !== null) return { standing: daysLate > 0 ? 'reached_late' : 'reached', daysLate };
  if (daysLate > 0) return { standing: 'overdue', daysLate };
  return { standing: past >= -NEAR_DAYS ? 'near' : 'waiting', daysLate: 0 };
};

type Plan = { status: ProjectStatus; endsOn: string | null; milestones: readonly Days[] };

/** Behind: a milestone or the end has passed without being reached. A milestone once reached late is no arrears. */
export const projectStanding = (
  { status, endsOn, milestones }: Plan,
  today: string,
): { standing: ProjectStanding; daysLate: number } => {
  if (status === 'finished') return { standing: 'finished', daysLate: 0 };
  if (status === 'paused' || status === 'stopped') return { standing: 'halted', daysLate: 0 };
  const open = milestones.filter((one) => one.actualOn === null).map((one) => one.plannedOn);
  const daysLate = Math.max(
    0,
    ...[...open, ...(endsOn ? [endsOn] : [])].map((day) => daysBetween(day, today)),
  );
  return { standing: daysLate > 0 ? 'behind' : 'on_course', daysLate };
};
