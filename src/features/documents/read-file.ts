// A file as the register takes it: checked by content, with the text that was read from it. Runs before the transaction.
import { createHash } from 'node:crypto';
import type { Upload } from '../../kernel/schemas.ts';
import { PaperError } from '../../papers/read/index.ts';
import { readPaperInWorker } from '../../papers/read/worker.ts';
import { toPaperProblem } from './paper-problem.ts';

export type FileRead = { format: string; contentType: string; text: string; sha256: string };

const CONTENT_TYPES: Record<string, string> = {
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const contentTypeOf = (format: string): string => CONTENT_TYPES[format] ?? 'application/octet-stream';
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A scan is kept without text. Throws unreadable_file or too_large. */
export const readFileForRegister = async ({ bytes, fileName }: Upload): Promise<FileRead> => {
  const sha256 = sha256Of(bytes);
  try {
    const paper = await readPaperInWorker(bytes, fileName);
    // A nought character cannot be kept in the database.
    const text = paper.text.replaceAll('\u0000', ' ');
    return { format: paper.format, contentType: contentTypeOf(paper.format), text, sha256 };
  } catch (error) {
    if (error instanceof PaperError && error.code === 'scanned')
      return { format: 'pdf', contentType: contentTypeOf('pdf'), text: '', sha256 };
    throw toPaperProblem(error);
  }
};
