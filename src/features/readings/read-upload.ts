// An uploaded paper → its text, facts and header. Slow; runs before the transaction.
import type { z } from 'zod';
import { Problem, type Words } from '../../kernel/problem.ts';
import type { Upload } from '../../kernel/schemas.ts';
import type { Paper, PaperNote } from '../../papers/read/index.ts';
import { readPaperInWorker } from '../../papers/read/worker.ts';
import type { Facts } from '../../prose/facts.ts';
import { ReadTimeout, readFactsInWorker } from '../../prose/read/worker.ts';
import { contentTypeOf, refuseSecrets, sha256Of, toPaperProblem } from '../documents/index.ts';
import type { ReadingHeader } from './contract.ts';
import { type ReadFacts, toReview } from './from-facts.ts';
import { suggestHeader } from './header.ts';

export type UploadRead = ReadFacts & {
  format: string;
  contentType: string;
  sha256: string;
  text: string;
  notes: Words[];
  header: z.input<typeof ReadingHeader>;
};

/** The same length, so that places stay; the database keeps neither noughts nor halves of a character. */
const clean = (text: string): string => text.replaceAll('\u0000', ' ').toWellFormed();

/** Throws unreadable_file, too_large, or state_secret. */
export const readUpload = async ({ fileName, bytes }: Upload): Promise<UploadRead> => {
  let paper: Paper;
  try {
    paper = await readPaperInWorker(bytes, fileName);
  } catch (error) {
    throw toPaperProblem(error);
  }
  const text = clean(paper.text);
  refuseSecrets({ text });
  const facts = await readProse(text);
  return {
    ...toReview(facts, text),
    format: paper.format,
    contentType: contentTypeOf(paper.format),
    sha256: sha256Of(bytes),
    text,
    notes: paper.notes.map(noteWords),
    header: suggestHeader(facts, text, fileName, paper.title),
  };
};

const readProse = async (text: string): Promise<Facts> => {
  try {
    return await readFactsInWorker(text);
  } catch (error) {
    if (!(error instanceof ReadTimeout)) throw error;
    const message = {
      vi: 'Đọc văn bản này mất quá lâu; hãy chia nhỏ rồi đưa vào từng phần',
      en: 'Reading this paper takes too long; split it and bring it in by parts',
    };
    throw new Problem('unreadable_file', 'too_long', message, [{ field: 'file', code: 'too_long', message }]);
  }
};

const noteWords = (note: PaperNote): Words => {
  switch (note.code) {
    case 'mislabelled':
      return {
        vi: `Tên tệp ghi .${note.named} nhưng nội dung là ${note.found}; đã đọc theo nội dung`,
        en: `The name says .${note.named} but the content is ${note.found}; it was read as what it is`,
      };
    case 'legacy_encoding':
      return {
        vi: `Văn bản dùng bảng mã cũ ${note.encoding}; đã chuyển sang Unicode`,
        en: `The text was in the old encoding ${note.encoding} and was converted to Unicode`,
      };
    case 'hidden_sheet_left_out':
      return {
        vi: `Không đọc trang tính ẩn “${note.name}”`,
        en: `The hidden sheet “${note.name}” was left out`,
      };
    case 'damaged_text':
      return {
        vi: `Có ${note.count} chỗ chữ bị hỏng trong tệp`,
        en: `${note.count} places of the text were damaged`,
      };
  }
};
