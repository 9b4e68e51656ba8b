import type { InputOf, OutputOf } from '../../kernel/endpoint.ts';
import { writeWorkbook } from '../../papers/write/index.ts';
import type { Context } from '../../store/context.ts';
import type { PreparationsOf, VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { readCatalogue, type Workbook } from './read-sheets.ts';
import { loadSituation } from './situation.ts';
import { takeWorkbook } from './take-workbook.ts';
import { catalogueSheets } from './write-sheets.ts';

type C = typeof contract;
type UploadInput = InputOf<C['uploadCatalogue']> & { workbook?: Workbook };

const download = async (ctx: Context): Promise<OutputOf<C['downloadCatalogue']>> => {
  const { current, dimensions, composites } = await loadSituation(ctx);
  // Parts follow the indicator they are of; the sheet of breakdowns says them.
  const entries = [...current.values()].filter(({ isPart }) => !isPart).map(({ entry }) => entry);
  const sheets = catalogueSheets(entries, dimensions, composites);
  return {
    fileName: 'danh-muc-chi-tieu.xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(),
    render: () => writeWorkbook(sheets),
  };
};

const upload = async (ctx: Context, input: UploadInput): Promise<OutputOf<C['uploadCatalogue']>> => {
  const workbook = input.workbook ?? (await readCatalogue(input.file));
  const { added, changed, unchanged, bad, isWritten } = await takeWorkbook(
    ctx,
    workbook,
    (wrong) => input.mode === 'good' || (input.mode === 'all' && wrong.length === 0),
  );
  if (isWritten)
    ctx.record({
      verb: 'indicators.import_catalogue',
      objectType: 'catalogue',
      objectId: ctx.body.id,
      data: {
        fileName: input.file.fileName,
        added: added.length,
        changed: changed.length,
        codes: [...added, ...changed],
      },
    });
  return { added: added.length, changed: changed.length, unchanged, bad, isWritten };
};

export const verbs: VerbsOf<C> = { downloadCatalogue: download, uploadCatalogue: upload };

export const prepare: PreparationsOf<C> = {
  uploadCatalogue: async (input) => Object.assign(input, { workbook: await readCatalogue(input.file) }),
};
