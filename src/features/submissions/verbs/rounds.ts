// Opening a round: the due rules of the indicators say which figures a period needs, from whom, by when.
import { getPeriod } from '../../../kernel/period.ts';
import { invalidField, ruleBroken } from '../../../kernel/problem.ts';
import { dueDayOf, hasKnownHolidays } from '../../../kernel/working-days.ts';
import type { Context } from '../../../store/context.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { addDues, listRuledIndicators, listUnitsIn, type NewDue } from '../queries/rounds.ts';

/** What the due rules ask for a period; a day given stands before the one the rules give. */
const planRound = async (ctx: Context, code: string, dueOn: string | null): Promise<NewDue[]> => {
  const period = getPeriod(code);
  const ruled = await listRuledIndicators(ctx.db, period.kind);
  if (ruled.length && !dueOn && !hasKnownHolidays(period))
    throw invalidField('dueOn', 'holidays_unknown', {
      vi: 'Chưa có lịch nghỉ lễ cho kỳ này; hãy nhập ngày hạn',
      en: 'Public holidays of this period are not known; give the day',
    });
  const units = await listUnitsIn(ctx.db, period);
  return ruled.flatMap(({ id, calendar, workingDays, unitKinds }) => {
    const day = dueOn ?? dueDayOf(period, calendar, workingDays);
    const from = unitKinds.length
      ? units.filter(({ kind }) => unitKinds.includes(kind))
      : units.filter(({ parentId }) => parentId === null);
    return from.map((unit) => ({ indicatorId: id, unitId: unit.id, dueOn: day }));
  });
};

export const rounds: Pick<VerbsOf<typeof contract>, 'openRound'> = {
  openRound: async (ctx, { period, dueOn }) => {
    const plan = await planRound(ctx, period, dueOn ?? null);
    if (plan.length === 0)
      throw ruleBroken('no_due_rules', {
        vi: 'Chưa chỉ tiêu nào có quy tắc hạn báo cáo cho loại kỳ này; hãy đặt ở trang chỉ tiêu',
        en: 'No indicator has a due rule for this kind of period; set one on the indicator’s page',
      });
    const added = await addDues(ctx, period, plan);
    if (added)
      ctx.record({
        verb: 'submissions.open_round',
        objectType: 'report_due',
        objectId: period,
        data: { period, count: added },
      });
    return { period, added, units: new Set(plan.map(({ unitId }) => unitId)).size };
  },
};
