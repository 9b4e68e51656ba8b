import { isPartial } from '../../../kernel/figures.ts';
import type { Context } from '../../../store/context.ts';
import { listReportDues } from '../../indicators/index.ts';
import type { Overview, ScorecardRow } from '../contract.ts';

type Late = Overview['late'];
type LateUnit = Late['units'][number];

/**
 * Who is late with figures of a period. Without a list of what is due, the owners of targets that have no figure; then
 * nobody can be said to be late by days.
 */
export const findLate = async (
  ctx: Pick<Context, 'db' | 'now'>,
  period: string,
  rows: readonly ScorecardRow[],
): Promise<Late> => {
  const units = new Map<string, LateUnit>();
  const count = (unit: LateUnit['unit'], reported: boolean, daysLate: number): void => {
    const one = units.get(unit.id) ?? { unit, expected: 0, reported: 0, missing: 0, daysLate: 0 };
    one.expected += 1;
    if (reported) one.reported += 1;
    else one.missing += 1;
    one.daysLate = Math.max(one.daysLate, daysLate);
    units.set(unit.id, one);
  };
  const dues = await listReportDues(ctx.db, period, ctx.now);
  if (dues.length)
    for (const due of dues) {
      if (due.state === 'not_due_yet') continue;
      count(due.responsibleUnit ?? due.unit, due.state !== 'missing', due.daysLate);
    }
  else
    for (const row of rows.flatMap((one) => [one, ...one.parts]))
      if (row.ownerUnit && row.indicator)
        count(row.ownerUnit, row.result !== null && !isPartial(row.result), 0);
  const late = [...units.values()].filter((one) => one.missing > 0 || one.daysLate > 0);
  late.sort(
    (a, b) => b.daysLate - a.daysLate || b.missing - a.missing || (a.unit.name < b.unit.name ? -1 : 1),
  );
  return { units: late, completeUnits: units.size - late.length };
};
