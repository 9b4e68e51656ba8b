// Reading off the main thread: a file can take seconds, and a server must answer meanwhile. One thread a script, one file
// at a time; what is read comes back in pieces, each asked for, so that taking them in never holds up the server either.
// A file that takes too long or kills its thread is refused and the thread replaced.
import { type MessagePort, type ResourceLimits, Worker } from 'node:worker_threads';
import { PaperError, type PaperErrorCode, type PaperErrorParams } from '../paper-error.ts';

/** A PaperError loses its class on the way between threads, so its code and params travel. */
type Said<Piece> =
  | { piece: Piece }
  | { isDone: true }
  | { refused: { code: PaperErrorCode; params: PaperErrorParams } };

type Ask<Question, Piece> = (
  question: Question,
  how: { transfer: ArrayBuffer[]; timeoutMs: number },
) => AsyncGenerator<Piece, void>;

const next = <Piece>(thread: Worker, said: unknown, transfer: ArrayBuffer[], until: number) =>
  new Promise<Said<Piece>>((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      thread.off('message', hear).off('error', fail);
      act();
    };
    const hear = (answer: Said<Piece>) => settle(() => resolve(answer));
    const fail = (error: Error & { code?: string }) =>
      settle(() =>
        reject(
          new PaperError(
            error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_large' : 'unreadable',
            { format: '' },
            error,
          ),
        ),
      );
    const timer = setTimeout(
      () => settle(() => reject(new PaperError('too_slow'))),
      Math.max(0, until - Date.now()),
    );
    thread.on('message', hear).on('error', fail);
    thread.postMessage(said, transfer);
  });

/** PaperError and nothing else is thrown; `too_slow` after `timeoutMs` of reading, waiting for others not counted. */
export const openReadingThread = <Question, Piece>({
  script,
  name,
  resourceLimits = {},
}: {
  script: URL;
  name: string;
  resourceLimits?: ResourceLimits;
}): Ask<Question, Piece> => {
  let thread: Worker | null = null;
  let turn: Promise<void> = Promise.resolve();
  const open = (): Worker => {
    const opened = new Worker(script, { workerData: name, resourceLimits });
    // Also heard when nothing is asked: an idle thread that breaks must not take the server with it.
    return opened.on('error', () => {
      if (thread === opened) thread = null;
    });
  };
  return async function* ask(question, { transfer, timeoutMs }) {
    const before = turn;
    const { promise, resolve: leave } = Promise.withResolvers<void>();
    turn = promise;
    await before;
    thread ??= open();
    const mine = thread;
    let isWhole = false;
    try {
      mine.ref();
      const until = Date.now() + timeoutMs;
      let said = await next<Piece>(mine, { question }, transfer, until);
      while ('piece' in said) {
        yield said.piece;
        said = await next<Piece>(mine, 'more', [], until);
      }
      isWhole = true;
      if ('refused' in said) throw new PaperError(said.refused.code, said.refused.params);
    } finally {
      // An idle thread must not keep the process alive; one left in the middle of a file is of no use.
      mine.unref();
      if (!isWhole) {
        thread = null;
        void mine.terminate();
      }
      leave();
    }
  };
};

/** What the thread runs, where `workerData` is its name. An error that is no PaperError breaks the thread, which the other side then replaces. */
export const answerReading = <Question, Piece>(
  port: MessagePort,
  read: (question: Question) => AsyncGenerator<Piece, void>,
): void => {
  let pieces: AsyncGenerator<Piece, void> | null = null;
  port.on('message', async (said: { question: Question } | 'more') => {
    let answer: Said<Piece>;
    try {
      if (said !== 'more') pieces = read(said.question);
      const found = await pieces?.next();
      answer = found && !found.done ? { piece: found.value } : { isDone: true };
    } catch (error) {
      if (!(error instanceof PaperError)) throw error;
      answer = { refused: { code: error.code, params: error.params } };
    }
    port.postMessage(answer);
  });
};
