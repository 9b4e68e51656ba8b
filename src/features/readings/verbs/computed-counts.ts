// What Plenum reckons for the year whose targets a paper counts, to be shown beside the paper's own counts.
import type { Band } from '../../../kernel/figures.ts';
import type { Context } from '../../../store/context.ts';
import type { KeptFacts } from '../queries/readings.ts';

/** Empty until the year has a rating of its own. */
export const listComputedCounts = async (
  _ctx: Context,
  _kept: KeptFacts,
): Promise<{ band: Band; count: number }[]> => [];
