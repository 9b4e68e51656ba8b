import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { commitReading } from './verbs/commit.ts';
import { drafts } from './verbs/drafts.ts';

export const verbs: VerbsOf<typeof contract> = { ...drafts, commitReading };
