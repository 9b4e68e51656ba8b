import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { listUnits } from './queries.ts';

export const verbs: VerbsOf<typeof contract> = {
  getMe: async ({ actor, body }) => ({
    personId: actor!.personId,
    name: actor!.name,
    body,
    grants: actor!.grants,
  }),
  listUnits: async ({ db }, { on }) => listUnits(db, on),
};
