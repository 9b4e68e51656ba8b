// The catalogue of errors, as RFC 9457 problem details. A code is stable and part of the API; the words are for people.

type Entry = { status: number; vi: string; en: string };

export const PROBLEMS = {
  invalid_input: { status: 400, vi: 'Dữ liệu gửi lên chưa đúng', en: 'The input is not valid' },
  sign_in_required: { status: 401, vi: 'Cần đăng nhập', en: 'Sign in first' },
  not_allowed: { status: 403, vi: 'Bạn không có quyền làm việc này', en: 'You may not do this' },
  cross_site: {
    status: 403,
    vi: 'Yêu cầu đến từ trang khác nên bị từ chối',
    en: 'The request came from another site',
  },
  not_found: { status: 404, vi: 'Không tìm thấy', en: 'Not found' },
  conflict: {
    status: 409,
    vi: 'Dữ liệu đã được người khác thay đổi',
    en: 'Somebody else changed this meanwhile',
  },
  duplicate: { status: 409, vi: 'Đã có bản ghi trùng', en: 'This already exists' },
  rule_broken: { status: 422, vi: 'Trái với quy tắc', en: 'This breaks a rule' },
  unreadable_file: { status: 422, vi: 'Không đọc được tệp', en: 'The file cannot be read' },
  too_large: { status: 413, vi: 'Tệp quá lớn', en: 'The file is too large' },
  too_many_requests: {
    status: 429,
    vi: 'Thao tác quá nhanh, hãy thử lại sau',
    en: 'Too many requests, try again later',
  },
  internal: {
    status: 500,
    vi: 'Lỗi máy chủ; việc vừa làm chưa được lưu',
    en: 'Server error; nothing was saved',
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;
export type Lang = 'vi' | 'en';
/** A sentence in both languages. */
export type Words = { vi: string; en: string };
/** What is wrong with one field; `field` is the dotted path in the input ("targets.3.baselines"). */
export type FieldError = { field: string; code: string; message: Words };

/** A record by kind and id, with what a person calls it. */
export type RelatedRecord = { type: string; id: string; name: string };

/** Thrown by rules and verbs; the door turns it into a problem document in the reader's language. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** A finer, stable code within the problem, e.g. "document_number_taken". */
  readonly reason: string;
  readonly detail: Words;
  readonly fields: FieldError[];
  /** The record that stands in the way, so that a page can link it. */
  readonly related: RelatedRecord | null;

  constructor(
    code: ProblemCode,
    reason: string,
    detail: Words,
    fields: FieldError[] = [],
    related: RelatedRecord | null = null,
  ) {
    super(`${code}/${reason}: ${detail.en}`);
    this.name = 'Problem';
    this.code = code;
    this.reason = reason;
    this.detail = detail;
    this.fields = fields;
    this.related = related;
  }
}

export const notFound = (what: Words): Problem =>
  new Problem('not_found', 'not_found', { vi: `Không tìm thấy ${what.vi}`, en: `No such ${what.en}` });
export const notAllowed = (reason: string, detail: Words): Problem =>
  new Problem('not_allowed', reason, detail);
export const ruleBroken = (reason: string, detail: Words, fields: FieldError[] = []): Problem =>
  new Problem('rule_broken', reason, detail, fields);
/** One wrong field, with its message. */
export const invalidField = (field: string, code: string, message: Words): Problem =>
  new Problem('invalid_input', code, message, [{ field, code, message }]);

export type ProblemDocument = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  reason: string;
  errors?: { field: string; code: string; message: string }[];
  related?: RelatedRecord;
};

export const toProblemDocument = (problem: Problem, lang: Lang): ProblemDocument => {
  const entry = PROBLEMS[problem.code];
  return {
    type: `urn:plenum:problem:${problem.code}`,
    title: entry[lang],
    status: entry.status,
    detail: problem.detail[lang],
    code: problem.code,
    reason: problem.reason,
    ...(problem.fields.length && {
      errors: problem.fields.map(({ field, code, message }) => ({ field, code, message: message[lang] })),
    }),
    ...(problem.related && { related: problem.related }),
  };
};
