// Every error that reaches the door becomes a Problem; what is not ours to explain becomes "internal" and is logged.
import { z } from 'zod';
import { fieldMessage } from '../kernel/field-messages.ts';
import { type FieldError, Problem } from '../kernel/problem.ts';

export const fromZod = (error: z.ZodError): Problem => {
  const fields: FieldError[] = error.issues.map((issue) => {
    const code = /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code;
    return { field: issue.path.join('.'), code, message: fieldMessage(code) };
  });
  const names = fields.map((field) => field.field || '?').join(', ');
  return new Problem(
    'invalid_input',
    'invalid_input',
    { vi: `Chưa đúng ở: ${names}`, en: `Not valid: ${names}` },
    fields,
  );
};

/** By SQLSTATE; null where the error is not the caller's doing. */
const fromPostgres = (code: string): Problem | null => {
  switch (code) {
    case '23505':
      return new Problem('duplicate', 'duplicate', {
        vi: 'Bản ghi này đã có',
        en: 'This record already exists',
      });
    case '23503':
      return new Problem('rule_broken', 'reference', {
        vi: 'Bản ghi liên quan không có, hoặc đang được dùng ở nơi khác',
        en: 'A related record is missing, or this one is in use',
      });
    case '23514':
      return new Problem('rule_broken', 'check', {
        vi: 'Giá trị nằm ngoài phạm vi cho phép',
        en: 'A value is outside what is allowed',
      });
    case '22003':
    case '22P02':
      return new Problem('invalid_input', 'out_of_range', {
        vi: 'Giá trị không hợp lệ hoặc quá lớn',
        en: 'A value is malformed or too large',
      });
    case '40001':
    case '40P01':
      return new Problem('conflict', 'concurrent', {
        vi: 'Có người khác vừa thay đổi; hãy thử lại',
        en: 'Somebody else just changed this; try again',
      });
    case '42501':
      return new Problem('not_allowed', 'second_lock', {
        vi: 'Không được truy cập dữ liệu này',
        en: 'This data is out of reach',
      });
    default:
      return null;
  }
};

const fastifyProblem = (error: { code?: string; statusCode?: number }): Problem | null => {
  if (error.statusCode === 429)
    return new Problem('too_many_requests', 'too_many_requests', {
      vi: 'Thao tác quá nhanh, hãy thử lại sau ít phút',
      en: 'Too many requests, try again in a few minutes',
    });
  if (error.statusCode === 413 || error.code === 'FST_REQ_FILE_TOO_LARGE')
    return new Problem('too_large', 'too_large', {
      vi: 'Dữ liệu gửi lên lớn hơn mức cho phép',
      en: 'What was sent is larger than allowed',
    });
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem('invalid_input', 'malformed', {
      vi: 'Yêu cầu không đọc được',
      en: 'The request cannot be read',
    });
  return null;
};

export const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError) return fromZod(error);
  const known = error as { code?: string; statusCode?: number };
  return (
    (typeof known?.code === 'string' ? fromPostgres(known.code) : null) ??
    fastifyProblem(known ?? {}) ??
    new Problem('internal', 'internal', {
      vi: 'Có lỗi ngoài dự kiến; việc vừa làm chưa được lưu',
      en: 'Something unexpected happened; nothing was saved',
    })
  );
};
