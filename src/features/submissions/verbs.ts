import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { correct } from './verbs/correct.ts';
import { decide } from './verbs/decide.ts';
import { promote } from './verbs/promote.ts';
import { read } from './verbs/read.ts';
import { rounds } from './verbs/rounds.ts';
import { send } from './verbs/send.ts';

export const verbs: VerbsOf<typeof contract> = {
  ...read,
  ...rounds,
  ...send,
  ...decide,
  ...promote,
  ...correct,
};
