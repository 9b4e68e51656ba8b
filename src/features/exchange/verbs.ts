import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { central } from './verbs/central.ts';
import { webhooks } from './verbs/webhooks.ts';

export const verbs: VerbsOf<typeof contract> = { ...central, ...webhooks };
