// What is wrong with a file, said to the person who brought it.
import { Problem, type Words } from '../../kernel/problem.ts';
import { PaperError, type PaperErrorCode } from '../../papers/read/index.ts';

const WORDS: Record<PaperErrorCode, Words> = {
  unreadable: {
    vi: 'Tệp bị hỏng hoặc không đúng định dạng nên không đọc được. Hãy mở bằng Word hay trình đọc PDF, lưu lại rồi thử lần nữa',
    en: 'The file is damaged or not what its format says. Open it in Word or a PDF reader, save it again and retry',
  },
  encrypted: {
    vi: 'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi đưa vào lại',
    en: 'The file has a password. Remove it and try again',
  },
  scanned: {
    vi: 'Tệp là bản chụp, không có chữ để đọc. Hãy dùng bản Word hoặc PDF xuất từ Word',
    en: 'The file is a scan without text. Use the Word file or a PDF made from it',
  },
  too_large: { vi: 'Tệp lớn hơn mức cho phép', en: 'The file is larger than allowed' },
  too_slow: {
    vi: 'Đọc tệp này mất quá lâu; hãy chia nhỏ rồi đưa vào từng phần',
    en: 'Reading this file takes too long; split it and bring it in by parts',
  },
  mislabelled: {
    vi: 'Nội dung tệp không đúng với đuôi tên tệp',
    en: 'The content of the file is not what its name says',
  },
  unsupported: {
    vi: 'Loại tệp này chưa đọc được. Các loại nhận: .docx, .pdf, .html, .txt, .xlsx, .csv',
    en: 'This kind of file is not supported. Use .docx, .pdf, .html, .txt, .xlsx or .csv',
  },
  empty: { vi: 'Tệp không có nội dung', en: 'The file is empty' },
  bomb: {
    vi: 'Tệp nén bất thường (giải nén ra quá lớn) nên bị từ chối',
    en: 'The file inflates to an unreasonable size and was refused',
  },
};

/** A PaperError as a problem with the field `file`; anything else as it is. */
export const toPaperProblem = (error: unknown): unknown => {
  if (!(error instanceof PaperError)) return error;
  const message = WORDS[error.code];
  const code = error.code === 'too_large' ? 'too_large' : 'unreadable_file';
  return new Problem(code, error.code, message, [{ field: 'file', code: error.code, message }]);
};
