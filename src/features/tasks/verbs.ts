import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { assign } from './verbs/assign.ts';
import { bulk } from './verbs/bulk.ts';
import { drafts } from './verbs/drafts.ts';
import { exchange } from './verbs/exchange.ts';
import { feed } from './verbs/feed.ts';
import { files } from './verbs/files.ts';
import { letter } from './verbs/letter.ts';
import { read } from './verbs/read.ts';
import { work } from './verbs/work.ts';
import { workbook } from './verbs/workbook.ts';

export const verbs: VerbsOf<typeof contract> = {
  ...read,
  ...assign,
  ...drafts,
  ...work,
  ...bulk,
  ...files,
  ...workbook,
  ...exchange,
  ...letter,
  ...feed,
};
