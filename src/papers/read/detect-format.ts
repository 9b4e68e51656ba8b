// What a file really is, by its content; its name only settles what content leaves open.
import { PaperError } from '../paper-error.ts';
import type { PaperFormat } from './paper.ts';

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);

const asciiOf = (bytes: Uint8Array, limit: number): string => {
  let text = '';
  for (const byte of bytes.subarray(0, limit)) if (byte !== 0) text += String.fromCharCode(byte);
  return text;
};

const indexOfWide = (bytes: Uint8Array, word: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'));

/** The old compound container: either a password around a new file, or an old .doc or .xls. */
const refuseCompound = (bytes: Uint8Array): never => {
  if (indexOfWide(bytes, 'EncryptedPackage')) throw new PaperError('encrypted', { format: 'office' });
  if (indexOfWide(bytes, 'WordDocument')) throw new PaperError('unsupported', { format: 'doc' });
  if (indexOfWide(bytes, 'Workbook')) throw new PaperError('unsupported', { format: 'xls' });
  throw new PaperError('unsupported', { format: 'ole' });
};

const PICTURES: [string, number[]][] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];
const PROGRAMS: [string, number[]][] = [
  ['exe', [0x4d, 0x5a]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
];

const isWide = (bytes: Uint8Array): boolean => starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);

/** Control bytes that no text has. NULs are fine in UTF-16, where every other byte of ASCII is one. */
const looksBinary = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 8_192);
  let control = 0;
  let nul = 0;
  for (const byte of sample) {
    if (byte === 0) nul++;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control++;
  }
  // UTF-16 Vietnamese has a control byte now and then: 0x1E is the upper half of ạ, ế, ộ …
  if (isWide(bytes) || nul > sample.length * 0.2)
    return nul > sample.length * 0.6 || control > sample.length * 0.35;
  return nul > 0 || control > Math.max(2, sample.length * 0.02);
};

const HTML_HEAD = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const HTML_ANY = /<(?:html|body|div|p|article|table)\b[^>]*>/i;

export const extensionOf = (fileName: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';

export type Detected = PaperFormat | 'zip';

/** Throws `unsupported`, `encrypted`, `scanned` (a picture) or `mislabelled` for what is no paper. */
export const detectFormat = (bytes: Uint8Array, fileName: string): Detected => {
  if (bytes.length === 0) throw new PaperError('empty');
  const extension = extensionOf(fileName);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return refuseCompound(bytes);
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  const head = asciiOf(bytes, 1_024);
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) throw new PaperError('unsupported', { format: 'rtf' });
  for (const [format, magic] of PICTURES)
    if (starts(bytes, ...magic)) throw new PaperError('scanned', { format });
  for (const [found, magic] of PROGRAMS)
    if (starts(bytes, ...magic) && looksBinary(bytes))
      throw new PaperError('mislabelled', { named: extension, found });
  if (looksBinary(bytes)) {
    if (['docx', 'xlsx', 'pdf'].includes(extension))
      throw new PaperError('unreadable', { format: extension });
    throw new PaperError(
      extension === 'txt' || extension === 'csv' || extension === 'html' ? 'mislabelled' : 'unsupported',
      {
        named: extension,
        found: 'binary',
      },
    );
  }
  if (HTML_HEAD.test(head)) return 'html';
  if ((extension === 'html' || extension === 'htm') && HTML_ANY.test(asciiOf(bytes, 65_536))) return 'html';
  return extension === 'csv' || extension === 'tsv' ? 'csv' : 'txt';
};

const FAMILY: Record<string, PaperFormat> = {
  txt: 'txt',
  text: 'txt',
  md: 'txt',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  doc: 'docx',
  xls: 'xlsx',
};

/** The format a name promises, where it promises one. */
export const promisedFormat = (fileName: string): PaperFormat | undefined => FAMILY[extensionOf(fileName)];
