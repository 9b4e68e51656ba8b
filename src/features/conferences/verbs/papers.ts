import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Upload } from '../../../kernel/schemas.ts';
import type { Context } from '../../../store/context.ts';
import {
  type FileRead,
  getDocumentRef,
  keepFile,
  readFileForRegister,
  refuseSecrets,
  SEES_ALL,
} from '../../documents/index.ts';
import type { PreparationsOf, VerbsOf } from '../../slice.ts';
import type { ASKED_CONFIDENTIALITIES, Confidentiality, contract, Paper } from '../contract.ts';
import { listPapers, requireAgendaItem, viewerOf } from '../queries/agenda.ts';
import { getConferenceRow } from '../queries/conferences.ts';
import { findSecrecyFault } from '../rules.ts';
import { requireAct } from './run.ts';

type Names = 'linkPaper' | 'uploadPaper' | 'downloadPaper' | 'removePaper';
type Fields = {
  id: string;
  agendaItemId?: string | null;
  title: string;
  confidentiality: (typeof ASKED_CONFIDENTIALITIES)[number];
};
type UploadInput = Fields & { file: Upload; read?: FileRead };

const noPaper = () => notFound({ vi: 'tài liệu này', en: 'paper' });

const checkPaper = async (ctx: Context, fields: Fields): Promise<void> => {
  await requireAct(ctx, fields.id, 'papers');
  const fault = findSecrecyFault(fields.confidentiality);
  if (fault) throw fault;
  refuseSecrets({ title: fields.title });
  if (fields.agendaItemId) await requireAgendaItem(ctx.db, fields.id, fields.agendaItemId);
};

const layBefore = async (
  ctx: Context,
  fields: Fields,
  what: { documentId?: string; fileId?: string },
): Promise<Paper> => {
  const paperId = newId();
  await ctx.db
    .insertInto('conference_paper')
    .values({
      body_id: ctx.body.id,
      id: paperId,
      conference_id: fields.id,
      agenda_item_id: fields.agendaItemId ?? null,
      title: fields.title,
      confidentiality: fields.confidentiality as Confidentiality,
      document_id: what.documentId ?? null,
      file_id: what.fileId ?? null,
      added_at: ctx.now,
    })
    .execute();
  ctx.record({
    verb: 'conferences.add_paper',
    objectType: 'conference',
    objectId: fields.id,
    data: { paperId, confidentiality: fields.confidentiality, ...what },
  });
  return getPaper(ctx, fields.id, paperId);
};

/** Throws not_found, also where the reader may not know of the paper. */
const getPaper = async (ctx: Context, conferenceId: string, paperId: string): Promise<Paper> => {
  const papers = await listPapers(ctx.db, await viewerOf(ctx, conferenceId), conferenceId);
  const paper = papers.find((one) => one.id === paperId);
  if (!paper) throw noPaper();
  return paper;
};

export const papers: Pick<VerbsOf<typeof contract>, Names> = {
  linkPaper: async (ctx, { documentId, ...fields }) => {
    await checkPaper(ctx, fields);
    await getDocumentRef(ctx.db, SEES_ALL, documentId);
    return layBefore(ctx, fields, { documentId });
  },

  uploadPaper: async (ctx, { file, read, ...fields }: UploadInput) => {
    await checkPaper(ctx, fields);
    const content = read ?? (await readFileForRegister(file));
    refuseSecrets({ text: content.text });
    return layBefore(ctx, fields, { fileId: await keepFile(ctx, file, content) });
  },

  downloadPaper: async (ctx, { id, paperId }) => {
    await getConferenceRow(ctx.db, id);
    await getPaper(ctx, id, paperId);
    const file = await ctx.db
      .selectFrom('conference_paper as p')
      .innerJoin('file as f', 'f.id', 'p.file_id')
      .select(['f.name', 'f.content_type', 'f.content'])
      .where('p.id', '=', paperId)
      .executeTakeFirst();
    if (!file) throw noPaper();
    return { fileName: file.name, contentType: file.content_type, bytes: file.content };
  },

  removePaper: async (ctx, { id, paperId }) => {
    await requireAct(ctx, id, 'papers');
    await getPaper(ctx, id, paperId);
    await ctx.db.deleteFrom('conference_paper').where('id', '=', paperId).execute();
    ctx.record({
      verb: 'conferences.remove_paper',
      objectType: 'conference',
      objectId: id,
      data: { paperId },
    });
    return {};
  },
};

export const preparePapers: PreparationsOf<typeof contract> = {
  uploadPaper: async (input) => ({ ...input, read: await readFileForRegister(input.file) }),
};
