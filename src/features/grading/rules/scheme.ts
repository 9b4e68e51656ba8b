import { decimal } from '../../../kernel/decimal.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Grade, GradingContent } from '../contract.ts';

export const DEFAULT_NAME = 'Quy định 366-QĐ/TW';

/**
 * Regulation 366-QĐ/TW of 30/8/2025: 30 points general, 70 for results; 90, 70 and 50 points with conditions for
 * collectives. How the 70 are split between tasks and targets is for the office to say: here 40 and 30.
 */
export const DEFAULT_CONTENT: GradingContent = {
  generalMax: '30',
  taskMax: '40',
  targetMax: '30',
  rules: [
    {
      grade: 'excellent',
      from: '90',
      conditions: [
        { measure: 'on_time', limit: '100' },
        { measure: 'exceeded', limit: '30' },
        { measure: 'disciplined', limit: '0' },
      ],
    },
    { grade: 'good', from: '70', conditions: [{ measure: 'on_time', limit: '100' }] },
    {
      grade: 'completed',
      from: '50',
      conditions: [
        { measure: 'not_done', limit: '0' },
        { measure: 'late', limit: '20' },
      ],
    },
  ],
};

export const GRADE_WORDS: Record<Grade, Words> = {
  excellent: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Excellent' },
  good: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'Good' },
  completed: { vi: 'Hoàn thành nhiệm vụ', en: 'Completed' },
  not_completed: { vi: 'Không hoàn thành nhiệm vụ', en: 'Not completed' },
};

const ORDER = ['excellent', 'good', 'completed'];

/** What makes a scheme unusable, at its field; null when it can be used. */
export const findSchemeFault = (content: GradingContent): { field: string; message: Words } | null => {
  for (const [at, rule] of content.rules.entries()) {
    if (rule.grade !== ORDER[at])
      return {
        field: `content.rules.${at}.grade`,
        message: { vi: 'Các mức phải xếp từ cao xuống thấp', en: 'Grades stand from best to worst' },
      };
    const above = content.rules[at - 1];
    if (above && decimal(rule.from).gte(above.from))
      return {
        field: `content.rules.${at}.from`,
        message: {
          vi: 'Điểm của mức dưới phải thấp hơn mức trên',
          en: 'A lower grade begins at fewer points than the one above',
        },
      };
  }
  const most = decimal(content.generalMax).plus(content.taskMax).plus(content.targetMax);
  if (most.lt(content.rules[0]!.from))
    return {
      field: 'content.rules.0.from',
      message: {
        vi: `Tổng điểm tối đa chỉ là ${most.toFixed()}, không ai đạt được mức này`,
        en: `The most that can be reached is ${most.toFixed()} points`,
      },
    };
  return null;
};
