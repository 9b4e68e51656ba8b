import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { agenda } from './verbs/agenda.ts';
import { floor } from './verbs/floor.ts';
import { papers } from './verbs/papers.ts';
import { read } from './verbs/read.ts';
import { run } from './verbs/run.ts';

export const verbs: VerbsOf<typeof contract> = { ...read, ...run, ...agenda, ...papers, ...floor };
