import type { Context } from '../../store/context.ts';
import { findChainFault } from '../../store/events.ts';
import type { VerbsOf } from '../slice.ts';
import type { AuditFilter, contract } from './contract.ts';
import { findHead, listActors, listEntries, listEntriesAfter, listVerbs } from './queries.ts';
import { CSV_HEADER, csvLine } from './rules.ts';

const EXPORT_PAGE = 2000;
const BYTE_ORDER_MARK = '\ufeff';

export const verbs: VerbsOf<typeof contract> = {
  listEntries: async ({ db }, { before, limit, ...filter }) => {
    const entries = await listEntries(db, filter, { before, limit: limit + 1 });
    return { entries: entries.slice(0, limit), hasMore: entries.length > limit };
  },
  listAuditActors: async ({ db }) => ({ actors: await listActors(db), verbs: await listVerbs(db) }),
  exportEntries: async (ctx, filter) => ({
    fileName: `nhat-ky-${ctx.body.slug}-${ctx.now.slice(0, 10)}.csv`,
    contentType: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(BYTE_ORDER_MARK + (await csvOf(ctx, filter)).join('\r\n')),
  }),
  checkChain: async ({ db, body }) => {
    const fault = await findChainFault(db, body.id);
    const head = await findHead(db, body.id);
    return {
      isWhole: fault === null,
      entries: head.seq,
      headHash: head.hash,
      fault: fault && { seq: fault.seq, problem: fault.problem },
    };
  },
};

const csvOf = async ({ db }: Context, filter: AuditFilter): Promise<string[]> => {
  const lines = [CSV_HEADER.join(',')];
  for (let after = 0; ; ) {
    const page = await listEntriesAfter(db, filter, after, EXPORT_PAGE);
    for (const entry of page) lines.push(csvLine(entry));
    if (page.length < EXPORT_PAGE) return [...lines, ''];
    after = page.at(-1)!.seq;
  }
};
