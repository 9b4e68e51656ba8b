import { Decimal } from '../../../kernel/decimal.ts';
import type { Discipline, ReportHead } from '../contract.ts';

type Compare = (a: string, b: string) => number;

/** Units by code, periods in their order; a unit counts only where something was due from it. */
export const summarize = (reports: readonly ReportHead[], comparePeriods: Compare): Discipline => {
  const periods = [...new Set(reports.map(({ period }) => period))].sort(comparePeriods);
  const byUnit = [...Map.groupBy(reports, ({ unit }) => unit.id).values()].sort((a, b) =>
    a[0]!.unit.code < b[0]!.unit.code ? -1 : 1,
  );
  return {
    periods,
    units: byUnit.map((mine) => {
      const count = (timeliness: ReportHead['timeliness']) =>
        mine.filter((report) => report.timeliness === timeliness).length;
      const [onTime, late, missing] = [count('on_time'), count('late'), count('missing')];
      const wasDue = onTime + late + missing;
      return {
        unit: mine[0]!.unit,
        cells: periods.map((period) => {
          const report = mine.find((one) => one.period === period);
          if (!report) return null;
          const { state, timeliness, daysLate, returns, dueOn } = report;
          return { state, timeliness, daysLate, returns, dueOn };
        }),
        onTime,
        late,
        missing,
        returned: mine.filter(({ returns }) => returns > 0).length,
        onTimeRate: wasDue ? new Decimal(onTime).times(100).div(wasDue).toDecimalPlaces(1).toString() : null,
      };
    }),
  };
};
