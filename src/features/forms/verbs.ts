import type { InputOf, OutputOf } from '../../kernel/endpoint.ts';
import { slugOf } from '../../kernel/folding.ts';
import { getPeriod, parsePeriod, samePeriodBefore } from '../../kernel/period.ts';
import { invalidField, notFound } from '../../kernel/problem.ts';
import { writeWorkbook } from '../../papers/write/index.ts';
import { type Context, mayForUnit } from '../../store/context.ts';
import {
  findUnits,
  fitsFrequency,
  type Indicator,
  listBestValues,
  listIndicators,
  listReportDues,
  listValues,
  type Value,
  writeEntries,
} from '../indicators/index.ts';
import type { PreparationsOf, VerbsOf } from '../slice.ts';
import { contract } from './contract.ts';
import { hiddenRowsNote } from './import/hidden-rows.ts';
import { openTable } from './import/open-table.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { FigureTable } from './read-table.ts';
import { type Bad, badAt, takeRows } from './take-rows.ts';
import { downloadGrid, readGrid } from './verbs/grid.ts';
import { importTable, lookAtTable } from './verbs/import.ts';
import { exportValues } from './verbs/values.ts';
import { type FormMark, formSheets } from './write-form.ts';

const getUnit = async (ctx: Context, id: string) => {
  const unit = (await findUnits(ctx.db, [id])).get(id);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  return unit;
};
type Unit = Awaited<ReturnType<typeof getUnit>>;

/** What is due from the unit; where nothing is set, what fits the period. A reporter of another unit gets what that unit owns. */
const indicatorsFor = async (ctx: Context, unit: Unit, period: string): Promise<Indicator[]> => {
  const dues = (await listReportDues(ctx.db, period, ctx.now)).filter((due) => due.unit.id === unit.id);
  const due = new Set(dues.map(({ indicator }) => indicator.id));
  const all = await listIndicators(ctx.db);
  const wanted = all.filter((one) =>
    due.size ? due.has(one.id) : fitsFrequency(getPeriod(period), one.frequency),
  );
  const own = mayForUnit(ctx, 'values.report', unit.id)
    ? wanted
    : wanted.filter(({ ownerUnit }) => ownerUnit && mayForUnit(ctx, 'values.report', ownerUnit.id));
  return own.length ? own : wanted;
};

const currentOf = async (
  ctx: Context,
  { unitId, period, kind, vintage }: FormMark,
): Promise<Map<string, Value>> =>
  new Map(
    (await listValues(ctx.db, { unitId, period }))
      .filter((value) => value.kind === kind && value.vintage === vintage)
      .map((value) => [value.indicatorId, value]),
  );

const makeForm = async (
  ctx: Context,
  mark: InputOf<(typeof contract)['downloadForm']>,
): Promise<OutputOf<(typeof contract)['downloadForm']>> => {
  const unit = await getUnit(ctx, mark.unitId);
  const indicators = await indicatorsFor(ctx, unit, mark.period);
  const current = await currentOf(ctx, mark);
  const before = await listBestValues(ctx.db, {
    indicatorIds: indicators.map(({ id }) => id),
    unitId: unit.id,
    periods: [samePeriodBefore(getPeriod(mark.period)).code],
  });
  const beforeOf = new Map(before.map((value) => [value.indicatorId, value.value]));
  const sheets = formSheets(
    mark,
    unit.name,
    indicators.map((indicator) => ({
      indicator,
      before: beforeOf.get(indicator.id) ?? null,
      current: current.get(indicator.id),
    })),
  );
  return {
    fileName: `so-lieu-${slugOf(unit.code)}-${mark.period.replace('/', '-')}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(),
    render: () => writeWorkbook(sheets),
  };
};

type UploadInput = InputOf<(typeof contract)['uploadForm']> & { table?: FigureTable };

/** A form says itself what it is of; a file that was made by hand is of what the person chose. */
const markOf = (input: UploadInput, table: FigureTable): FormMark => {
  const { unitId, period, kind, vintage } = input;
  const said = contract.downloadForm.input.safeParse({ unitId, period, kind, vintage, ...table.mark });
  if (said.success) return said.data;
  throw invalidField('file', 'broken_form', {
    vi: 'Phần ẩn của biểu mẫu đã bị sửa; hãy tải lại biểu mẫu',
    en: 'The hidden part of the form was changed; download the form again',
  });
};

const takeForm = async (
  ctx: Context,
  input: UploadInput,
): Promise<OutputOf<(typeof contract)['uploadForm']>> => {
  const table = input.table ?? (await readSpreadsheet(input.file));
  const mark = markOf(input, table);
  const unit = await getUnit(ctx, mark.unitId);
  const taken = takeRows(table.rows, mark, await listIndicators(ctx.db), await currentOf(ctx, mark));
  const write = async (isTrial: boolean) =>
    writeEntries(
      ctx,
      taken.entries.map(({ entry }) => entry),
      true,
      isTrial,
    );
  const looked = await write(true);
  const locate = ({ row, field, code, message }: (typeof looked.errors)[number]): Bad =>
    badAt(taken.entries[row]!.row, field === 'noFigureReason' ? 'reason' : 'value', code, message);
  const located = looked.errors.map(locate);
  const bad = [...taken.bad, ...located];
  const isWritten = input.mode === 'good' || (input.mode === 'all' && bad.length === 0);
  const { saved } = isWritten ? await write(false) : { saved: [] };
  return {
    unit: { id: unit.id, code: unit.code, name: unit.name },
    period: parsePeriod(mark.period)!.code,
    kind: mark.kind,
    vintage: mark.vintage,
    good: taken.entries.length - looked.errors.length - looked.unchanged.length,
    saved: saved.length,
    unchanged: taken.unchanged + looked.unchanged.length,
    bad,
    odd: looked.warnings.map(locate),
    notes: [
      ...table.hiddenLeftOut.map((name) => ({
        vi: `Không đọc trang tính ẩn “${name}”`,
        en: `The hidden sheet “${name}” was left out`,
      })),
      ...hiddenRowsNote(
        table.rows.flatMap(({ cells }) => [cells.value ?? cells.reason ?? []].flat()),
        -1,
      ),
    ],
  };
};

export const verbs: VerbsOf<typeof contract> = {
  exportValues,
  downloadForm: makeForm,
  uploadForm: takeForm,
  readGrid,
  downloadGrid,
  lookAtTable,
  importTable,
};

export const prepare: PreparationsOf<typeof contract> = {
  uploadForm: async (input) => ({ ...input, table: await readSpreadsheet(input.file) }),
  lookAtTable: async (input) => ({ ...input, table: await openTable(input.file, input) }),
  importTable: async (input) => ({
    ...input,
    table: await openTable(input.file, input.mapping.csv ?? {}),
  }),
};
