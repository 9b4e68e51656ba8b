import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { judge } from './verbs/judge.ts';
import { marks } from './verbs/marks.ts';
import { read } from './verbs/read.ts';
import { scheme } from './verbs/scheme.ts';

export const verbs: VerbsOf<typeof contract> = { ...read, ...judge, ...marks, ...scheme };
