// Answers kept as the bytes that go out. One is given again only while no entry of the body's log, read after the request came
// in, can have changed it: every change is in the log by the same transaction, so a kept answer is never an old one.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { findTouched, type Touched } from '../features/indicators/index.ts';
import type { Reach } from '../features/slice.ts';
import type { Store } from '../store/connect.ts';
import { type Context, transact } from '../store/context.ts';
import type { Identified } from './caller.ts';

type Encoding = 'br' | 'gzip' | 'identity';
export type Answer = { bytes: Buffer; encoding: Encoding; etag: string };
type Made = Answer & { bodyId: string; seq: number; year: number; unitIds: ReadonlySet<string> };

/** What is known of a body's log: everything up to `seq`, and what the entries after `since` touched. */
type Log = { seq: number; since: number; recent: Touched[]; catchingUp: Promise<void> | null };

const MOST_BYTES = 64 * 1024 * 1024;
const REMEMBERED = 200;
const SMALL = 1024;
const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

export const encodingOf = (accepted: string | undefined): Encoding =>
  /\bbr\b/.test(accepted ?? '') ? 'br' : /\bgzip\b/.test(accepted ?? '') ? 'gzip' : 'identity';

const isTouched = (made: Made, { cells }: Touched): boolean =>
  cells === null ||
  (made.year >= cells.fromYear &&
    made.year <= cells.toYear &&
    cells.unitIds.some((id) => made.unitIds.has(id)));

const encode = async (text: string, wanted: Encoding): Promise<Answer> => {
  const plain = Buffer.from(text);
  const encoding = plain.length < SMALL ? 'identity' : wanted;
  const bytes =
    encoding === 'br'
      ? await inBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : encoding === 'gzip'
        ? await inGzip(plain)
        : plain;
  return {
    bytes,
    encoding,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
};

type AskKept = {
  /** What was asked, whoever asks: the path and the parsed input. */
  question: string;
  encoding: Encoding;
  make: (ctx: Context) => Promise<{ text: string; reach: Reach }>;
};

export const keepAnswers = (store: Store): ((caller: Identified, asked: AskKept) => Promise<Answer>) => {
  const answers = new Map<string, Made>();
  const making = new Map<string, Promise<Made>>();
  const logs = new Map<string, Log>();
  let bytes = 0;

  const drop = (key: string): void => {
    bytes -= answers.get(key)?.bytes.length ?? 0;
    answers.delete(key);
  };
  const keep = (key: string, made: Made): void => {
    drop(key);
    answers.set(key, made);
    bytes += made.bytes.length;
    for (const oldest of answers.keys()) {
      if (bytes <= MOST_BYTES) break;
      drop(oldest);
    }
  };

  const learn = async (log: Log, bodyId: string, upTo: number): Promise<void> => {
    const touched = await findTouched(store, { bodyId, after: log.seq, upTo });
    log.seq = upTo;
    if (!touched) return;
    log.recent.push(touched);
    if (log.recent.length > REMEMBERED) log.since = log.recent.shift()!.seq;
    for (const [key, made] of answers) if (made.bodyId === bodyId && isTouched(made, touched)) drop(key);
  };
  /** Afterwards no answer is kept that the entries up to `seq` have touched. */
  const catchUp = async (bodyId: string, seq: number): Promise<Log> => {
    let log = logs.get(bodyId);
    if (!log) {
      log = { seq, since: seq, recent: [], catchingUp: null };
      logs.set(bodyId, log);
    }
    const known = log;
    while (known.seq < seq) {
      known.catchingUp ??= learn(known, bodyId, seq).finally(() => {
        known.catchingUp = null;
      });
      await known.catchingUp;
    }
    return known;
  };

  const make = async (key: string, caller: Identified, asked: AskKept): Promise<Made> => {
    const bodyId = caller.body.id;
    const { seq, text, reach } = await transact(
      store,
      caller,
      async (ctx) => {
        const head = await ctx.db.selectFrom('event_head').select('seq').executeTakeFirst();
        return { seq: head?.seq ?? 0, ...(await asked.make(ctx)) };
      },
      { readOnly: true, isSnapshot: true },
    );
    const made: Made = {
      ...(await encode(text, asked.encoding)),
      bodyId,
      seq,
      year: reach.year,
      unitIds: new Set(reach.unitIds),
    };
    const log = await catchUp(bodyId, seq);
    // Entries that came in meanwhile are known already and are not looked at again for this one.
    if (seq >= log.since && !log.recent.some((one) => one.seq > seq && isTouched(made, one))) keep(key, made);
    return made;
  };

  return async (caller, asked) => {
    const bodyId = caller.body.id;
    const key = `${bodyId} ${asked.encoding} ${asked.question}`;
    for (;;) {
      await catchUp(bodyId, caller.seq);
      const kept = answers.get(key);
      if (kept) {
        // The one longest unasked goes first.
        answers.delete(key);
        answers.set(key, kept);
        return kept;
      }
      let pending = making.get(key);
      if (!pending) {
        pending = make(key, caller, asked).finally(() => making.delete(key));
        making.set(key, pending);
      }
      const made = await pending;
      if (made.seq >= caller.seq) return made;
    }
  };
};
