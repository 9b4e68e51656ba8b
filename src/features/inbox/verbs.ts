import { localDay } from '../../kernel/format.ts';
import { scopeOf } from '../../kernel/rights.ts';
import type { VerbsOf } from '../slice.ts';
import { type contract, INBOX_KINDS, type InboxItem, type InboxKind } from './contract.ts';
import { listCorrectionItems } from './queries/corrections.ts';
import { listDocumentItems, listDocumentsToCheck } from './queries/documents.ts';
import { listReportItems, listToCheck } from './queries/reports.ts';
import { listStaleItems } from './queries/stale.ts';
import { listTaskItems, listTasksToVerify } from './queries/tasks.ts';

const SHOWN = 50;
const NOT_COUNTED: readonly InboxKind[] = ['stale', 'no_owner'];

type Section = { total: number; items: InboxItem[] };
const NOTHING: Section = { total: 0, items: [] };

const sectionsOf = <K extends string>(lists: Record<K, InboxItem[]>): Record<K, Section> =>
  Object.fromEntries(
    Object.entries<InboxItem[]>(lists).map(([kind, items]) => [
      kind,
      { total: items.length, items: items.slice(0, SHOWN) },
    ]),
  ) as Record<K, Section>;

export const verbs: VerbsOf<typeof contract> = {
  getInbox: async (ctx) => {
    const { grants, unitIds } = ctx.actor!;
    const today = localDay(ctx.now);
    const decides = scopeOf(grants, 'submissions.decide') !== null;
    const { stale, noOwner } = await listStaleItems(ctx, { today, decides });
    const sections: Record<InboxKind, Section> = {
      ...sectionsOf(await listReportItems(ctx, { today, unitIds })),
      check: decides ? await listToCheck(ctx, SHOWN) : NOTHING,
      ...sectionsOf({
        correction: decides ? await listCorrectionItems(ctx) : [],
        task: await listTaskItems(ctx, today),
        task_check: scopeOf(grants, 'tasks.assign') ? await listTasksToVerify(ctx, today) : [],
        document: await listDocumentItems(ctx),
        document_check: scopeOf(grants, 'cascade.manage') ? await listDocumentsToCheck(ctx) : [],
        stale,
        no_owner: noOwner,
      }),
    };
    const counted = INBOX_KINDS.filter((kind) => !NOT_COUNTED.includes(kind));
    return {
      count: counted.reduce((sum, kind) => sum + sections[kind].total, 0),
      sections: INBOX_KINDS.filter((kind) => sections[kind].total > 0).map((kind) => ({
        kind,
        ...sections[kind],
      })),
    };
  },
};
