// One cell → a figure, or why it is none. Dates, errors, merged areas and formulas without a result are named, never guessed at.
import { decimal, isDecimalString, toDecimalString } from '../../kernel/decimal.ts';
import { NO_FIGURE_REASONS, NO_FIGURE_WORDS, type NoFigureReason } from '../../kernel/figures.ts';
import { fold } from '../../kernel/folding.ts';
import type { Words } from '../../kernel/problem.ts';
import type { SheetCell } from '../../papers/read/index.ts';
import { textOf } from './read-table.ts';

export type CellProblem = { code: string; message: Words };
type Figure = { value: string } | { typed: string } | CellProblem;

const problem = (code: string, vi: string, en: string): CellProblem => ({ code, message: { vi, en } });

export const readFigureCell = (cell: SheetCell, unit: string): Figure => {
  const text = textOf(cell);
  if (cell.merged)
    return problem(
      'merged_cell',
      `Ô gộp ${cell.merged}: không rõ số này của dòng nào; hãy bỏ gộp ô`,
      `The cells ${cell.merged} are merged: it is not clear whose figure this is; unmerge them`,
    );
  if (cell.type === 'formula' && text === '')
    return problem(
      'formula_without_result',
      'Công thức chưa có kết quả; hãy mở tệp bằng Excel, lưu lại rồi gửi',
      'The formula has no stored result; open the file in a spreadsheet, save it and send it again',
    );
  const type = cell.type === 'formula' ? cell.resultType : cell.type;
  if (type === 'date')
    return problem(
      'date_in_number',
      `Ô này là ngày (${text}), không phải số; hãy định dạng lại thành số`,
      `This cell is a date (${text}), not a number; format it as a number`,
    );
  if (type === 'error' || type === 'boolean')
    return problem('not_a_number', `“${text}” không phải là số`, `“${text}” is not a number`);
  if (type === 'text' && /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$/.test(text))
    return problem(
      'date_in_number',
      `Ô này là ngày gõ bằng chữ (${text}), không phải số`,
      `This cell is a date typed as text (${text}), not a number`,
    );
  if (type === 'text') return { typed: text.slice(0, 60) };
  // 83,77 % is kept by a spreadsheet as 0.8377.
  const value = cell.isPercent && unit === '%' ? toDecimalString(decimal(text).times(100)) : text;
  return isDecimalString(value)
    ? { value }
    : problem('not_a_number', `“${text}” không phải là số`, `“${text}” is not a number`);
};

export const readReasonCell = (cell: SheetCell): { reason: NoFigureReason } | CellProblem => {
  const text = fold(textOf(cell));
  const reason = NO_FIGURE_REASONS.find(
    (one) =>
      one === textOf(cell) ||
      [NO_FIGURE_WORDS[one].vi, NO_FIGURE_WORDS[one].en].some(
        (word) => fold(word) === text || fold(word.split(',')[0]!) === text,
      ),
  );
  return reason
    ? { reason }
    : problem(
        'unknown_reason',
        `“${textOf(cell)}” không có trong danh sách lý do`,
        `“${textOf(cell)}” is not on the list of reasons`,
      );
};
