import { sql } from 'kysely';
import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { fold } from '../../../kernel/folding.ts';
import { localDay } from '../../../kernel/format.ts';
import type { Context } from '../../../store/context.ts';
import type { Milestone, ProjectFilter, ProjectHead } from '../contract.ts';
import { milestoneStanding, projectStanding } from '../rules.ts';
import { concerns, visibleTo } from './visibility.ts';

const selectRows = ({ db, actor }: Context) =>
  db
    .selectFrom('project as p')
    .innerJoin('org_unit as u', 'u.id', 'p.owner_unit_id')
    .selectAll('p')
    .select('u.name as unit_name')
    .where(visibleTo({ actor }));
export type ProjectRow = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];

/** Null where the reader may not know of it. `lock` holds the row until the transaction ends. */
export const findProjectRow = async (ctx: Context, id: string, lock = false): Promise<ProjectRow | null> => {
  if (lock) await ctx.db.selectFrom('project').select('id').where('id', '=', id).forUpdate().execute();
  return (await selectRows(ctx).where('p.id', '=', id).executeTakeFirst()) ?? null;
};

/** By project, in their order. */
export const listMilestones = async (
  { db, now }: Context,
  projectIds: readonly string[],
): Promise<Map<string, Milestone[]>> => {
  if (!projectIds.length) return new Map();
  const today = localDay(now);
  const rows = await db
    .selectFrom('project_milestone')
    .selectAll()
    .where('project_id', 'in', projectIds)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.project_id)].map(([projectId, of]) => [
      projectId,
      of.map((row) => {
        const days = { plannedOn: row.planned_on, actualOn: row.actual_on };
        return { id: row.id, name: row.name, ...days, note: row.note, ...milestoneStanding(days, today) };
      }),
    ]),
  );
};

export const toHead = (row: ProjectRow, milestones: readonly Milestone[], today: string): ProjectHead => {
  const status = row.status as ProjectHead['status'];
  const next = milestones.find((one) => one.actualOn === null);
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind as ProjectHead['kind'],
    group: row.investment_group as ProjectHead['group'],
    ownerUnit: { id: row.owner_unit_id, name: row.unit_name },
    investor: row.investor,
    totalCost: row.total_cost === null ? null : toDecimalString(decimal(row.total_cost)),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status,
    place: row.place,
    ...projectStanding({ status, endsOn: row.ends_on, milestones }, today),
    milestones: { all: milestones.length, reached: milestones.filter((one) => one.actualOn !== null).length },
    next: next ? { name: next.name, plannedOn: next.plannedOn } : null,
    illustrative: row.illustrative,
    revision: row.revision,
  };
};

/** Those most behind first, then by what comes next. */
const byPressure = (a: ProjectHead, b: ProjectHead): number =>
  b.daysLate - a.daysLate ||
  (a.next?.plannedOn ?? '9999').localeCompare(b.next?.plannedOn ?? '9999') ||
  a.code.localeCompare(b.code);

export const listHeads = async (ctx: Context, filter: ProjectFilter): Promise<ProjectHead[]> => {
  let query = selectRows(ctx);
  for (const word of fold(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean))
    query = query.where(sql<boolean>`strpos(p.folded, ${word}) > 0`);
  if (filter.kind) query = query.where('p.kind', '=', filter.kind);
  if (filter.group) query = query.where('p.investment_group', '=', filter.group);
  if (filter.status) query = query.where('p.status', '=', filter.status);
  if (filter.unitId) query = query.where(concerns([filter.unitId]));
  const rows = await query.orderBy('p.code').execute();
  const milestones = await listMilestones(
    ctx,
    rows.map((row) => row.id),
  );
  const today = localDay(ctx.now);
  return rows
    .map((row) => toHead(row, milestones.get(row.id) ?? [], today))
    .filter((head) => !filter.standing || head.standing === filter.standing)
    .sort(byPressure);
};
