import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { answers } from './verbs/answering.ts';
import { duties } from './verbs/duties.ts';
import { read } from './verbs/read.ts';
import { reviews } from './verbs/reviews.ts';
import { workbook } from './verbs/workbook.ts';

export const verbs: VerbsOf<typeof contract> = { ...read, ...duties, ...answers, ...reviews, ...workbook };
