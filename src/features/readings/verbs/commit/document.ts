import type { InputOf } from '../../../../kernel/endpoint.ts';
import { invalidField, Problem } from '../../../../kernel/problem.ts';
import type { Context } from '../../../../store/context.ts';
import {
  attachFile,
  documentVerbs,
  findDocumentsBySymbol,
  getDocumentRef,
  relateDocuments,
  SEES_ALL,
} from '../../../documents/index.ts';
import type { CommitResult, contract, FactState, ReviewFact } from '../../contract.ts';
import type { KeptReading } from '../../queries/readings.ts';

type Input = InputOf<typeof contract.commitReading>;
type Cited = { fact: Extract<ReviewFact, { kind: 'document' }>; state: FactState };

/** The document of the paper, registered now or before, with the paper's file and text. */
export const registerPaper = async (ctx: Context, input: Input, reading: KeptReading): Promise<string> => {
  const documentId = input.documentId
    ? (await getDocumentRef(ctx.db, SEES_ALL, input.documentId)).id
    : (await createFrom(ctx, input)).id;
  const file = await ctx.db
    .selectFrom('file')
    .select(['id', 'name', 'sha256'])
    .where('id', '=', reading.fileId)
    .executeTakeFirstOrThrow();
  await attachFile(ctx, documentId, {
    id: file.id,
    fileName: file.name,
    format: reading.head.format,
    text: reading.text,
    sha256: file.sha256,
  });
  return documentId;
};

const createFrom = async (ctx: Context, { document }: Input) => {
  if (!document)
    throw invalidField('document', 'required', {
      vi: 'Cần khai văn bản, hoặc chọn văn bản đã có',
      en: 'Describe the document or choose a registered one',
    });
  try {
    return await documentVerbs.createDocument(ctx, {
      ...document,
      termId: null,
      issuedOn: document.issuedOn ?? null,
      note: null,
      readerIds: [],
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const fields = error.fields.map((one) => ({ ...one, field: `document.${one.field}` }));
    throw new Problem(error.code, error.reason, error.detail, fields, error.related);
  }
};

/** Relations to the documents that the paper cites, as far as the register has them. */
export const relateCited = async (
  ctx: Context,
  documentId: string,
  cited: readonly Cited[],
): Promise<Pick<CommitResult, 'relations' | 'missingDocuments' | 'ambiguousDocuments' | 'errors'>> => {
  const found = await findDocumentsBySymbol(
    ctx.db,
    SEES_ALL,
    cited.map(({ fact }) => fact.symbol),
  );
  const missingDocuments: string[] = [];
  const ambiguousDocuments: string[] = [];
  const errors: CommitResult['errors'] = [];
  let relations = 0;
  for (const { fact, state } of cited) {
    const matches = found.filter(
      (one) => one.symbol?.toLowerCase() === fact.symbol.toLowerCase() && one.id !== documentId,
    );
    const toId =
      state.link?.to === 'document' ? state.link.documentId : matches.length === 1 ? matches[0]!.id : null;
    if (state.link?.to === 'nothing') continue;
    if (!toId) {
      (matches.length ? ambiguousDocuments : missingDocuments).push(fact.symbol);
      continue;
    }
    try {
      const { isNew } = await relateDocuments(ctx, { fromId: documentId, toId, kind: fact.relation });
      if (isNew) relations += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      errors.push({ factId: fact.id, message: error.detail });
    }
  }
  return { relations, missingDocuments, ambiguousDocuments, errors };
};
