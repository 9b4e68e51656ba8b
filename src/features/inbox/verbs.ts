import { localDay } from '../../kernel/format.ts';
import { scopeOf } from '../../kernel/rights.ts';
import type { VerbsOf } from '../slice.ts';
import { type contract, INBOX_KINDS, type InboxItem, type InboxKind } from './contract.ts';
import { listCorrectionItems } from './queries/corrections.ts';
import { listDocumentItems } from './queries/documents.ts';
import { listReportItems } from './queries/reports.ts';
import { listStaleItems } from './queries/stale.ts';
import { listTaskItems, listTasksToVerify } from './queries/tasks.ts';

const SHOWN = 50;
const NOT_COUNTED: readonly InboxKind[] = ['stale', 'no_owner'];

export const verbs: VerbsOf<typeof contract> = {
  getInbox: async (ctx) => {
    const { grants, unitIds } = ctx.actor!;
    const today = localDay(ctx.now);
    const decides = scopeOf(grants, 'submissions.decide') !== null;
    const reports = await listReportItems(ctx, { today, unitIds, decides });
    const { stale, noOwner } = await listStaleItems(ctx, { today, decides });
    const items: Record<InboxKind, InboxItem[]> = {
      ...reports,
      correction: decides ? await listCorrectionItems(ctx) : [],
      task: await listTaskItems(ctx, today),
      task_check: scopeOf(grants, 'tasks.assign') ? await listTasksToVerify(ctx, today) : [],
      document: await listDocumentItems(ctx),
      stale,
      no_owner: noOwner,
    };
    const counted = INBOX_KINDS.filter((kind) => !NOT_COUNTED.includes(kind));
    return {
      count: counted.reduce((sum, kind) => sum + items[kind].length, 0),
      sections: INBOX_KINDS.filter((kind) => items[kind].length > 0).map((kind) => ({
        kind,
        total: items[kind].length,
        items: items[kind].slice(0, SHOWN),
      })),
    };
  },
};
