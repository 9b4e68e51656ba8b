import { localDay } from '../../../kernel/format.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import { readerOf, SEES_ALL, visibleTo as visibleDocument } from '../../documents/index.ts';
import type { FieldChange, Project } from '../contract.ts';
import { findProjectRow, listMilestones, type ProjectRow, toHead } from './heads.ts';

/** Throws not_found, also where the reader may not know of it. */
export const getProjectRow = async (ctx: Context, id: string, lock = false): Promise<ProjectRow> => {
  const row = await findProjectRow(ctx, id, lock);
  if (!row) throw notFound({ vi: 'công trình, dự án này', en: 'project' });
  return row;
};

const listContributors = ({ db }: Context, projectId: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('project_contributor as c')
    .innerJoin('org_unit as u', 'u.id', 'c.unit_id')
    .select(['u.id', 'u.name'])
    .where('c.project_id', '=', projectId)
    .orderBy('u.name')
    .execute();

const findDocument = async (ctx: Context, id: string | null): Promise<Project['document']> =>
  id === null
    ? null
    : ((await ctx.db
        .selectFrom('document')
        .select(['id', 'symbol', 'title'])
        .where('id', '=', id)
        .where(visibleDocument(ctx.actor ? readerOf(ctx) : SEES_ALL))
        .executeTakeFirst()) ?? null);

/** The newest first. */
const listChanges = async ({ db }: Context, projectId: string): Promise<Project['changes']> =>
  (
    await db
      .selectFrom('project_change as c')
      .leftJoin('person as p', 'p.id', 'c.made_by')
      .selectAll('c')
      .select('p.name as person_name')
      .where('c.project_id', '=', projectId)
      .orderBy('c.made_at', 'desc')
      .orderBy('c.id', 'desc')
      .execute()
  ).map((row) => ({
    id: row.id,
    reason: row.reason,
    changes: row.changes as FieldChange[],
    by: row.made_by ? { id: row.made_by, name: row.person_name! } : null,
    at: row.made_at,
  }));

/** The whole project as the one who asks may see it. Throws not_found. */
export const readProject = async (ctx: Context, id: string): Promise<Project> => {
  const row = await getProjectRow(ctx, id);
  const milestones = (await listMilestones(ctx, [id])).get(id) ?? [];
  return {
    ...toHead(row, milestones, localDay(ctx.now)),
    contributors: await listContributors(ctx, id),
    document: await findDocument(ctx, row.document_id),
    note: row.note,
    milestones,
    changes: await listChanges(ctx, id),
    mayReport: mayForUnit(ctx, 'projects.report', row.owner_unit_id),
  };
};
