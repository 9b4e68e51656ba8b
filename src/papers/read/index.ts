// The one way from a file's bytes to its text and tables. Knows nothing of the product's database.
import { MAX_PAPER_BYTES } from '../limits.ts';
import { PaperError } from '../paper-error.ts';
import { openZip } from '../zip.ts';
import { detectFormat, promisedFormat } from './detect-format.ts';
import { isDocx, readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import type { Paper } from './paper.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readText } from './read-text.ts';
import { readCsvPaper, readXlsxPaper } from './sheet/sheet-paper.ts';
import { isXlsx } from './sheet/xlsx.ts';

export { MAX_PAPER_BYTES } from '../limits.ts';
export { PaperError, type PaperErrorCode, type PaperErrorParams } from '../paper-error.ts';
export type { Paper, PaperFormat, PaperNote, PaperTable } from './paper.ts';
export { addressOf, columnName, type SheetCell, type SheetCells } from './sheet/cells.ts';
export type { CsvLook } from './sheet/csv.ts';
export { readCsvCells, readSheets } from './sheet/sheet-thread.ts';

const readZip = async (bytes: Uint8Array, fileName: string): Promise<Paper> => {
  const zip = openZip(bytes);
  if (isDocx(zip)) return readDocx(zip);
  if (isXlsx(zip)) return await readXlsxPaper(bytes);
  const promised = promisedFormat(fileName);
  // An office file with its main part gone still says by its content list what it was meant to be.
  if (zip.has('[Content_Types].xml') && (promised === 'docx' || promised === 'xlsx'))
    throw new PaperError('unreadable', { format: promised });
  const mimetype = zip.has('mimetype') ? new TextDecoder().decode(zip.bytes('mimetype').subarray(0, 80)) : '';
  throw new PaperError('unsupported', {
    format: mimetype.includes('opendocument')
      ? 'odf'
      : zip.names.some((name) => name.startsWith('ppt/'))
        ? 'pptx'
        : 'zip',
  });
};

const readDetected = async (bytes: Uint8Array, fileName: string): Promise<Paper> => {
  const format = detectFormat(bytes, fileName);
  switch (format) {
    case 'zip':
      return await readZip(bytes, fileName);
    case 'pdf':
      return await readPdf(bytes);
    case 'html':
      return await readHtml(bytes);
    case 'csv':
      return await readCsvPaper(bytes);
    default:
      return readText(bytes);
  }
};

/**
 * Offsets in the result are UTF-16 offsets into `text`; for a .txt that is the decoded file, its mark not counted.
 * Throws PaperError and nothing else, whatever the bytes.
 */
export const readPaper = async (bytes: Uint8Array, fileName: string): Promise<Paper> => {
  if (bytes.length > MAX_PAPER_BYTES)
    throw new PaperError('too_large', { size: bytes.length, limit: MAX_PAPER_BYTES });
  let paper: Paper;
  try {
    paper = await readDetected(bytes, fileName);
  } catch (error) {
    if (error instanceof PaperError) throw error;
    throw new PaperError('unreadable', { format: promisedFormat(fileName) ?? '' }, error);
  }
  const promised = promisedFormat(fileName);
  if (promised && promised !== paper.format && !(promised === 'csv' && paper.format === 'txt'))
    paper.notes.push({ code: 'mislabelled', named: promised, found: paper.format });
  return paper;
};
