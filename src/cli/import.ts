// plenum import FILE [--yes]: shows what would be read in, and saves it only when told so, as the review page does.
// A .csv with one figure a line is another matter: import-figures.ts.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readConfig } from '../config.ts';
import type { NumberForm } from '../features/forms/index.ts';
import { type CommitResult, readingVerbs, readUpload } from '../features/readings/index.ts';
import { DOCUMENT_TYPE_CODES, type DocumentType } from '../kernel/document-types.ts';
import { parsePeriod } from '../kernel/period.ts';
import { Problem } from '../kernel/problem.ts';
import { openMigratedStore } from '../main.ts';
import type { Store } from '../store/connect.ts';
import { transact } from '../store/context.ts';
import { findBody, findDefaultBody } from '../store/membership.ts';
import { importFiguresCommand, isTableOfFigures } from './import-figures.ts';
import { readCommand } from './read.ts';

export type ImportOptions = {
  yes?: boolean;
  /** Slug; the first body when left out. */
  body?: string;
  symbol?: string;
  type?: string;
  date?: string;
  title?: string;
  period?: string;
  /** Also makes a draft resolution with this title. */
  resolution?: string;
  /** How a long table of figures writes its numbers. */
  numbers?: NumberForm;
};

export const importCommand = async (file: string, options: ImportOptions): Promise<void> => {
  if (await isTableOfFigures(file)) return importFiguresCommand(file, options);
  await readCommand(file, {});
  if (!options.yes) {
    console.log('\nChưa lưu gì. Thêm --yes để lưu (nothing was saved; add --yes to save)');
    return;
  }
  const store = await openMigratedStore(readConfig());
  try {
    const upload = { fileName: basename(file), bytes: new Uint8Array(await readFile(file)) };
    printResult(await importFile(store, upload, options));
  } catch (error) {
    throw error instanceof Problem ? new Error(`${error.detail.vi} (${error.detail.en})`) : error;
  } finally {
    await store.close();
  }
};

/** Reads a file and saves every fact that is sure; the rest stays in the reading to be reviewed in the browser. */
export const importFile = async (
  store: Store,
  file: { fileName: string; bytes: Uint8Array },
  options: Omit<ImportOptions, 'yes'>,
): Promise<CommitResult> => {
  const body = options.body ? await findBody(store, options.body) : await findDefaultBody(store);
  if (!body) throw new Error(`Không có cơ quan ${options.body ?? ''} (no such body)`);
  const read = await readUpload(file);
  const { header } = read;
  const period = options.period ?? header.period ?? header.issuedOn?.slice(0, 4);
  if (!period || !parsePeriod(period))
    throw new Error('Chưa rõ kỳ của số liệu; thêm --period, ví dụ --period 2021 (say the period)');
  return transact(store, { body, actor: null, authorName: 'plenum import' }, async (ctx) => {
    const { id, revision } = await readingVerbs.startReading(ctx, { file, ...{ read } });
    return readingVerbs.commitReading(ctx, {
      id,
      expectedRevision: revision,
      period,
      vintage: 'provisional',
      document: {
        type: typeOf(options.type) ?? header.type,
        symbol: options.symbol ?? header.symbol,
        issuer: header.issuer,
        issuerSymbol: null,
        issuedOn: options.date ?? header.issuedOn,
        title: options.title ?? header.title,
        confidentiality: 'internal',
      },
      ...(options.resolution && { resolution: { title: options.resolution, theme: header.theme, period } }),
    });
  });
};

const typeOf = (typed: string | undefined): DocumentType | undefined => {
  if (typed === undefined) return undefined;
  const found = DOCUMENT_TYPE_CODES.find((code) => code === typed);
  if (!found)
    throw new Error(`Không có loại văn bản ${typed}; các loại (types): ${DOCUMENT_TYPE_CODES.join(', ')}`);
  return found;
};

const printResult = (result: CommitResult): void => {
  console.log(`\nĐã lưu (saved): ${result.values.length} số liệu, ${result.relations} quan hệ văn bản`);
  for (const { name, period } of result.values) console.log(`  ${name}, ${period}`);
  if (result.resolutionId)
    console.log(`  dự thảo nghị quyết: ${result.targets} chỉ tiêu, ${result.taskGroups} nhóm nhiệm vụ`);
  if (result.missingDocuments.length)
    console.log(`  chưa có trong sổ: ${result.missingDocuments.join(', ')}`);
  if (result.ambiguousDocuments.length)
    console.log(`  nhiều văn bản cùng số, chưa chọn: ${result.ambiguousDocuments.join(', ')}`);
  if (result.unlinked.length)
    console.log(`  ${result.unlinked.length} số liệu chưa gắn được chỉ tiêu nên chưa lưu (no indicator)`);
  for (const { message } of result.errors) console.log(`  ! ${message.vi}`);
};
