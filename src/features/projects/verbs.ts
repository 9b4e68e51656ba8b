import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { enter } from './verbs/enter.ts';
import { read } from './verbs/read.ts';
import { report } from './verbs/report.ts';
import { workbook } from './verbs/workbook.ts';

export const verbs: VerbsOf<typeof contract> = { ...read, ...enter, ...report, ...workbook };
