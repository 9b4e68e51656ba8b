// Which tasks a person may know of. A unit sees what it leads or contributes to, with the units below it;
// a confidential task is seen only by those named in it, the one who leads it and the one who assigned it.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';

const SEE_ALL = new Set(['administrator', 'office', 'leader', 'inspector']);

/** A condition on the table `task as t`. The program itself sees all. */
export const visibleTo =
  ({ actor }: Pick<Context, 'actor'>) =>
  (eb: ExpressionBuilder<Database & { t: Database['task'] }, 't'>): Expression<SqlBool> => {
    if (!actor) return eb.lit(true);
    const me = actor.personId;
    const isNamed = eb.or([
      eb('t.lead_person_id', '=', me),
      eb('t.assigned_by', '=', me),
      eb.exists(
        eb
          .selectFrom('task_reader as r')
          .select('r.person_id')
          .whereRef('r.task_id', '=', 't.id')
          .where('r.person_id', '=', me),
      ),
    ]);
    const open = eb('t.confidential', '=', false);
    if (actor.grants.some((grant) => SEE_ALL.has(grant.role))) return eb.or([isNamed, open]);
    return eb.or([isNamed, eb.and([open, concerns([...actor.unitIds])(eb)])]);
  };

/** The task is led by one of the units, or they contribute. */
export const concerns =
  (unitIds: readonly string[]) =>
  (eb: ExpressionBuilder<Database & { t: Database['task'] }, 't'>): Expression<SqlBool> =>
    unitIds.length
      ? eb.or([
          eb('t.lead_unit_id', 'in', unitIds),
          eb.exists(
            eb
              .selectFrom('task_contributor as c')
              .select('c.unit_id')
              .whereRef('c.task_id', '=', 't.id')
              .where('c.unit_id', 'in', unitIds),
          ),
        ])
      : sql<SqlBool>`false`;
