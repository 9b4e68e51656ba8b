// Whether a report came in time: by the first time it was sent in. Where an office does without sending in, the day on
// which its last figure came stands for it.
import { localDay } from '../../../kernel/format.ts';
import type { Timeliness } from '../contract/reports.ts';

export type Arrival = {
  dueOn: string;
  firstSubmittedAt: string | null;
  /** When the last of its figures first came; null while one is missing. */
  completeAt: string | null;
};

export const timelinessOf = (
  { dueOn, firstSubmittedAt, completeAt }: Arrival,
  today: string,
): { timeliness: Timeliness; daysLate: number } => {
  const came = firstSubmittedAt ?? completeAt;
  const until = came ? localDay(came) : today;
  const daysLate = Math.max(0, Math.round((Date.parse(until) - Date.parse(dueOn)) / 86_400_000));
  if (came) return { timeliness: daysLate > 0 ? 'late' : 'on_time', daysLate };
  return { timeliness: daysLate > 0 ? 'missing' : 'not_due', daysLate };
};
