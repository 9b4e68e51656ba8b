// Reading a file off the main thread. This file is also what the thread runs.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { PaperError } from '../paper-error.ts';
import { readPaper } from './index.ts';
import type { Paper } from './paper.ts';
import { answerReading, openReadingThread } from './reading-thread.ts';

type Question = { bytes: Uint8Array<ArrayBuffer>; fileName: string };

/** Far above what the largest file that is taken needs. */
const TIMEOUT_MS = 60_000;

const ask = openReadingThread<Question, Paper>({ script: new URL(import.meta.url), name: 'paper' });

/** As readPaper: PaperError and nothing else is thrown; `too_slow` after `timeoutMs` of reading, waiting not counted. */
export const readPaperInWorker = async (
  bytes: Uint8Array,
  fileName: string,
  { timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {},
): Promise<Paper> => {
  // A copy of its own, which can be handed over whole; the caller's may be part of a larger buffer.
  const own = new Uint8Array(bytes);
  let read: Paper | null = null;
  for await (const paper of ask({ bytes: own, fileName }, { transfer: [own.buffer], timeoutMs }))
    read = paper;
  if (!read) throw new PaperError('unreadable', { format: '' });
  return read;
};

if (!isMainThread && workerData === 'paper' && parentPort !== null)
  answerReading(parentPort, async function* ({ bytes, fileName }: Question) {
    yield await readPaper(bytes, fileName);
  });
