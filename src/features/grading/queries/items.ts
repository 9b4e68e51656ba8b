// What units had to do in a period: tasks they led and targets they own, each with how it counts.
import { sql } from 'kysely';
import { decimal } from '../../../kernel/decimal.ts';
import { localDay } from '../../../kernel/format.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import type { Context } from '../../../store/context.ts';
import { assessmentVerbs, type ScorecardRow } from '../../assessments/index.ts';
import { visibleTask } from '../../tasks/index.ts';
import type { GradedItem } from '../contract.ts';
import { effectOf, outcomeOf } from '../rules.ts';

type Marked = ReadonlySet<string>;

const listTasks = async (ctx: Context, period: string, exceeded: Marked): Promise<[string, GradedItem][]> => {
  const stretch = daysOf(getPeriod(period));
  const today = localDay(ctx.now);
  const rows = await ctx.db
    .selectFrom('task as t')
    .select([
      't.id',
      't.code',
      't.title',
      't.lead_unit_id as unitId',
      't.state',
      't.deadline',
      't.submitted_on as submittedOn',
      't.illustrative',
    ])
    .select((eb) => sql<boolean>`${visibleTask(ctx)(eb)}`.as('isSeen'))
    .where('t.deadline', '<=', stretch.to)
    .orderBy('t.deadline')
    .orderBy('t.code')
    .execute();
  return rows.flatMap((row) => {
    const found = outcomeOf({ ...row, deadline: row.deadline! }, stretch, today);
    if (!found) return [];
    const counted = { kind: 'task' as const, ...found, exceeded: exceeded.has(row.id), score: null };
    const name = row.isSeen ? `${row.code} ${row.title}` : null;
    const item: GradedItem = {
      ...counted,
      id: row.id,
      name: name === null ? null : { vi: name, en: name },
      deadline: row.deadline,
      effect: effectOf(counted),
      illustrative: row.illustrative,
    };
    return [[row.unitId, item] as [string, GradedItem]];
  });
};

const targetOutcome = (row: ScorecardRow): GradedItem['outcome'] => {
  if (row.band === 'met_or_exceeded') return 'met';
  if (row.band === 'no_data') return 'no_data';
  if (row.band === 'not_scored')
    return row.rating.met === null ? 'no_data' : row.rating.met ? 'met' : 'missed';
  return 'missed';
};

const toItem = (row: ScorecardRow): GradedItem => {
  const { score } = row.rating;
  const outcome = targetOutcome(row);
  const counted = {
    kind: 'target' as const,
    outcome,
    exceeded: outcome === 'met' && score !== null && decimal(score).gt(100),
    score,
  };
  return {
    ...counted,
    id: row.targetId,
    name: row.name,
    deadline: null,
    daysLate: 0,
    carried: false,
    effect: effectOf(counted),
    illustrative: row.illustrative,
  };
};

const listTargets = async (ctx: Context, period: string): Promise<[string, GradedItem][]> => {
  const { rows } = await assessmentVerbs.getOverview(ctx, { year: getPeriod(period).year });
  return rows
    .filter((row) => row.period === period && row.ownerUnit !== null)
    .map((row) => [row.ownerUnit!.id, toItem(row)]);
};

/** By unit. `exceeded`: tasks marked as done beyond what was asked. */
export const listItems = async (
  ctx: Context,
  period: string,
  exceeded: Marked,
): Promise<Map<string, GradedItem[]>> => {
  const all = [...(await listTasks(ctx, period, exceeded)), ...(await listTargets(ctx, period))];
  const byUnit = Map.groupBy(all, ([unitId]) => unitId);
  return new Map([...byUnit].map(([unitId, items]) => [unitId, items.map(([, item]) => item)]));
};
