import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { getDocument } from './queries/get-document.ts';
import { listDocuments } from './queries/list-documents.ts';
import { readerOf } from './queries/visibility.ts';
import { files } from './verbs/files.ts';
import { register } from './verbs/register.ts';
import { relations } from './verbs/relations.ts';
import { terms } from './verbs/terms.ts';

export const verbs: VerbsOf<typeof contract> = {
  listDocuments: async (ctx, filter) => listDocuments(ctx.db, readerOf(ctx), filter),
  getDocument: async (ctx, { id }) => getDocument(ctx.db, readerOf(ctx), id),
  ...register,
  ...files,
  ...relations,
  ...terms,
};
