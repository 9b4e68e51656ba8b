// Rounds: opened by hand or by the daily job, their due days moved, closed and opened again.
import { localDay } from '../../../kernel/format.ts';
import { getPeriod, periodName } from '../../../kernel/period.ts';
import { invalidField, ruleBroken, type Words } from '../../../kernel/problem.ts';
import { addDays } from '../../../kernel/public-holidays.ts';
import { scopeOf } from '../../../kernel/rights.ts';
import { dueDayOf, hasKnownHolidays } from '../../../kernel/working-days.ts';
import type { Context } from '../../../store/context.ts';
import { findUnits, isDueFor } from '../../indicators/index.ts';
import { listReportersOf, notify } from '../../notices/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, Round } from '../contract.ts';
import {
  addDues,
  countUnits,
  deleteClosing,
  insertClosing,
  insertMove,
  listClosedPeriods,
  listOpenRounds,
  listRuledIndicators,
  moveDues,
  type OpenRound,
} from '../queries/rounds.ts';
import { type Due, type PlannedRound, planRounds } from '../rules/rounds.ts';

/** So far back rounds are listed, and so far ahead the coming ones. */
const BACK_DAYS = 400;
const AHEAD_DAYS = 120;

/** What the due rules ask for a period; a day given stands before the one the rules give. */
const duesOf = async (ctx: Context, code: string, day: string | null): Promise<Due[]> => {
  const period = getPeriod(code);
  const ruled = (await listRuledIndicators(ctx.db)).filter(({ frequency }) =>
    isDueFor(frequency as Parameters<typeof isDueFor>[0], period),
  );
  if (ruled.length && !day && !hasKnownHolidays(period))
    throw invalidField('dueOn', 'holidays_unknown', {
      vi: 'Chưa có lịch nghỉ lễ cho kỳ này; hãy nhập ngày hạn',
      en: 'Public holidays of this period are not known; give the day',
    });
  return ruled.map((rule) => ({ rule, dueOn: day ?? dueDayOf(period, rule.calendar, rule.workingDays) }));
};

const recordOpening = (ctx: Context, period: string, count: number): void =>
  ctx.record({
    verb: 'submissions.open_round',
    objectType: 'report_due',
    objectId: period,
    data: { period, count },
  });

/** Called once a day: opens what is to be open by then. Run twice, it adds nothing. */
export const openRounds = async (ctx: Context, day: string): Promise<number> => {
  const planned = planRounds(await listRuledIndicators(ctx.db), day, 0);
  const closed = await listClosedPeriods(
    ctx.db,
    planned.map(({ period }) => period),
  );
  let all = 0;
  for (const { period, dues } of planned) {
    if (closed.has(period)) continue;
    const added = await addDues(ctx, period, dues);
    if (added) recordOpening(ctx, period, added);
    all += added;
  }
  return all;
};

const toRound = (round: OpenRound, today: string): Round => ({
  period: round.period,
  state: round.closedAt ? 'closed' : round.lastDueOn < today ? 'over' : 'open',
  opensOn: null,
  dueOn: round.dueOn,
  lastDueOn: round.lastDueOn,
  figures: round.figures,
  units: round.units,
  sent: round.sent,
  closed:
    round.closedAt === null
      ? null
      : {
          reason: round.reason!,
          by: round.closedBy ? { id: round.closedBy, name: round.closerName ?? '' } : null,
          at: round.closedAt,
        },
});

/** What a round will ask; null where nothing of it is asked of these units. */
const toComing = async (
  ctx: Context,
  { period, opensOn, dueOn, dues }: PlannedRound,
  { today, unitIds }: { today: string; unitIds: readonly string[] | null },
): Promise<Round | null> => {
  const counts = await countUnits(ctx.db, period, unitIds);
  const isMine = (owner: string | null) => unitIds === null || (owner !== null && unitIds.includes(owner));
  const kinds = new Set<string>();
  const owners = new Set<string | null>();
  let figures = 0;
  for (const { rule } of dues) {
    const { ownerUnitId } = rule;
    if (rule.unitKinds.length === 0 && isMine(ownerUnitId)) {
      owners.add(ownerUnitId);
      figures += 1;
    }
    for (const kind of rule.unitKinds) {
      if (counts.has(kind)) kinds.add(kind);
      figures += counts.get(kind) ?? 0;
    }
  }
  if (figures === 0) return null;
  return {
    period,
    state: 'coming',
    // What is open by its days already opens with the next run of the daily job.
    opensOn: opensOn > today ? opensOn : addDays(today, 1),
    dueOn,
    lastDueOn: dues.reduce((last, due) => (due.dueOn > last ? due.dueOn : last), dueOn),
    figures,
    units: [...kinds].reduce((sum, kind) => sum + counts.get(kind)!, 0) + owners.size,
    sent: 0,
    closed: null,
  };
};

