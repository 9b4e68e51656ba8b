import { localDay } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, notAllowed, notFound, Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Upload } from '../../../kernel/schemas.ts';
import type { Context } from '../../../store/context.ts';
import {
  attachFile,
  documentVerbs,
  type FileRead,
  getDocumentRef,
  keepFile,
  readFileForRegister,
  refuseSecrets,
  SEES_ALL,
} from '../../documents/index.ts';
import type { PreparationsOf, VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { readerFor } from '../queries/documents.ts';
import { getDuty, lockDuty } from '../queries/duties.ts';
import { findSubmissions, getSubmissionRow, mayAnswerFor, maySeeAnswerOf } from '../queries/submissions.ts';
import { meetDuty } from './duties.ts';
import { tellDecided, tellSubmitted } from './tell.ts';

type Names = 'submitAnswer' | 'decideAnswer' | 'downloadAnswer';
type SubmitInput = {
  id: string;
  symbol: string;
  issuedOn: string;
  title: string;
  summary: string | null;
  file: Upload;
  read?: FileRead;
};

const PAPERS = /\.(docx|pdf|txt|html?)$/i;
const checkKind = (fileName: string): void => {
  if (!PAPERS.test(fileName))
    throw invalidField('file', 'kind', {
      vi: `“${fileName}” không phải là văn bản; hãy gửi tệp .docx hoặc .pdf`,
      en: `“${fileName}” is no paper; send a .docx or .pdf file`,
    });
};

const answerOf = async (ctx: Context, dutyId: string, documentId: string) => {
  const submission = (await findSubmissions(ctx, [dutyId])).get(dutyId);
  if (!submission) throw new Error(`duty ${dutyId} has no submission`);
  return { documentId, submission };
};

const checkDay = (ctx: Context, issuedOn: string, above: string | null): void => {
  if (issuedOn > localDay(ctx.now))
    throw invalidField('issuedOn', 'future', {
      vi: 'Ngày ban hành chưa đến',
      en: 'The paper cannot be issued on a day to come',
    });
  if (above && issuedOn < above)
    throw invalidField('issuedOn', 'before_document', {
      vi: 'Ngày ban hành sớm hơn ngày của văn bản phải thực hiện',
      en: 'The day is before the day of the document it carries out',
    });
};

/** The file goes into the register as it was sent in, and with the text that was read from it then. */
const registerAnswer = async (
  ctx: Context,
  row: Awaited<ReturnType<typeof getSubmissionRow>>,
  duty: Awaited<ReturnType<typeof getDuty>>,
): Promise<string> => {
  const file = await ctx.db
    .selectFrom('file')
    .select(['name', 'sha256'])
    .where('id', '=', row.file_id)
    .executeTakeFirstOrThrow();
  const { confidentiality } = await getDocumentRef(ctx.db, SEES_ALL, duty.documentId);
  const { id } = await documentVerbs.createDocument(ctx, {
    type: duty.documentType ?? 'ke_hoach',
    symbol: row.symbol,
    issuerSymbol: null,
    issuer: duty.unit.name,
    termId: null,
    issuedOn: row.issued_on,
    title: row.title,
    // What carries out a restricted document does not become known by that.
    confidentiality: confidentiality === 'restricted' ? 'restricted' : 'internal',
    note: row.summary,
    readerIds: row.submitted_by ? [row.submitted_by] : [],
  });
  const { format, text } = row;
  await attachFile(ctx, id, { id: row.file_id, fileName: file.name, format, text, sha256: file.sha256 });
  return id;
};

export const answers: Pick<VerbsOf<typeof contract>, Names> = {
  submitAnswer: async (ctx, input: SubmitInput) => {
    const row = await lockDuty(ctx, input.id);
    const document = await getDocumentRef(ctx.db, readerFor(ctx), row.document_id);
    if (!mayAnswerFor(ctx, row.unit_id))
      throw notAllowed('other_unit', {
        vi: 'Yêu cầu này dành cho đơn vị khác',
        en: 'Another unit is asked for this paper',
      });
    if (row.answer_id || row.excused)
      throw ruleBroken('settled', {
        vi: row.answer_id ? 'Văn bản của đơn vị đã được ghi nhận' : 'Đơn vị được miễn ban hành',
        en: row.answer_id ? 'The unit’s paper has been noted already' : 'The unit is excused',
      });
    refuseSecrets({ title: input.title });
    checkKind(input.file.fileName);
    checkDay(ctx, input.issuedOn, document.issuedOn);
    const read = input.read ?? (await readFileForRegister(input.file));
    refuseSecrets({ text: read.text });
    await ctx.db
      .updateTable('cascade_submission')
      .set({ state: 'replaced' })
      .where('duty_id', '=', input.id)
      .where('state', '=', 'submitted')
      .execute();
    const id = newId();
    await ctx.db
      .insertInto('cascade_submission')
      .values({
        body_id: ctx.body.id,
        id,
        duty_id: input.id,
        symbol: input.symbol,
        issued_on: input.issuedOn,
        title: input.title,
        summary: input.summary,
        file_id: await keepFile(ctx, input.file, read),
        format: read.format,
        text: read.text,
        submitted_by: ctx.actor?.personId ?? null,
        submitted_at: ctx.now,
      })
      .execute();
    const duty = await getDuty(ctx, input.id);
    ctx.record({
      verb: 'cascade.submit_answer',
      objectType: 'cascade_duty',
      objectId: input.id,
      data: { unit: duty.unit.name, sha256: read.sha256 },
    });
    await tellSubmitted(ctx, { submissionId: id, duty, document });
    return answerOf(ctx, input.id, row.document_id);
  },

  decideAnswer: async (ctx, { id, act, note }) => {
    const { duty_id: dutyId } = await getSubmissionRow(ctx, id);
    const locked = await lockDuty(ctx, dutyId);
    const row = await getSubmissionRow(ctx, id, true);
    if (row.state !== 'submitted' || locked.answer_id)
      throw new Problem('conflict', 'decided', {
        vi: 'Văn bản này đã được xử lý, hoặc đơn vị vừa gửi bản khác; hãy xem lại',
        en: 'This paper was decided on already, or the unit has sent another one; look again',
      });
    if (act === 'return' && !note)
      throw invalidField('note', 'required', {
        vi: 'Hãy nói rõ vì sao trả lại',
        en: 'Say why it is returned',
      });
    await ctx.db
      .updateTable('cascade_submission')
      .set({
        state: act === 'accept' ? 'accepted' : 'returned',
        decided_by: ctx.actor?.personId ?? null,
        decided_at: ctx.now,
        note,
      })
      .where('id', '=', id)
      .execute();
    const before = await getDuty(ctx, dutyId);
    if (act === 'accept') await meetDuty(ctx, locked, await registerAnswer(ctx, row, before));
    else
      ctx.record({
        verb: 'cascade.return_answer',
        objectType: 'cascade_duty',
        objectId: dutyId,
        data: { unit: before.unit.name, note },
      });
    await tellDecided(ctx, { row, act, note, duty: before });
    return answerOf(ctx, dutyId, before.documentId);
  },

  downloadAnswer: async (ctx, { id }) => {
    const row = await getSubmissionRow(ctx, id);
    const duty = await getDuty(ctx, row.duty_id);
    if (!maySeeAnswerOf(ctx, duty.unit.id)) throw notFound({ vi: 'văn bản đã gửi này', en: 'submission' });
    const file = await ctx.db
      .selectFrom('file')
      .select(['name', 'content_type', 'content'])
      .where('id', '=', row.file_id)
      .executeTakeFirstOrThrow();
    return { fileName: file.name, contentType: file.content_type, bytes: file.content };
  },
};

export const prepareAnswers: PreparationsOf<typeof contract> = {
  submitAnswer: async (input) => ({ ...input, read: await readFileForRegister(input.file) }),
};
