// Agenda and papers as one reader may see them: what is restricted is left out, in lists and in single reads alike.
import type { Kysely } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';
import { type Reader, readerOf, SEES_ALL, visibleTo } from '../../documents/index.ts';
import type { AGENDA_KINDS, AgendaItem, Confidentiality, Paper } from '../contract.ts';
import { maySee } from '../rules.ts';
import { isSeatedMember } from './attendance.ts';
import { listConclusions, listMotions } from './motions.ts';

type Viewer = { seesAll: boolean; isSeatedMember: boolean; reader: Reader };

/** The program itself (the demonstration, a job) sees all. */
export const viewerOf = async (ctx: Context, conferenceId: string): Promise<Viewer> => {
  const reader = ctx.actor ? readerOf(ctx) : SEES_ALL;
  return {
    reader,
    seesAll: reader.sees === 'all',
    isSeatedMember: ctx.actor ? await isSeatedMember(ctx.db, conferenceId, ctx.actor.personId) : false,
  };
};

/** Documents the viewer may know of; a seated member may know of all that is laid before the conference. */
const findDocuments = async (db: Kysely<Database>, viewer: Viewer, ids: string[]) => {
  if (!ids.length) return new Map<string, { id: string; number: string | null; title: string }>();
  const found = await db
    .selectFrom('document')
    .select(['id', 'symbol as number', 'title'])
    .where('id', 'in', ids)
    .where(visibleTo(viewer.isSeatedMember ? SEES_ALL : viewer.reader))
    .execute();
  return new Map(found.map((document) => [document.id, document]));
};

export const listPapers = async (
  db: Kysely<Database>,
  viewer: Viewer,
  conferenceId: string,
): Promise<Paper[]> => {
  const rows = await db
    .selectFrom('conference_paper as p')
    .leftJoin('file as f', 'f.id', 'p.file_id')
    .leftJoin('agenda_item as a', 'a.id', 'p.agenda_item_id')
    .select([
      'a.confidentiality as item_confidentiality',
      'p.id',
      'p.agenda_item_id',
      'p.title',
      'p.confidentiality',
      'p.document_id',
      'p.added_at',
      'f.name',
      'f.size',
      'f.content_type',
    ])
    .where('p.conference_id', '=', conferenceId)
    .orderBy('p.added_at')
    .orderBy('p.id')
    .execute();
  const documents = await findDocuments(
    db,
    viewer,
    rows.flatMap((row) => row.document_id ?? []),
  );
  return rows
    .filter(
      (row) =>
        maySee(row.confidentiality as Confidentiality, viewer) &&
        maySee((row.item_confidentiality ?? 'public') as Confidentiality, viewer) &&
        (row.document_id === null || documents.has(row.document_id)),
    )
    .map((row) => ({
      id: row.id,
      agendaItemId: row.agenda_item_id,
      title: row.title,
      confidentiality: row.confidentiality as Confidentiality,
      document: row.document_id ? documents.get(row.document_id)! : null,
      file: row.name === null ? null : { name: row.name, size: row.size!, contentType: row.content_type! },
      addedAt: row.added_at,
    }));
};

/** The items a viewer may see, each with its papers, votes and conclusions. */
export const listAgenda = async (
  db: Kysely<Database>,
  viewer: Viewer,
  conferenceId: string,
): Promise<{ agenda: AgendaItem[]; papers: Paper[] }> => {
  const rows = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('conference_id', '=', conferenceId)
    .orderBy('ordinal')
    .execute();
  const seen = rows.filter((row) => maySee(row.confidentiality as Confidentiality, viewer));
  const documents = await findDocuments(
    db,
    viewer,
    seen.flatMap((row) => row.document_id ?? []),
  );
  const papers = await listPapers(db, viewer, conferenceId);
  const motions = await listMotions(db, conferenceId);
  const conclusions = await listConclusions(db, conferenceId);
  const agenda = seen.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    title: row.title,
    kind: row.kind as (typeof AGENDA_KINDS)[number],
    day: row.held_on,
    presenter: row.presenter,
    confidentiality: row.confidentiality as Confidentiality,
    document: (row.document_id && documents.get(row.document_id)) || null,
    papers: papers.filter((paper) => paper.agendaItemId === row.id),
    motions: motions.filter((motion) => motion.agendaItemId === row.id),
    conclusions: conclusions.filter((conclusion) => conclusion.agendaItemId === row.id),
  }));
  return { agenda, papers: papers.filter((paper) => paper.agendaItemId === null) };
};

/** Throws not_found where the item is of another conference. */
export const requireAgendaItem = async (
  db: Kysely<Database>,
  conferenceId: string,
  itemId: string,
): Promise<void> => {
  const found = await db
    .selectFrom('agenda_item')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!found) throw notFound({ vi: 'mục chương trình này', en: 'agenda item' });
};
