// The sheets of a period: computed as things stand now, or as they were frozen when the grade was decided.
import type { Context } from '../../../store/context.ts';
import { listUnits } from '../../people/index.ts';
import type { Computed, Grade, GradedItem, GradingScheme, Mark, Sheet, SheetHead } from '../contract.ts';
import { computeGrade } from '../rules.ts';
import { listItems } from './items.ts';

export type Frozen = { computed: Computed; items: GradedItem[] };
type Row = Awaited<ReturnType<typeof listRows>>[number];
/** A sheet with all that is known of it, before who asks is looked at. */
export type FullSheet = Omit<Sheet, 'may'>;

const listRows = ({ db }: Context, period: string, unitId?: string) =>
  db
    .selectFrom('grading_sheet as s')
    .leftJoin('person as g', 'g.id', 's.general_by')
    .leftJoin('person as p', 'p.id', 's.self_by')
    .leftJoin('person as d', 'd.id', 's.decided_by')
    .selectAll('s')
    .select(['g.name as general_name', 'p.name as self_name', 'd.name as decided_name'])
    .where('s.period', '=', period)
    .$if(unitId !== undefined, (query) => query.where('s.unit_id', '=', unitId!))
    .execute();

const listMarks = async ({ db }: Context, period: string): Promise<(Mark & { unitId: string })[]> =>
  (
    await db
      .selectFrom('grading_mark as m')
      .leftJoin('person as p', 'p.id', 'm.marked_by')
      .selectAll('m')
      .select('p.name as person_name')
      .where('m.period', '=', period)
      .orderBy('m.marked_at')
      .orderBy('m.id')
      .execute()
  ).map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind as Mark['kind'],
    taskId: row.task_id,
    reason: row.reason,
    by: row.marked_by ? { id: row.marked_by, name: row.person_name ?? '' } : null,
    at: row.marked_at,
  }));

const said = (
  grade: string | null,
  reason: string | null,
  by: { id: string | null; name: string | null },
  at: string | null,
): SheetHead['self'] =>
  grade && at
    ? { grade: grade as Grade, reason, by: by.id ? { id: by.id, name: by.name ?? '' } : null, at }
    : null;

const judgementsOf = (row: Row | undefined): Pick<FullSheet, 'self' | 'decided' | 'general'> => ({
  self: row
    ? said(row.self_grade, row.self_reason, { id: row.self_by, name: row.self_name }, row.self_at)
    : null,
  decided: row
    ? said(
        row.decided_grade,
        row.decided_reason,
        { id: row.decided_by, name: row.decided_name },
        row.decided_at,
      )
    : null,
  general:
    row?.general_points != null && row.general_at
      ? {
          points: row.general_points,
          reason: row.general_reason,
          by: row.general_by ? { id: row.general_by, name: row.general_name ?? '' } : null,
          at: row.general_at,
        }
      : null,
});

/** Sheets of the units that had something to do in the period, or have a sheet; one unit's when it is named. */
export const listSheets = async (
  ctx: Context,
  period: string,
  scheme: GradingScheme,
  unitId?: string,
): Promise<FullSheet[]> => {
  const rows = new Map((await listRows(ctx, period, unitId)).map((row) => [row.unit_id, row]));
  const marks = await listMarks(ctx, period);
  const exceeded = new Set(marks.flatMap((mark) => mark.taskId ?? []));
  const items = await listItems(ctx, period, exceeded);
  const wanted = (id: string) => (unitId ? id === unitId : items.has(id) || rows.has(id));
  return (await listUnits(ctx.db))
    .filter((unit) => wanted(unit.id))
    .map((unit): FullSheet => {
      const row = rows.get(unit.id);
      const own = marks.filter((mark) => mark.unitId === unit.id).map(({ unitId: _, ...mark }) => mark);
      const judgements = judgementsOf(row);
      const frozen = row?.frozen as Frozen | null | undefined;
      const current = items.get(unit.id) ?? [];
      const { id, name, version } = scheme;
      const computed = frozen?.computed ?? {
        scheme: { id, name, version },
        ...computeGrade(scheme.content, {
          items: current,
          general: judgements.general?.points ?? null,
          disciplined: own.filter((mark) => mark.kind === 'disciplined').length,
        }),
      };
      const shown = frozen?.items ?? current;
      return {
        unit: { id: unit.id, name: unit.name, kind: unit.kind },
        period,
        computed,
        ...judgements,
        items: shown,
        marks: own,
        illustrative: Boolean(row?.illustrative) || shown.some((item) => item.illustrative),
        revision: row?.revision ?? 0,
      };
    });
};
