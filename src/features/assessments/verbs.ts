import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { getSnapshotHead, listSchemes, listSnapshots } from './queries.ts';
import { activate, createScheme, declareRating, withdrawRating } from './verbs/judge.ts';
import { getOverview, showTarget } from './verbs/overview.ts';
import {
  downloadSnapshot,
  getFact,
  getSnapshotContent,
  listChangedFacts,
  takeSnapshot,
  verifySnapshot,
} from './verbs/snapshots.ts';
import { showUnitScorecard } from './verbs/unit-scorecard.ts';

export const verbs = {
  getOverview,
  getUnitScorecard: showUnitScorecard,
  getTarget: (ctx, { id }) => showTarget(ctx, id),
  declareRating,
  withdrawRating,
  listSchemes: async ({ db }) => ({ schemes: await listSchemes(db) }),
  createScheme,
  activateScheme: activate,
  takeSnapshot,
  listSnapshots: async ({ db }, { period }) => ({ snapshots: await listSnapshots(db, { period }) }),
  getSnapshot: async (ctx, { id }) => ({
    ...(await getSnapshotHead(ctx.db, id)),
    content: await getSnapshotContent(ctx, id),
  }),
  verifySnapshot: (ctx, { id }) => verifySnapshot(ctx, id),
  downloadSnapshot: (ctx, { id }) => downloadSnapshot(ctx, id),
  listSnapshotChanges: async (ctx, { id }) => ({ changes: await listChangedFacts(ctx, id) }),
  getFact: (ctx, { id }) => getFact(ctx, id),
} satisfies VerbsOf<typeof contract>;