const named = (period: string): Words => {
  const of = getPeriod(period);
  return { vi: periodName(of), en: periodName(of, 'en') };
};

type Names = 'listRounds' | 'openRound' | 'moveDue' | 'closeRound' | 'reopenRound';

export const rounds: Pick<VerbsOf<typeof contract>, Names> = {
  listRounds: async (ctx) => {
    const today = localDay(ctx.now);
    const isOwn = scopeOf(ctx.actor!.grants, 'values.report') === 'units';
    const unitIds = isOwn ? [...ctx.actor!.unitIds] : null;
    const open = await listOpenRounds(ctx.db, addDays(today, -BACK_DAYS), unitIds);
    const isOpen = new Set(open.map(({ period }) => period));
    const coming = [];
    for (const planned of planRounds(await listRuledIndicators(ctx.db), today, AHEAD_DAYS))
      if (!isOpen.has(planned.period)) coming.push(await toComing(ctx, planned, { today, unitIds }));
    return {
      rounds: [...open.map((round) => toRound(round, today)), ...coming.filter((one) => one !== null)],
      isOwn,
    };
  },

  openRound: async (ctx, { period, dueOn }) => {
    const dues = await duesOf(ctx, period, dueOn ?? null);
    if (dues.length === 0)
      throw ruleBroken('no_due_rules', {
        vi: 'Chưa chỉ tiêu nào có quy tắc hạn báo cáo cho loại kỳ này; hãy đặt ở trang chỉ tiêu',
        en: 'No indicator has a due rule for this kind of period; set one on the indicator’s page',
      });
    const added = await addDues(ctx, period, dues);
    if (added) recordOpening(ctx, period, added);
    return { period, added };
  },

  moveDue: async (ctx, { period, dueOn, reason, unitId = null }) => {
    const moved = await moveDues(ctx, { period, unitId, dueOn });
    if (!moved)
      throw invalidField(unitId ? 'unitId' : 'period', 'nothing_due', {
        vi: 'Kỳ này không có báo cáo nào phải gửi',
        en: 'Nothing is due for this period',
      });
    const { unitIds, wasDueOn } = moved;
    await insertMove(ctx, { period, unitId, wasDueOn, dueOn, reason });
    const unit = unitId ? (await findUnits(ctx.db, [unitId])).get(unitId)?.name : undefined;
    ctx.record({
      verb: 'submissions.move_due',
      objectType: 'report_due',
      objectId: period,
      data: { period, ...(unit && { unit }), wasDueOn, dueOn, reason },
    });
    const name = named(period);
    await notify(ctx, {
      to: [...(await listReportersOf(ctx.db, unitIds)).values()].flat(),
      kind: 'figures_due',
      key: `due-moved:${period}:${unitId ?? 'all'}:${ctx.now}`,
      objectType: 'report_due',
      objectId: unitId ?? unitIds[0]!,
      title: {
        vi: `Hạn báo cáo ${name.vi} dời sang ${dueOn.split('-').reverse().join('/')}: ${reason}`,
        en: `The report for ${name.en} is now due on ${dueOn}: ${reason}`,
      },
      link: unitId
        ? `/submissions/report?unit=${unitId}&period=${encodeURIComponent(period)}`
        : `/submissions?period=${encodeURIComponent(period)}`,
      dueOn,
    });
    return { moved: unitIds.length, wasDueOn };
  },

  closeRound: async (ctx, { period, reason }) => {
    if (!(await insertClosing(ctx, period, reason)))
      throw ruleBroken('round_closed', {
        vi: `Kỳ báo cáo ${named(period).vi} đã đóng rồi`,
        en: `The round of ${named(period).en} is closed already`,
      });
    ctx.record({
      verb: 'submissions.close_round',
      objectType: 'report_due',
      objectId: period,
      data: { period, reason },
    });
    return { period };
  },

  reopenRound: async (ctx, { period, reason }) => {
    if (!(await deleteClosing(ctx, period)))
      throw ruleBroken('round_open', {
        vi: `Kỳ báo cáo ${named(period).vi} đang mở`,
        en: `The round of ${named(period).en} is open`,
      });
    ctx.record({
      verb: 'submissions.reopen_round',
      objectType: 'report_due',
      objectId: period,
      data: { period, reason },
    });
    return { period };
  },
};
