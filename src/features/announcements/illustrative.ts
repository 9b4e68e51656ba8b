import type { Context } from '../../store/context.ts';
import { findFacts } from '../assessments/index.ts';
import type { Content } from './contract.ts';
import { listFactIds } from './rules.ts';

/** Figures of a text that were made up for a demonstration. Counts of targets are left out: they only sum up. */
export const listIllustrative = async ({ db }: Pick<Context, 'db'>, content: Content): Promise<string[]> =>
  (await findFacts(db, listFactIds(content)))
    .filter(({ fact }) => fact.illustrative && fact.part !== 'count' && fact.part !== 'total')
    .map(({ fact }) => fact.id);
