import type { Kysely } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import { findDocumentHeads } from '../../indicators/index.ts';
import type { ResolutionHead } from '../contract.ts';

type Db = Kysely<Database>;

const select = (db: Db) =>
  db
    .selectFrom('resolution as r')
    .leftJoin('resolution as a', (join) =>
      join
        .onRef('a.body_id', '=', 'r.body_id')
        .onRef('a.amends_id', '=', 'r.id')
        .on('a.status', '=', 'adopted'),
    )
    .selectAll('r')
    .select('a.id as replaced_by_id')
    .select((e) => [
      e
        .selectFrom('resolution_target as t')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('t.body_id', '=', 'r.body_id')
        .whereRef('t.resolution_id', '=', 'r.id')
        .as('target_count'),
      e
        .selectFrom('task_group as g')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('g.body_id', '=', 'r.body_id')
        .whereRef('g.resolution_id', '=', 'r.id')
        .as('task_group_count'),
    ]);

/** Newest period first, then the order they were made in. */
export const listResolutions = async (
  db: Db,
  filter: { id?: string; ids?: readonly string[] } = {},
): Promise<ResolutionHead[]> => {
  let query = select(db).orderBy('r.period', 'desc').orderBy('r.created_at').orderBy('r.id');
  if (filter.id) query = query.where('r.id', '=', filter.id);
  if (filter.ids) query = query.where('r.id', 'in', filter.ids.length ? filter.ids : [NO_ID]);
  const rows = await query.execute();
  const documents = await findDocumentHeads(
    db,
    rows.map((row) => row.document_id),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    theme: row.theme,
    period: row.period,
    status: row.status as ResolutionHead['status'],
    adoptedOn: row.adopted_on,
    version: row.version,
    amendsId: row.amends_id,
    replacedById: row.replaced_by_id,
    document: row.document_id
      ? {
          id: row.document_id,
          number: documents.get(row.document_id)?.number ?? null,
          title: documents.get(row.document_id)?.title ?? '',
        }
      : null,
    targetCount: row.target_count ?? 0,
    taskGroupCount: row.task_group_count ?? 0,
    revision: row.revision,
  }));
};
const NO_ID = '00000000-0000-0000-0000-000000000000';

export const getResolutionHead = async (db: Db, id: string): Promise<ResolutionHead> => {
  const [head] = await listResolutions(db, { id });
  if (!head) throw notFound({ vi: 'nghị quyết này', en: 'resolution' });
  return head;
};

export const listClauses = (db: Db, resolutionId: string) =>
  db
    .selectFrom('resolution_clause')
    .select(['id', 'level', 'marker', 'title', 'text'])
    .where('resolution_id', '=', resolutionId)
    .orderBy('ordinal')
    .execute();

export const listTaskGroups = (db: Db, resolutionId: string) =>
  db
    .selectFrom('task_group')
    .select(['id', 'no', 'title', 'text'])
    .where('resolution_id', '=', resolutionId)
    .orderBy('no')
    .execute();

type ClauseFields = { level: number; marker: string | null; title: string | null; text: string | null };
export const replaceClauses = async (
  db: Db,
  bodyId: string,
  resolutionId: string,
  clauses: readonly ClauseFields[],
): Promise<void> => {
  await db.deleteFrom('resolution_clause').where('resolution_id', '=', resolutionId).execute();
  if (clauses.length)
    await db
      .insertInto('resolution_clause')
      .values(
        clauses.map((clause, i) => ({
          body_id: bodyId,
          id: newId(),
          resolution_id: resolutionId,
          ordinal: i + 1,
          level: clause.level,
          marker: clause.marker,
          title: clause.title,
          text: clause.text,
        })),
      )
      .execute();
};

export const replaceTaskGroups = async (
  db: Db,
  bodyId: string,
  resolutionId: string,
  groups: readonly { no: number; title: string; text: string | null }[],
): Promise<void> => {
  await db.deleteFrom('task_group').where('resolution_id', '=', resolutionId).execute();
  if (groups.length)
    await db
      .insertInto('task_group')
      .values(
        groups.map(({ no, title, text }) => ({
          body_id: bodyId,
          id: newId(),
          resolution_id: resolutionId,
          no,
          title,
          text,
        })),
      )
      .execute();
};

/** The versions of a resolution, oldest first, whichever of them is asked about. */
export const listVersions = async (db: Db, id: string): Promise<ResolutionHead[]> => {
  const all = await listResolutions(db);
  const byId = new Map(all.map((head) => [head.id, head]));
  let first = byId.get(id);
  while (first?.amendsId) first = byId.get(first.amendsId);
  const chain: ResolutionHead[] = [];
  for (let at = first; at; at = all.find((head) => head.amendsId === at!.id)) chain.push(at);
  return chain;
};
