// What other slices ask before they give a unit something to do.
import { localDay } from '../../kernel/format.ts';
import { invalidField } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import { getUnit, listSuccessors } from './queries.ts';

/** Throws where the unit no longer exists, naming what it became. */
export const requireUnitOfToday = async (ctx: Context, field: string, unitId: string): Promise<void> => {
  const today = localDay(ctx.now);
  const unit = await getUnit(ctx.db, unitId);
  if (unit.validFrom <= today && (unit.validTo === null || unit.validTo > today)) return;
  const became = await listSuccessors(ctx.db, unitId, today);
  const names: string[] = [];
  for (const { unitId: id } of became) if (id !== unitId) names.push((await getUnit(ctx.db, id)).name);
  const list = names.join(', ');
  throw invalidField(field, 'unit_closed', {
    vi: `${unit.name} không còn hoạt động${list && `; nay là ${list}`}`,
    en: `${unit.name} no longer exists${list && `; it is now ${list}`}`,
  });
};
