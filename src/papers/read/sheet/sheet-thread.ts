// Spreadsheets read off the main thread. This file is also what the thread runs; it draws in the sheet readers only, so
// that the thread stays small.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { answerReading, openReadingThread } from '../reading-thread.ts';
import { gatherSheets, type SheetCells, type SheetPiece } from './cells.ts';
import { type CsvLook, csvPieces, openCsv } from './csv.ts';
import { xlsxPieces } from './xlsx.ts';

type Question = { bytes: Uint8Array<ArrayBuffer>; csv: Partial<CsvLook> | null };
type Looks = { look: CsvLook; guessed: CsvLook };
type Piece = SheetPiece | Looks;

const TIMEOUT_MS = 60_000;

const ask = openReadingThread<Question, Piece>({
  script: new URL(import.meta.url),
  name: 'sheets',
  // Holds the words of a workbook, never its cells. A small nursery is emptied often and keeps little.
  resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 8 },
});

const read = (bytes: Uint8Array, csv: Question['csv']): AsyncGenerator<Piece, void> => {
  // A copy of its own, which can be handed over whole; the caller's may be part of a larger buffer.
  const own = new Uint8Array(bytes);
  return ask({ bytes: own, csv }, { transfer: [own.buffer], timeoutMs: TIMEOUT_MS });
};

const isSheet = (piece: Piece): piece is SheetPiece => !('look' in piece);

/** Throws PaperError: `unreadable`, `too_large`, `too_slow`, `bomb`, `encrypted`. */
export const readSheets = async (bytes: Uint8Array): Promise<SheetCells[]> =>
  gatherSheets(onlySheets(read(bytes, null)));

/** A .csv as one sheet, how it was taken apart and how it would have been by guess; what the person said is believed. */
export const readCsvCells = async (
  bytes: Uint8Array,
  said: Partial<CsvLook> = {},
): Promise<SheetCells & Looks> => {
  const empty: CsvLook = { delimiter: ',', encoding: 'utf-8' };
  let looks: Looks = { look: empty, guessed: empty };
  const [sheet] = await gatherSheets(
    onlySheets(read(bytes, said), (found) => {
      looks = found;
    }),
  );
  return { ...sheet!, ...looks };
};

async function* onlySheets(
  pieces: AsyncIterable<Piece>,
  hear: (looks: Looks) => void = () => undefined,
): AsyncGenerator<SheetPiece> {
  for await (const piece of pieces)
    if (isSheet(piece)) yield piece;
    else hear(piece);
}

if (!isMainThread && workerData === 'sheets' && parentPort !== null)
  answerReading(parentPort, async function* ({ bytes, csv }: Question): AsyncGenerator<Piece, void> {
    if (!csv) return yield* xlsxPieces(bytes);
    const { rows, ...looks } = await openCsv(bytes, csv);
    yield looks;
    yield* csvPieces(rows, 'CSV');
  });
