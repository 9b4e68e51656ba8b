import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { invalidField, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { getTarget, nameOfTarget } from '../../resolutions/index.ts';
import type { contract } from '../contract.ts';
import { replacePath } from '../queries/paths.ts';
import { goalOf } from '../rules/goal.ts';

type C = typeof contract;

export const setPlanPath = async (
  ctx: Context,
  { id, points }: InputOf<C['setPlanPath']>,
): Promise<OutputOf<C['setPlanPath']>> => {
  const target = await getTarget(ctx.db, id);
  const goal = goalOf(target);
  if ('why' in goal) throw ruleBroken('no_line', goal.why);
  const seen = new Set<number>();
  for (const [at, { month }] of points.entries()) {
    if (seen.has(month))
      throw invalidField(`points.${at}.month`, 'twice', {
        vi: `Tháng ${month} được nhập hai lần`,
        en: `Month ${month} is given twice`,
      });
    seen.add(month);
  }
  await replacePath(ctx.db, ctx.body.id, id, points);
  ctx.record({
    verb: 'insights.set_plan_path',
    objectType: 'target',
    objectId: id,
    data: { name: nameOfTarget(target).vi, points },
  });
  return { points: points.toSorted((a, b) => a.month - b.month) };
};
