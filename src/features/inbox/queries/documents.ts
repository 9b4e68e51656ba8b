// Papers that the person's units must issue to carry a document out.
import type { Context } from '../../../store/context.ts';
import { findDocumentRefs, listDuties } from '../../cascade/index.ts';
import type { InboxItem } from '../contract.ts';

export const listDocumentItems = async (ctx: Context): Promise<InboxItem[]> => {
  const { personId, unitIds } = ctx.actor!;
  const owed = (await listDuties(ctx)).filter(
    ({ standing, unit, owner }) =>
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
        detail: { vi: document.title, en: document.title },
        dueOn: duty.dueOn,
        daysLate: duty.daysLate,
        link: `/cascade/${duty.documentId}`,
      },
    ];
  });
};
