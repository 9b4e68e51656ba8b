// The national count of tasks (as in Report 1270/BC-TCTTTg of 2017): done on time or late, open in time or overdue.
// The rate is of the tasks that were due: done, or open and overdue. Open ones in time weigh nothing yet.
import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { NationalCount } from '../contract.ts';

type Counts = Omit<NationalCount, 'total' | 'completionRate'>;

export const countNationally = (counts: Counts): NationalCount => {
  const done = counts.doneOnTime + counts.doneLate;
  const due = done + counts.openOverdue;
  return {
    ...counts,
    total: due + counts.openInTime,
    completionRate: due ? toDecimalString(decimal(done).times(100).dividedBy(due).toDecimalPlaces(2)) : null,
  };
};
