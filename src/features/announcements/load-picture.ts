import type { Context } from '../../store/context.ts';
import { getSnapshotContent, getSnapshotHead } from '../assessments/index.ts';
import type { PublicPicture } from './contract.ts';
import { pictureOf } from './picture.ts';

/** The year as frozen in a snapshot. Throws not_found. */
export const loadPicture = async (ctx: Context, snapshotId: string): Promise<PublicPicture> => {
  const { id, hash } = await getSnapshotHead(ctx.db, snapshotId);
  return pictureOf({ id, hash, content: await getSnapshotContent(ctx, id) });
};
