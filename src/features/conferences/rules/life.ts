// planned → open → closed, and what may change in each.
import type { z } from 'zod';
import { type Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { AgendaItem, CONFERENCE_STATUSES } from '../contract.ts';

export type Status = (typeof CONFERENCE_STATUSES)[number];
export type Act = 'plan' | 'open' | 'close' | 'agenda' | 'papers' | 'attendance' | 'vote' | 'conclude';

const ALLOWED: Record<Act, readonly Status[]> = {
  plan: ['planned', 'open'],
  open: ['planned'],
  close: ['open'],
  agenda: ['planned', 'open'],
  papers: ['planned', 'open'],
  attendance: ['planned', 'open'],
  vote: ['open'],
  conclude: ['open'],
};

export const mayDo = (act: Act, status: Status): boolean => ALLOWED[act].includes(status);

/** Null when the act fits the state of the conference. */
export const findStatusFault = (act: Act, status: Status): Problem | null => {
  if (mayDo(act, status)) return null;
  if (status === 'closed')
    return ruleBroken('conference_closed', {
      vi: 'Hội nghị đã bế mạc nên không thay đổi được nữa',
      en: 'The conference is closed and no longer changes',
    });
  if (status === 'open')
    return ruleBroken('conference_open', {
      vi: 'Hội nghị đã khai mạc',
      en: 'The conference is already open',
    });
  return ruleBroken('conference_not_open', {
    vi: 'Việc này chỉ làm được khi hội nghị đã khai mạc',
    en: 'This can be done only while the conference is open',
  });
};

export type Warning = { code: string; agendaItemId: string | null; message: { vi: string; en: string } };
type ItemSeen = Pick<z.output<typeof AgendaItem>, 'id' | 'kind' | 'ordinal' | 'motions' | 'conclusions'>;

/** What a secretary would want to have done before the closing. */
export const listWarnings = (
  agenda: readonly ItemSeen[],
  membersPresent: number,
  membersListed: number,
): Warning[] => {
  const warnings: Warning[] = [];
  if (!agenda.length)
    warnings.push({
      code: 'no_agenda',
      agendaItemId: null,
      message: { vi: 'Chương trình chưa có mục nào', en: 'The agenda is empty' },
    });
  if (membersListed === 0 || membersPresent === 0)
    warnings.push({
      code: 'no_attendance',
      agendaItemId: null,
      message: { vi: 'Chưa điểm danh ủy viên', en: 'Attendance has not been taken' },
    });
  for (const item of agenda) {
    const name = { vi: `Mục ${item.ordinal}`, en: `Item ${item.ordinal}` };
    if (item.kind === 'decision' && !item.motions.some((motion) => motion.withdrawnAt === null))
      warnings.push({
        code: 'no_vote',
        agendaItemId: item.id,
        message: { vi: `${name.vi}: chưa ghi biểu quyết`, en: `${name.en}: no vote recorded` },
      });
    if (item.kind !== 'other' && !item.conclusions.length)
      warnings.push({
        code: 'no_conclusion',
        agendaItemId: item.id,
        message: { vi: `${name.vi}: chưa ghi kết luận`, en: `${name.en}: no conclusion recorded` },
      });
  }
  return warnings;
};
