// Whether papers can be written on a file: one is, with every place filled, and read again.
import { invalidField, type Words } from '../../kernel/problem.ts';
import type { Upload } from '../../kernel/schemas.ts';
import { PaperError, readPaper } from '../../papers/read/index.ts';
import { fillTemplate, type OfficialDocument, PLACES } from '../../papers/write/index.ts';
import { openZip } from '../../papers/zip.ts';
import { type FileRead, readFileForRegister, toPaperProblem } from '../documents/index.ts';
import type { ProfileName } from './queries.ts';

const PROOF = 'Đoạn văn thử mẫu';

const TRIAL: OfficialDocument = {
  superior: 'Cơ quan cấp trên',
  issuer: 'Cơ quan ban hành',
  number: '01-TB/TU',
  place: 'Bến Tre',
  date: '2026-01-01',
  typeName: 'Thông báo',
  summary: 'thử mẫu văn bản',
  addressees: ['Nơi gửi'],
  basis: ['Căn cứ thử;'],
  blocks: [
    { kind: 'heading', level: 1, text: 'Mục thử' },
    { kind: 'paragraph', runs: [{ text: PROOF }] },
    { kind: 'table', columns: [{ header: 'Cột' }], rows: [['1']], landscape: true },
  ],
  signature: { authority: 'T/M', title: 'Chức vụ', name: 'Họ và tên' },
  recipients: ['Lưu'],
  language: 'vi',
};

const refuse = (code: string, message: Words) => invalidField('file', code, message);

const NOT_WORD: Words = {
  vi: 'Mẫu phải là tệp Word đuôi .docx',
  en: 'A template must be a Word file, .docx',
};

const sentenceFor = (error: unknown): unknown => {
  if (!(error instanceof PaperError) || error.params.format !== 'template') return toPaperProblem(error);
  if ('missing' in error.params)
    return refuse('place_missing', {
      vi: `Mẫu thiếu chỗ “${PLACES.blocks}”, nơi lời văn bản được viết vào. Hãy tải mẫu có sẵn, sửa trên đó và giữ các ô có tên`,
      en: `The template lacks the place “${PLACES.blocks}”, where the text goes. Start from the built-in template and keep its named boxes`,
    });
  const name = PLACES[error.params.nested as keyof typeof PLACES] ?? String(error.params.nested);
  return refuse('place_nested', {
    vi: `Chỗ “${name}” nằm lọt trong một chỗ khác; hãy đưa ra ngoài rồi thử lại`,
    en: `The place “${name}” stands inside another one; move it out and try again`,
  });
};

/** Throws a problem with the field `file` that says what to mend. */
export const checkTemplate = async (file: Upload, profile: ProfileName): Promise<FileRead> => {
  if (!/\.docx$/i.test(file.fileName)) throw refuse('not_docx', NOT_WORD);
  const read = await readFileForRegister(file);
  if (read.format !== 'docx') throw refuse('not_docx', NOT_WORD);
  if (openZip(file.bytes).names.some((name) => /vbaProject|vbaData/i.test(name)))
    throw refuse('has_macros', {
      vi: 'Tệp có macro; hãy lưu lại thành .docx không có macro',
      en: 'The file has macros; save it as .docx without macros',
    });
  try {
    const { text } = await readPaper(await fillTemplate(file.bytes, TRIAL, profile), 'thu.docx');
    if (!text.includes(PROOF)) throw new PaperError('unsupported', { format: 'template', missing: 'blocks' });
  } catch (error) {
    throw sentenceFor(error);
  }
  return read;
};
