// What may be done with a report in which state, and what it becomes. Accepted is locked: only reopening leads out.
import { type Problem, ruleBroken, type Words } from '../../../kernel/problem.ts';
import type { ReportState } from '../contract/reports.ts';
import type { ReportAct } from '../contract.ts';

const FROM: Record<ReportAct, readonly ReportState[]> = {
  submit: ['draft', 'returned'],
  withdraw: ['submitted'],
  return: ['submitted'],
  accept: ['submitted'],
  reopen: ['accepted'],
  promote: ['accepted'],
};

const TO: Record<ReportAct, ReportState> = {
  submit: 'submitted',
  withdraw: 'draft',
  return: 'returned',
  accept: 'accepted',
  reopen: 'returned',
  promote: 'accepted',
};

export const stateAfter = (act: ReportAct): ReportState => TO[act];
export const mayActOn = (act: ReportAct, state: ReportState): boolean => FROM[act].includes(state);

const WHY: Record<ReportState, Words> = {
  draft: { vi: 'Báo cáo chưa được gửi', en: 'The report has not been sent in' },
  submitted: { vi: 'Báo cáo đang chờ văn phòng kiểm tra', en: 'The report waits for the office' },
  returned: { vi: 'Báo cáo đang ở đơn vị để sửa', en: 'The report is with the unit to be put right' },
  accepted: { vi: 'Báo cáo đã được nhận và khóa', en: 'The report is accepted and locked' },
};

export const findActFault = (act: ReportAct, state: ReportState): Problem | null =>
  mayActOn(act, state) ? null : ruleBroken(`report_${state}`, WHY[state]);
