// plenum import FIGURES.csv: a long table of figures, thousands at a time, each part in a transaction of its own. What is done
// is noted beside the file, so that the same command goes on after an interruption; a part that was written but not noted
// is met as unchanged. Bad lines go to a report beside the file; the good ones are kept.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  createReadStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readConfig } from '../config.ts';
import {
  type LongFault,
  type LongRow,
  type NumberForm,
  readLongHeads,
  writeLongRows,
} from '../features/forms/index.ts';
import { Problem } from '../kernel/problem.ts';
import { openMigratedStore } from '../main.ts';
import { type CsvPlace, readCsvChunks, readCsvHeads } from '../papers/read/csv-chunks.ts';
import type { Store } from '../store/connect.ts';
import { type Actor, type Body, transact } from '../store/context.ts';
import { findBody, findDefaultBody } from '../store/membership.ts';
import { countFigures } from '../store/upkeep.ts';
import { showProgress } from './progress.ts';

const CHUNK = 20_000;
/** While the database writes one part, the next is read and checked. */
const AT_ONCE = 2;

type Part = Awaited<ReturnType<typeof writeLongRows>>;
type Counts = { saved: number; unchanged: number; bad: number };
type State = Counts & { sha256: string; next: CsvPlace };
export type FiguresResult = Counts & { isFinished: boolean; reportFile: string | null };

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const block of createReadStream(file)) hash.update(block as Buffer);
  return hash.digest('hex');
};

const quoted = (text: string | number): string =>
  /[",\n]/.test(String(text)) ? `"${String(text).replaceAll('"', '""')}"` : String(text);

const faultLine = ({ line, column, value, code, message }: LongFault, heads: readonly string[]): string =>
  [line, heads[column] ?? column + 1, value, code, message.vi, message.en].map(quoted).join(',');

const readState = (file: string, sha256: string): State | null => {
  if (!existsSync(file)) return null;
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as State;
    return state.sha256 === sha256 ? state : null;
  } catch {
    return null;
  }
};

/** Whole or not at all: a state half written would be worse than none. */
const writeState = (file: string, state: State): void => {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
};

export type FiguresOptions = {
  form: NumberForm;
  /** In whose name and with whose rights; left out: the program's own. */
  actor?: Actor;
  onProgress?: (done: number, total: number) => void;
  /** Ends after the part that is being written. */
  signal?: AbortSignal;
  /** Lines written in one transaction. */
  size?: number;
};

export const importFigures = async (
  store: Store,
  body: Body,
  file: string,
  { form, actor, onProgress = () => {}, signal, size = CHUNK }: FiguresOptions,
): Promise<FiguresResult> => {
  const { heads, delimiter, next: first } = await readCsvHeads(file);
  const columns = readLongHeads(heads);
  const [stateFile, reportFile] = [`${file}.dang-nhap.json`, `${file}.loi.csv`];
  const sha256 = await hashOf(file);
  const before = readState(stateFile, sha256);
  const state: State = before ?? { sha256, next: first, saved: 0, unchanged: 0, bad: 0 };
  if (!before) rmSync(reportFile, { force: true });
  const total = statSync(file).size;
  const write = (records: readonly LongRow[]): Promise<Part> =>
    transact(store, { body, actor: actor ?? null, authorName: 'plenum import' }, (ctx) =>
      writeLongRows(ctx, columns, records, form),
    );
  const underWay: { records: readonly LongRow[]; next: CsvPlace; part: Promise<Part | null> }[] = [];
  /** Parts are noted in the order of the file. One that got into the way of another is written again, and so is the one after it. */
  const settle = async (): Promise<void> => {
    const { records, next, part } = underWay.shift()!;
    const done = await part;
    if (!done) for (const later of underWay) later.part = later.part.then(() => null);
    await Promise.all(underWay.map((later) => (done ? null : later.part)));
    const { saved, unchanged, faults } = done ?? (await write(records));
    if (faults.length) {
      if (!existsSync(reportFile)) writeFileSync(reportFile, '\ufeffdòng,cột,giá trị,mã lỗi,lý do,reason\n');
      appendFileSync(reportFile, `${faults.map((one) => faultLine(one, heads)).join('\n')}\n`);
    }
    state.next = next;
    state.saved += saved;
    state.unchanged += unchanged;
    state.bad += faults.length;
    writeState(stateFile, state);
    onProgress(next.offset, total);
  };
  for await (const { records, next } of readCsvChunks(file, state.next, { delimiter, size })) {
    if (underWay.length === AT_ONCE) await settle();
    underWay.push({ records, next, part: write(records).catch(() => null) });
    if (signal?.aborted) break;
  }
  while (underWay.length) await settle();
  const isFinished = state.next.offset >= total;
  if (isFinished) {
    rmSync(stateFile, { force: true });
    await countFigures(store);
  }
  const { saved, unchanged, bad } = state;
  return { saved, unchanged, bad, isFinished, reportFile: bad ? reportFile : null };
};

/** Whether the first line names the columns of a long table of figures. */
export const isTableOfFigures = async (file: string): Promise<boolean> => {
  if (!/\.csv$/i.test(file)) return false;
  try {
    readLongHeads((await readCsvHeads(file)).heads);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
};

export const importFiguresCommand = async (
  file: string,
  { body: slug, numbers = 'typed' }: { body?: string; numbers?: NumberForm },
): Promise<void> => {
  const store = await openMigratedStore(readConfig());
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  try {
    const body = slug ? await findBody(store, slug) : await findDefaultBody(store);
    if (!body) throw new Error(`Không có cơ quan ${slug ?? ''} (no such body)`);
    const result = await importFigures(store, body, file, {
      form: numbers,
      onProgress: showProgress('Nhập số liệu (importing)'),
      signal: stop.signal,
    });
    const { saved, unchanged, bad, isFinished, reportFile } = result;
    console.log(`Đã lưu ${saved}, không đổi ${unchanged}, lỗi ${bad} (saved, unchanged, bad)`);
    if (reportFile) console.log(`Các dòng lỗi (bad lines): ${reportFile}`);
    if (!isFinished)
      console.log('Chưa xong; chạy lại đúng lệnh này để nhập tiếp (not finished: run it again)');
    if (bad || !isFinished) process.exitCode = 1;
  } finally {
    await store.close();
  }
};
