// The reader off the main thread, so that a long paper never stalls a server. A small pool; a reading that takes too
// long or kills its thread is refused and the thread replaced. This file is also what each thread runs.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { Facts } from '../facts.ts';
import { type ReadOptions, readFacts } from './index.ts';

type Question = { id: number; text: string; options: ReadOptions };
type Answer = { id: number; facts: Facts } | { id: number; error: string };
type Waiting = {
  question: Question;
  timeout: number;
  resolve: (facts: Facts) => void;
  reject: (error: Error) => void;
};
type Seat = { worker: Worker; job: Waiting | null; timer: NodeJS.Timeout | null };

/** Far above what 300 kB takes; a paper that needs longer is not one. */
const TIMEOUT_MS = 15_000;
const MAX_SEATS = Math.max(1, Math.min(2, availableParallelism() - 1));

export class ReadTimeout extends Error {
  override name = 'ReadTimeout';
}

const seats: Seat[] = [];
const queue: Waiting[] = [];
let nextId = 1;

/** Facts of a text, read in a worker. Rejects with ReadTimeout after `timeoutMs` of reading (waiting not counted). */
export function readFactsInWorker(
  text: string,
  options: ReadOptions & { timeoutMs?: number } = {},
): Promise<Facts> {
  const { timeoutMs = TIMEOUT_MS, ...read } = options;
  return new Promise((resolve, reject) => {
    queue.push({ question: { id: nextId++, text, options: read }, timeout: timeoutMs, resolve, reject });
    assign();
  });
}

/** Ends all threads; what is under way or waiting is rejected. For a clean shutdown and for tests. */
export async function closeReadWorkers(): Promise<void> {
  const gone = seats.splice(0);
  const waiting = [...gone.flatMap((s) => s.job ?? []), ...queue.splice(0)];
  for (const seat of gone) release(seat);
  await Promise.all(gone.map((seat) => seat.worker.terminate()));
  for (const job of waiting) job.reject(new Error('the reader was closed'));
}

function assign(): void {
  while (queue.length > 0) {
    const seat = seats.find((s) => s.job === null) ?? (seats.length < MAX_SEATS ? open() : undefined);
    if (seat === undefined) return;
    const job = queue.shift()!;
    seat.job = job;
    seat.worker.ref();
    seat.timer = setTimeout(
      () => fail(seat, new ReadTimeout(`reading took more than ${job.timeout} ms`)),
      job.timeout,
    );
    seat.worker.postMessage(job.question);
  }
}

function open(): Seat {
  const seat: Seat = { worker: new Worker(new URL(import.meta.url)), job: null, timer: null };
  // an idle thread must not keep the process alive
  seat.worker.unref();
  seat.worker.on('message', (answer: Answer) => {
    const job = seat.job;
    release(seat);
    if (job !== null && job.question.id === answer.id) {
      if ('facts' in answer) job.resolve(answer.facts);
      else job.reject(new Error(answer.error));
    }
    assign();
  });
  seat.worker.on('error', (error: unknown) =>
    fail(seat, error instanceof Error ? error : new Error(String(error))),
  );
  seats.push(seat);
  return seat;
}

function release(seat: Seat): void {
  if (seat.timer !== null) clearTimeout(seat.timer);
  seat.timer = null;
  seat.job = null;
  seat.worker.unref();
}

function fail(seat: Seat, error: Error): void {
  const at = seats.indexOf(seat);
  if (at >= 0) seats.splice(at, 1);
  const job = seat.job;
  release(seat);
  void seat.worker.terminate();
  job?.reject(error);
  assign();
}

if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  port.on('message', ({ id, text, options }: Question) => {
    try {
      port.postMessage({ id, facts: readFacts(text, options) } satisfies Answer);
    } catch (error) {
      port.postMessage({
        id,
        error: error instanceof Error ? error.message : String(error),
      } satisfies Answer);
    }
  });
}
