// Công văn đôn đốc: what a unit has overdue, as an official letter in the format of the body, its number left open.

import { slugOf } from '../../../kernel/folding.ts';
import { formatDay, localDay } from '../../../kernel/format.ts';
import { ruleBroken } from '../../../kernel/problem.ts';
import type { Block } from '../../../papers/write/index.ts';
import type { Context } from '../../../store/context.ts';
import { officialFor } from '../../announcements/index.ts';
import { contentTypeOf } from '../../documents/index.ts';
import { getUnit } from '../../people/index.ts';
import type { VerbsOf } from '../../slice.ts';
import { paperWriter } from '../../templates/index.ts';
import type { contract, TaskHead } from '../contract.ts';
import { listHeads } from '../queries/heads.ts';
import { workingDaysAfter } from '../rules.ts';

const MAX_ROWS = 300;
const DAYS_TO_ANSWER = 5;

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

const blocksOf = (office: string, unit: string, tasks: readonly TaskHead[], today: string): Block[] => {
  const answerBy = formatDay(workingDaysAfter(today, DAYS_TO_ANSWER));
  const isIllustrative = tasks.some((task) => task.illustrative);
  return [
    paragraph(
      `Qua theo dõi việc thực hiện các nhiệm vụ được giao, đến ngày ${formatDay(today)} ${unit} còn ${tasks.length} nhiệm vụ quá thời hạn nhưng chưa hoàn thành, cụ thể như sau:`,
    ),
    {
      kind: 'table',
      columns: [
        { header: 'TT', width: 0.6, align: 'center' },
        { header: 'Nhiệm vụ', width: 4 },
        { header: 'Mã', width: 2.6 },
        { header: 'Thời hạn', width: 1.5, align: 'center' },
        { header: 'Số ngày quá hạn', width: 1.2, align: 'right' },
        { header: 'Tiến độ', width: 1.1, align: 'right' },
      ],
      rows: tasks.map((task, at) => [
        String(at + 1),
        task.illustrative ? `${task.title} *` : task.title,
        task.code,
        formatDay(task.deadline!),
        String(task.daysLate),
        `${task.percent}%`,
      ]),
    },
    ...(isIllustrative
      ? [
          {
            kind: 'paragraph' as const,
            runs: [{ text: '* Nhiệm vụ minh họa của bản trình diễn.', italic: true }],
          },
        ]
      : []),
    paragraph(
      `${office} đề nghị ${unit} tập trung hoàn thành các nhiệm vụ nêu trên; báo cáo kết quả, nguyên nhân chậm và thời gian hoàn thành của từng nhiệm vụ trước ngày ${answerBy}.`,
    ),
  ];
};

/**
 * Such a letter is signed by the head of the office on behalf of those who lead; where the number will stand is left open.
 * Decree 30/2020/NĐ-CP, Annex I, and Hướng dẫn 05-HD/VPTW differ in how both are written.
 */
const letterParts = (isState: boolean) =>
  isState
    ? { number: '……/……-……', authority: 'TL. CHỦ TỊCH' }
    : { number: '……-CV/……', authority: 'T/L BAN THƯỜNG VỤ' };

/** Confidential tasks are left out: a letter passes through many hands. */
const listOverdue = async (ctx: Context, unitId: string): Promise<TaskHead[]> =>
  (await listHeads(ctx, { unitId, timeliness: 'overdue' }, MAX_ROWS)).filter(
    (task) => task.leadUnit.id === unitId && !task.confidential,
  );

export const letter: Pick<VerbsOf<typeof contract>, 'writeUrgingLetter'> = {
  writeUrgingLetter: async (ctx, { unitId }) => {
    const unit = await getUnit(ctx.db, unitId);
    const tasks = await listOverdue(ctx, unitId);
    if (!tasks.length)
      throw ruleBroken('nothing_overdue', {
        vi: `${unit.name} không có nhiệm vụ nào quá hạn`,
        en: `${unit.name} has no overdue task`,
      });
    const official = await officialFor(ctx, 'đôn đốc thực hiện các nhiệm vụ quá hạn');
    const write = await paperWriter(ctx, official.profile);
    const { number, authority } = letterParts(official.profile.startsWith('state'));
    const blocks = blocksOf(ctx.body.name, unit.name, tasks, localDay(ctx.now));
    return {
      fileName: `don-doc-${slugOf(unit.name)}.docx`,
      contentType: contentTypeOf('docx'),
      bytes: new Uint8Array(),
      render: () =>
        write({
          issuer: official.issuer,
          number,
          place: official.place,
          date: official.date,
          // A letter has no name of a type.
          typeName: '',
          summary: official.summary,
          addressees: [unit.name],
          blocks,
          signature: {
            authority,
            title: official.signerTitle ?? 'CHÁNH VĂN PHÒNG',
            name: official.signerName ?? '',
          },
          // To those it is addressed to, and the last one: where it is kept.
          recipients: ['Như trên', ...official.recipients.slice(-1)],
          language: 'vi',
        }),
    };
  },
};
