// Papers that the person's units must issue to carry a document out, and papers of units that the office has to look at.
import { formatDay } from '../../../kernel/format.ts';
import type { Context } from '../../../store/context.ts';
import { findDocumentRefs, listDuties, listWaitingAnswers } from '../../cascade/index.ts';
import type { InboxItem } from '../contract.ts';

export const listDocumentItems = async (ctx: Context): Promise<InboxItem[]> => {
  const { personId, unitIds } = ctx.actor!;
  const owed = (await listDuties(ctx)).filter(
    ({ standing, unit, owner, submission }) =>
      // Sent in and not looked at yet: it is the office's turn.
      submission?.state !== 'submitted' &&
      ['overdue', 'near', 'waiting'].includes(standing) &&
      (owner ? owner.id === personId : unitIds.has(unit.id)),
  );
  const documents = await findDocumentRefs(
    ctx,
    owed.map(({ documentId }) => documentId),
  );
  return owed.flatMap((duty) => {
    const document = documents.get(duty.documentId);
    if (!document) return [];
    const name = document.symbol ?? document.title;
    return [
      {
        key: duty.id,
        title: {
          vi: `${duty.unit.name}: ban hành văn bản thực hiện ${name}`,
          en: `${duty.unit.name}: issue the paper for ${name}`,
        },
        detail:
          duty.submission?.state === 'returned'
            ? { vi: `Bị trả lại: ${duty.submission.note}`, en: `Returned: ${duty.submission.note}` }
            : { vi: document.title, en: document.title },
        dueOn: duty.dueOn,
        daysLate: duty.daysLate,
        link: `/cascade/${duty.documentId}`,
      },
    ];
  });
};

export const listDocumentsToCheck = async (ctx: Context): Promise<InboxItem[]> => {
  const waiting = await listWaitingAnswers(ctx);
  const documents = await findDocumentRefs(
    ctx,
    waiting.map(({ documentId }) => documentId),
  );
  return waiting.flatMap(({ id, documentId, unitName, symbol, title, on }) => {
    const document = documents.get(documentId);
    if (!document) return [];
    const name = document.symbol ?? document.title;
    return [
      {
        key: id,
        title: { vi: `${unitName}: ${symbol} thực hiện ${name}`, en: `${unitName}: ${symbol} for ${name}` },
        detail: {
          vi: `Gửi ngày ${formatDay(on)} · ${title}`,
          en: `Sent in on ${formatDay(on, 'en')} · ${title}`,
        },
        dueOn: null,
        daysLate: 0,
        link: `/cascade/${documentId}`,
      },
    ];
  });
};
