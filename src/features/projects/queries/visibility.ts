// Which projects a person may know of: a unit those it answers for or contributes to, with the units below it.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';

type Projects = Database & { p: Database['project'] };
const SEE_ALL = new Set(['administrator', 'office', 'leader', 'inspector']);

/** One of the units answers for the project, or contributes. */
export const concerns =
  (unitIds: readonly string[]) =>
  (eb: ExpressionBuilder<Projects, 'p'>): Expression<SqlBool> =>
    unitIds.length
      ? eb.or([
          eb('p.owner_unit_id', 'in', unitIds),
          eb.exists(
            eb
              .selectFrom('project_contributor as c')
              .select('c.unit_id')
              .whereRef('c.project_id', '=', 'p.id')
              .where('c.unit_id', 'in', unitIds),
          ),
        ])
      : sql<SqlBool>`false`;

/** A condition on the table `project as p`. The program itself sees all. */
export const visibleTo =
  ({ actor }: Pick<Context, 'actor'>) =>
  (eb: ExpressionBuilder<Projects, 'p'>): Expression<SqlBool> =>
    !actor || actor.grants.some((grant) => SEE_ALL.has(grant.role))
      ? eb.lit(true)
      : concerns([...actor.unitIds])(eb);
