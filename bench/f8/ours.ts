// The search of the product, asked as an officer asks: in a transaction, under row-level security, with every check.
import { search } from '../../src/features/search/index.ts';
import { transact } from '../../src/store/context.ts';
import { type Engine, openEngine } from '../engine.ts';
import { BODY, loadNames, ROOT } from './load.ts';
import { idOf, type Name } from './names.ts';
import type { Searcher } from './searcher.ts';

type Answer = { hits: { id: string }[]; isCorrected: boolean };

export const openOurs = async (engine: Engine, names: readonly Name[]): Promise<Searcher> => {
  const opened = await openEngine(engine);
  await loadNames(opened.store, names);
  const actor = {
    personId: idOf(9, 3),
    userId: null,
    name: 'Văn phòng',
    grants: [{ role: 'office' as const, unitIds: [] }],
    unitIds: new Set([ROOT]),
  };
  const { verb } = search.routes.searchNames!;
  return {
    name: `plenum on ${engine}`,
    find: async (query, limit) => {
      const answer = (await transact(
        opened.store,
        { body: BODY, actor },
        (ctx) => verb(ctx, { q: query, limit }),
        { readOnly: true },
      )) as Answer;
      // Names that come close, where none fits, are no answer to the question that is timed.
      return answer.isCorrected ? [] : answer.hits.map((hit) => hit.id);
    },
    stop: opened.stop,
  };
};
