// Who is told that a unit sent in its paper, and what the office made of it.
import type { Context } from '../../../store/context.ts';
import { getDocumentRef, SEES_ALL } from '../../documents/index.ts';
import { listPersonsWithRole, listReportersOf, notify, settle } from '../../notices/index.ts';
import type { DocumentRef, Duty } from '../contract.ts';
import { nameOf } from '../remind.ts';

const keyOf = (submissionId: string) => `cascade_submission:${submissionId}`;

type Submitted = { submissionId: string; duty: Duty; document: DocumentRef };

export const tellSubmitted = async (
  ctx: Context,
  { submissionId, duty, document }: Submitted,
): Promise<void> => {
  const name = nameOf(document);
  await notify(ctx, {
    to: duty.owner ? [duty.owner.id] : await listPersonsWithRole(ctx.db, 'office'),
    kind: 'document_decided',
    key: keyOf(submissionId),
    objectType: 'cascade_duty',
    objectId: duty.id,
    title: {
      vi: `${duty.unit.name} gửi văn bản thực hiện ${name.vi}, chờ xem xét`,
      en: `${duty.unit.name} sent in its paper for ${name.en}, to be looked at`,
    },
    link: `/cascade/${duty.documentId}`,
  });
};

type Decided = {
  row: { id: string; submitted_by: string | null };
  act: 'accept' | 'return';
  note: string | null;
  duty: Duty;
};

export const tellDecided = async (ctx: Context, { row, act, note, duty }: Decided): Promise<void> => {
  await settle(ctx, keyOf(row.id));
  const name = nameOf(await getDocumentRef(ctx.db, SEES_ALL, duty.documentId));
  const reporters = (await listReportersOf(ctx.db, [duty.unit.id])).get(duty.unit.id) ?? [];
  const words =
    act === 'accept'
      ? { vi: `Đã ghi nhận văn bản thực hiện ${name.vi}`, en: `Your paper for ${name.en} was accepted` }
      : {
          vi: `Văn bản thực hiện ${name.vi} bị trả lại: ${note}`,
          en: `Your paper for ${name.en} was returned: ${note}`,
        };
  await notify(ctx, {
    to: [...reporters, ...(row.submitted_by ? [row.submitted_by] : [])],
    kind: 'document_decided',
    key: `${keyOf(row.id)}/${act}`,
    objectType: 'cascade_duty',
    objectId: duty.id,
    title: words,
    link: `/cascade/${duty.documentId}`,
    urgent: act === 'return',
  });
};
