// What Plenum reckons for the year whose targets a paper counts, to be shown beside the paper's own counts.
import type { Band } from '../../../kernel/figures.ts';
import { getPeriod } from '../../../kernel/period.ts';
import type { Context } from '../../../store/context.ts';
import { assessmentVerbs } from '../../assessments/index.ts';
import type { KeptFacts } from '../queries/readings.ts';

/** Empty where the paper counts no targets, names no year, or the year has no resolution. */
export const listComputedCounts = async (
  ctx: Context,
  { facts, header }: KeptFacts,
): Promise<{ band: Band; count: number }[]> => {
  if (!header.period || !facts.some((fact) => fact.kind === 'count')) return [];
  const { total, counts } = await assessmentVerbs.getOverview(ctx, { year: getPeriod(header.period).toYear });
  return total === 0 ? [] : counts.map(({ band, count }) => ({ band, count }));
};
