// The figures frozen at the opening, through the assessments slice.
import type { Context } from '../../store/context.ts';
import { getSnapshotHead, listChangedFacts, takeSnapshot } from '../assessments/index.ts';
import type { Conference } from './contract.ts';

/** Throws no_resolution where the year has none whose figures could be frozen. */
export const freezeFigures = async (ctx: Context, period: string, title: string): Promise<string> =>
  (await takeSnapshot(ctx, { period, reason: `Khai mạc: ${title}`.slice(0, 300) })).id;

export const describeFrozen = async (ctx: Context, snapshotId: string): Promise<Conference['snapshot']> => {
  const { id, hash, takenAt, period, targetCount } = await getSnapshotHead(ctx.db, snapshotId);
  const changes = await listChangedFacts(ctx, snapshotId);
  return { id, hash, takenAt, period, targetCount, changedSince: changes.length };
};
