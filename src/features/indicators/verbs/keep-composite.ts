// A composite index exactly as it is said, with every version of what it is made of; its indicators are there already.
import type { Context } from '../../../store/context.ts';
import type { Composite } from '../contract/composites.ts';
import {
  type CompositeFields,
  deleteVersion,
  saveVersion,
  updateCompositeRow,
  type VersionFields,
} from '../queries.ts';
import { insertNew, requireVersion } from './composites.ts';

export const keepComposite = async (
  ctx: Context,
  before: Pick<Composite, 'id' | 'version' | 'versions'> | undefined,
  fields: Omit<CompositeFields, 'id'>,
  versions: readonly VersionFields[],
): Promise<void> => {
  if (!before) {
    await insertNew(ctx, fields, versions);
    return;
  }
  const { code, ...rest } = fields;
  requireVersion(await updateCompositeRow(ctx.db, before.id, before.version, rest));
  for (const { fromYear } of before.versions)
    if (versions.every((one) => one.fromYear !== fromYear)) await deleteVersion(ctx, before.id, fromYear);
  for (const version of versions) await saveVersion(ctx, before.id, version);
};
