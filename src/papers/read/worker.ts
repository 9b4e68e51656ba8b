// Reading a file off the main thread: a .docx, .pdf or .html can take seconds, and a server must answer meanwhile.
// One thread, one file at a time; a file that takes too long or kills its thread is refused and the thread replaced.
// This file is also what the thread runs.
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { PaperError, type PaperErrorCode, type PaperErrorParams } from '../paper-error.ts';
import { readPaper } from './index.ts';
import type { Paper } from './paper.ts';

type Question = { id: number; bytes: Uint8Array<ArrayBuffer>; fileName: string };
/** A PaperError loses its class on the way between threads, so its code and params travel. */
type Answer =
  | { id: number; paper: Paper }
  | { id: number; refused: { code: PaperErrorCode; params: PaperErrorParams } };
type Job = {
  question: Question;
  timeoutMs: number;
  resolve: (paper: Paper) => void;
  reject: (error: PaperError) => void;
};

/** Far above what the largest file that is taken needs. */
const TIMEOUT_MS = 60_000;

const queue: Job[] = [];
let thread: Worker | null = null;
let running: { job: Job; timer: NodeJS.Timeout } | null = null;
let nextId = 1;

/** As readPaper: PaperError and nothing else is thrown; `too_slow` after `timeoutMs` of reading, waiting not counted. */
export const readPaperInWorker = (
  bytes: Uint8Array,
  fileName: string,
  { timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {},
): Promise<Paper> =>
  new Promise((resolve, reject) => {
    // A copy of its own, which can be handed over whole; the caller's may be part of a larger buffer.
    queue.push({
      question: { id: nextId++, bytes: new Uint8Array(bytes), fileName },
      timeoutMs,
      resolve,
      reject,
    });
    begin();
  });

const begin = (): void => {
  const job = running ? undefined : queue.shift();
  if (!job) return;
  thread ??= open();
  thread.ref();
  const timer = setTimeout(() => abandon(new PaperError('too_slow')), job.timeoutMs);
  running = { job, timer };
  thread.postMessage(job.question, [job.question.bytes.buffer]);
};

const end = (): Job | undefined => {
  if (running) clearTimeout(running.timer);
  const job = running?.job;
  running = null;
  // An idle thread must not keep the process alive.
  thread?.unref();
  return job;
};

const open = (): Worker => {
  const opened = new Worker(new URL(import.meta.url));
  opened.on('message', (answer: Answer) => {
    if (running?.job.question.id !== answer.id) return;
    const job = end();
    if ('paper' in answer) job?.resolve(answer.paper);
    else job?.reject(new PaperError(answer.refused.code, answer.refused.params));
    begin();
  });
  // The reader throws nothing but PaperError: the thread itself broke, mostly for want of memory.
  opened.on('error', (error) => {
    if (opened === thread) abandon(new PaperError('unreadable', { format: '' }, error));
  });
  return opened;
};

const abandon = (error: PaperError): void => {
  const job = end();
  void thread?.terminate();
  thread = null;
  job?.reject(error);
  begin();
};

if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  port.on('message', async ({ id, bytes, fileName }: Question) => {
    try {
      port.postMessage({ id, paper: await readPaper(bytes, fileName) } satisfies Answer);
    } catch (error) {
      if (!(error instanceof PaperError)) throw error;
      const { code, params } = error;
      port.postMessage({ id, refused: { code, params } } satisfies Answer);
    }
  });
}
