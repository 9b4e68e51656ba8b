// A .csv too long to hold, some thousand records at a time, each with its line and the place where the next one begins,
// so that reading can go on there another day. UTF-8 only: a file of this size comes from a program.
import { open } from 'node:fs/promises';
import { detectDelimiter, parseCsv } from 'hucre/csv';
import { PaperError } from '../paper-error.ts';

/** `line` counts from 1. */
export type CsvPlace = { offset: number; line: number };
export type CsvRecord = { line: number; cells: string[] };
export type CsvChunk = { records: CsvRecord[]; next: CsvPlace };

const BLOCK = 1 << 20;
const MAX_RECORD = 1 << 20;
const NEWLINE = 10;

const quotesIn = (text: string): number => text.split('"').length - 1;

const cellsOf = (text: string, delimiter: string): string[] =>
  text.includes('"')
    ? (parseCsv(text, { delimiter })[0] ?? []).map((cell) => (cell === null ? '' : String(cell)))
    : text.split(delimiter);

/** Every line of the file with the offset of the byte after it. */
async function* readLines(path: string, from: number): AsyncGenerator<{ text: string; end: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = await open(path);
  try {
    let rest = Buffer.alloc(0);
    let start = from;
    for (let position = from; ; ) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, position);
      position += bytesRead;
      rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      let at = 0;
      for (let end = rest.indexOf(NEWLINE, at); end >= 0; end = rest.indexOf(NEWLINE, at)) {
        yield { text: decoder.decode(rest.subarray(at, end)), end: start + end + 1 };
        at = end + 1;
      }
      start += at;
      rest = rest.subarray(at);
      if (rest.length > MAX_RECORD) throw new PaperError('unreadable', { format: 'csv' });
      if (bytesRead > 0) continue;
      if (rest.length) yield { text: decoder.decode(rest), end: start + rest.length };
      return;
    }
  } catch (error) {
    throw error instanceof TypeError ? new PaperError('unreadable', { format: 'csv' }, error) : error;
  } finally {
    await file.close();
  }
}

/** What stands between the cells, told from the first line. */
export const readCsvHeads = async (
  path: string,
): Promise<{ heads: string[]; delimiter: string; next: CsvPlace }> => {
  for await (const { text, end } of readLines(path, 0)) {
    const first = text.replace(/^\ufeff/, '').replace(/\r$/, '');
    const delimiter = detectDelimiter(first);
    return {
      heads: cellsOf(first, delimiter).map((head) => head.trim()),
      delimiter,
      next: { offset: end, line: 2 },
    };
  }
  return { heads: [], delimiter: ',', next: { offset: 0, line: 1 } };
};

/** Empty lines are left out; a record in quotes may go over several lines and is named by its first. */
export async function* readCsvChunks(
  path: string,
  from: CsvPlace,
  { delimiter, size }: { delimiter: string; size: number },
): AsyncGenerator<CsvChunk> {
  let records: CsvRecord[] = [];
  let line = from.line;
  let begun: { text: string; line: number } | null = null;
  let next = from;
  for await (const read of readLines(path, from.offset)) {
    const text: string = begun ? `${begun.text}\n${read.text}` : read.text;
    const first: number = begun?.line ?? line;
    line++;
    if (quotesIn(text) % 2) {
      if (text.length > MAX_RECORD) throw new PaperError('unreadable', { format: 'csv' });
      begun = { text, line: first };
      continue;
    }
    begun = null;
    next = { offset: read.end, line };
    const record = text.replace(/\r$/, '');
    if (record !== '') records.push({ line: first, cells: cellsOf(record, delimiter) });
    if (records.length < size) continue;
    yield { records, next };
    records = [];
  }
  // A quote that was never closed: what follows it is one record, which will be found wrong.
  if (begun) records.push({ line: begun.line, cells: [begun.text] });
  if (begun) next = { offset: next.offset + Buffer.byteLength(begun.text), line };
  if (records.length) yield { records, next };
}
