// Why a figure takes no new version: its report waits for the office, or was accepted.
import { getPeriod, periodName } from '../../../kernel/period.ts';
import type { FieldError } from '../../../kernel/problem.ts';

export const locked = (unitName: string, period: string, isAccepted: boolean): FieldError => {
  const of = getPeriod(period);
  return {
    field: 'value',
    code: 'locked',
    message: isAccepted
      ? {
          vi: `Số liệu ${periodName(of)} của ${unitName} đã được nhận và khóa; hãy đề nghị đính chính`,
          en: `The figures of ${unitName} for ${periodName(of, 'en')} are accepted and locked; propose a correction`,
        }
      : {
          vi: `Báo cáo ${periodName(of)} của ${unitName} đã gửi; hãy rút lại báo cáo để sửa`,
          en: `The report of ${unitName} for ${periodName(of, 'en')} is sent in; take it back to change a figure`,
        },
  };
};
