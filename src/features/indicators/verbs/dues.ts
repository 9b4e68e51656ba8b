// What is due: said figure by figure, or generated from the due rules of the catalogue.
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { invalidField, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { DueRule, Indicator } from '../contract/indicator.ts';
import type { contract } from '../contract.ts';
import {
  listDueDays,
  listIndicators,
  listReportingUnits,
  type ReportingUnit,
  upsertReportDues,
} from '../queries.ts';
import { chooseDueDay, isDueFor } from '../rules.ts';

type C = typeof contract;
type Item = { indicatorId: string; unitId: string };

export const setDues = async (
  ctx: Context,
  { period, dueOn: day, dueRule, items }: InputOf<C['setReportDues']>,
): Promise<OutputOf<C['setReportDues']>> => {
  const dueOn = chooseDueDay(period, day ?? null, dueRule ?? null);
  if (typeof dueOn !== 'string') throw invalidField(dueOn.field, dueOn.code, dueOn.message);
  const count = await upsertReportDues(ctx.db, ctx.body.id, period, dueOn, items);
  ctx.record({
    verb: 'values.set_dues',
    objectType: 'report_due',
    objectId: period,
    data: { period, dueOn, count },
  });
  return { count, dueOn };
};

const dueDay = (period: string, rule: DueRule): string => {
  const dueOn = chooseDueDay(period, null, rule);
  if (typeof dueOn !== 'string') throw invalidField('period', dueOn.code, dueOn.message);
  return dueOn;
};

/** The whole body, or every unit of the kinds that is there on the last day of the period. */
const unitsFor = ({ unitKinds }: DueRule, units: readonly ReportingUnit[]): ReportingUnit[] =>
  units.filter(({ kind, isRoot }) => (unitKinds.length ? unitKinds.includes(kind) : isRoot));

const itemsByDay = (
  period: string,
  indicators: readonly Indicator[],
  units: readonly ReportingUnit[],
): Map<string, Item[]> => {
  const byDay = new Map<string, Item[]>();
  for (const { id, dueRule } of indicators) {
    if (!dueRule) continue;
    const day = dueDay(period, dueRule);
    const items = unitsFor(dueRule, units).map((unit) => ({ indicatorId: id, unitId: unit.id }));
    byDay.set(day, [...(byDay.get(day) ?? []), ...items]);
  }
  return byDay;
};

export const generateDues = async (
  ctx: Context,
  { period, isTrial }: InputOf<C['generateReportDues']>,
): Promise<OutputOf<C['generateReportDues']>> => {
  const parsed = getPeriod(period);
  // A formula is reckoned, nobody reports it.
  const indicators = (await listIndicators(ctx.db)).filter(
    (one) => one.dueRule !== null && one.formula === null && isDueFor(one.frequency, parsed),
  );
  if (indicators.length === 0)
    throw ruleBroken('no_due_rules', {
      vi: 'Không có chỉ tiêu nào đặt hạn báo cáo cho loại kỳ này; hãy đặt hạn ở từng chỉ tiêu',
      en: 'No indicator has a due rule for this kind of period; set one at the indicators',
    });
  const byDay = itemsByDay(period, indicators, await listReportingUnits(ctx.db, daysOf(parsed).to));
  const before = await listDueDays(ctx.db, period);
  const all = [...byDay].flatMap(([dueOn, items]) => items.map((item) => ({ ...item, dueOn })));
  const was = ({ indicatorId, unitId }: Item) => before.get(`${indicatorId} ${unitId}`);
  const added = all.filter((item) => was(item) === undefined);
  const moved = all.filter((item) => was(item) !== undefined && was(item) !== item.dueOn);
  if (!isTrial && added.length + moved.length > 0) {
    for (const [dueOn, items] of byDay) await upsertReportDues(ctx.db, ctx.body.id, period, dueOn, items);
    ctx.record({
      verb: 'values.generate_dues',
      objectType: 'report_due',
      objectId: period,
      data: { period, added: added.length, moved: moved.length, days: [...byDay.keys()].sort() },
    });
  }
  return {
    added: added.length,
    moved: moved.length,
    unchanged: all.length - added.length - moved.length,
    days: [...byDay]
      .map(([dueOn, items]) => ({
        dueOn,
        indicators: new Set(items.map(({ indicatorId }) => indicatorId)).size,
        units: new Set(items.map(({ unitId }) => unitId)).size,
        count: items.length,
      }))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  };
};
