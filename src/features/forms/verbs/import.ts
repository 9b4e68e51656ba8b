import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { invalidField, notFound, type Words } from '../../../kernel/problem.ts';
import { columnName, type SheetCells } from '../../../papers/read/index.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import { findUnits, listIndicators, type ValueEntry, writeEntries } from '../../indicators/index.ts';
import { CsvLook, type Mapping, type SeenSheet } from '../contract/import.ts';
import type { contract } from '../contract.ts';
import { guessColumns, guessHeadRow, linesOf, signatureOf } from '../import/guess.ts';
import { hiddenRowsNote } from '../import/hidden-rows.ts';
import { withoutKnown } from '../import/leave-as-known.ts';
import { makeNames } from '../import/names.ts';
import { type OpenTable, openTable } from '../import/open-table.ts';
import { type Bad, badAt, takeCells } from '../import/take-cells.ts';
import {
  findCsvChoice,
  listMappings,
  listNamedUnits,
  saveCsvChoice,
  saveMapping,
} from '../queries/mappings.ts';
import { listStood } from '../queries/values.ts';
import { textOf } from '../read-table.ts';
import { guessMark } from '../rules/marked-number.ts';

type C = typeof contract;
type LookInput = InputOf<C['lookAtTable']> & { table?: OpenTable };
type ImportInput = InputOf<C['importTable']> & { table?: OpenTable };

const SAMPLES = 3;
const MAX_BAD = 1000;
const MAX_FIGURES = 300_000;

const getNames = async (ctx: Context) => {
  const indicators = await listIndicators(ctx.db);
  return { indicators, names: makeNames(indicators, await listNamedUnits(ctx.db)) };
};
const requireUnit = async (ctx: Context, id: string): Promise<void> => {
  if (!(await findUnits(ctx.db, [id])).has(id)) throw notFound({ vi: 'đơn vị này', en: 'unit' });
};

const columnsOf = (sheet: SheetCells, headRow: number): SeenSheet['columns'] => {
  const lines = linesOf(sheet);
  const heads = new Map((lines.get(headRow) ?? []).map((cell) => [cell.column, textOf(cell)]));
  const samples = new Map<number, string[]>();
  for (const [row, cells] of lines) {
    if (row <= headRow) continue;
    for (const cell of cells) {
      const seen = samples.get(cell.column) ?? [];
      if (seen.length < SAMPLES) samples.set(cell.column, [...seen, textOf(cell).slice(0, 60)]);
    }
    if (row > headRow + 200) break;
  }
  const columns = [...new Set([...heads.keys(), ...samples.keys()])].sort((a, b) => a - b).slice(0, 300);
  return columns.map((column) => ({
    column,
    letter: columnName(column),
    head: heads.get(column) ?? '',
    samples: samples.get(column) ?? [],
  }));
};

/** What was decided last time, with the periods that this year's heads name. */
const renewed = (kept: Mapping, guessed: Mapping): Mapping => {
  const now = new Map(guessed.columns.map((one) => [one.column, one]));
  return {
    ...kept,
    sheet: guessed.sheet,
    headRow: guessed.headRow,
    csv: guessed.csv,
    otherwise: { ...kept.otherwise, unitId: guessed.otherwise.unitId, period: guessed.otherwise.period },
    columns: kept.columns.map((one) => ({
      ...one,
      ...(one.period && { period: now.get(one.column)?.period ?? one.period }),
    })),
  };
};

/** Null where it is no .csv; anything that no person could have chosen counts as a comma. */
const lookOf = (look: { delimiter: string; encoding: string } | null | undefined): CsvLook | null =>
  look ? (CsvLook.safeParse(look).data ?? { delimiter: ',', encoding: look.encoding }) : null;

const plainTexts = function* (sheet: SheetCells): Generator<string> {
  for (const cell of sheet.cells) if (cell.type === 'text') yield cell.value;
};

const hiddenNotes = (sheets: readonly SheetCells[]): Words[] =>
  sheets
    .filter((sheet) => sheet.isHidden)
    .map(({ name }) => ({
      vi: `Trang tính “${name}” bị ẩn; chỉ đọc khi bạn chọn nó`,
      en: `The sheet “${name}” is hidden; it is read only when you choose it`,
    }));

const mixedNote = (sheet: SheetCells): Words[] =>
  guessMark(plainTexts(sheet)).isMixed
    ? [
        {
          vi: `Trang “${sheet.name}” dùng lẫn dấu phẩy và dấu chấm thập phân; số nào có thể hiểu hai cách sẽ được hỏi lại`,
          en: `The sheet “${sheet.name}” mixes decimal commas and points; figures that can be read two ways are asked about`,
        },
      ]
    : [];

export const lookAtTable = async (ctx: Context, input: LookInput): Promise<OutputOf<C['lookAtTable']>> => {
  const table = input.table ?? (await openTable(input.file, input));
  await requireUnit(ctx, input.unitId);
  const csv = lookOf(table.csv);
  const { names } = await getNames(ctx);
  const filled = table.sheets.filter((sheet) => sheet.cells.length > 0);
  const guessed = filled.map((sheet) => {
    const isAsked = input.headRow !== undefined && input.sheet === sheet.name;
    const headRow = isAsked ? input.headRow! : guessHeadRow(sheet, names, input.period);
    const mapping: Mapping = {
      sheet: sheet.name,
      headRow,
      columns: guessColumns(sheet, headRow, names, input.period),
      otherwise: { unitId: input.unitId, period: input.period, kind: input.kind, vintage: input.vintage },
      decimalMark: guessMark(plainTexts(sheet)).mark,
      csv,
    };
    return { sheet, mapping, signature: signatureOf(sheet, headRow) };
  });
  const isOwn = mayForUnit(ctx, 'values.report', input.unitId);
  const kept = isOwn
    ? await listMappings(
        ctx.db,
        input.unitId,
        guessed.map(({ signature }) => signature),
      )
    : new Map<string, Mapping>();
  return {
    sheets: guessed.map(({ sheet, mapping, signature }) => {
      const before = kept.get(signature);
      return {
        name: sheet.name,
        isHidden: sheet.isHidden,
        lines: linesOf(sheet).size,
        columns: columnsOf(sheet, mapping.headRow),
        mapping: before ? renewed(before, mapping) : mapping,
        isRemembered: before !== undefined,
      };
    }),
    csv: csv && {
      ...csv,
      remembered: isOwn ? await findCsvChoice(ctx.db, input.unitId, lookOf(table.csv?.guessed) ?? csv) : null,
    },
    notes: [...hiddenNotes(filled), ...filled.filter((sheet) => !sheet.isHidden).flatMap(mixedNote)],
  };
};

const getSheet = ({ sheets }: OpenTable, { sheet: name, columns }: Mapping): SheetCells => {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet)
    throw invalidField('mapping.sheet', 'no_sheet', {
      vi: `Tệp không có trang tính “${name}”`,
      en: `The file has no sheet “${name}”`,
    });
  if (!columns.some(({ role }) => role === 'value'))
    throw invalidField('mapping.columns', 'no_value_column', {
      vi: 'Chưa chọn cột nào chứa số liệu',
      en: 'No column is chosen to hold the figures',
    });
  return sheet;
};

export const importTable = async (ctx: Context, input: ImportInput): Promise<OutputOf<C['importTable']>> => {
  const { mapping, mode, unitId } = input;
  const table = input.table ?? (await openTable(input.file, mapping.csv ?? {}));
  const sheet = getSheet(table, mapping);
  await requireUnit(ctx, unitId);
  const { indicators, names } = await getNames(ctx);
  const taken = takeCells(sheet, mapping, names, new Map(indicators.map((one) => [one.id, one])));
  if (taken.entries.length > MAX_FIGURES)
    throw invalidField('file', 'too_many_figures', {
      vi: `Tệp có ${taken.entries.length} số; mỗi lần nhận tối đa ${MAX_FIGURES} số`,
      en: `The file has ${taken.entries.length} figures; at most ${MAX_FIGURES} are taken at once`,
    });
  const { news, known } = withoutKnown(
    taken.entries,
    await listStood(
      ctx.db,
      taken.entries.map(({ entry }) => entry),
    ),
    mapping.columns.some(({ role }) => role === 'note'),
  );
  const entries = news.map(({ entry }) => entry);
  const looked = await writeEntries(ctx, entries, true, true);
  const firstAt = new Map(news.toReversed().map(({ entry, cell }) => [keyOf(entry), cell]));
  const located = looked.errors.map(({ row, field, code, message }): Bad => {
    const { cell, unitCell } = news[row]!;
    if (code !== 'twice')
      return badAt(sheet.name, (field === 'unitId' && unitCell ? unitCell : cell).address, code, message);
    const { address } = firstAt.get(keyOf(entries[row]!))!;
    return badAt(sheet.name, cell.address, code, {
      vi: `Số này đã có ở ô ${address}`,
      en: `This figure was given already in ${address}`,
    });
  });
  const bad = [...taken.bad, ...located];
  const isWritten = mode === 'good' || (mode === 'all' && bad.length === 0);
  const { saved } = isWritten ? await writeEntries(ctx, entries, true) : { saved: [] };
  // Who reports a figure of another unit that is theirs to give leaves that unit's matchings alone.
  if (isWritten && mayForUnit(ctx, 'values.report', unitId))
    await remember(ctx, unitId, signatureOf(sheet, mapping.headRow), mapping, lookOf(table.csv?.guessed));
  const wrong = new Set(looked.errors.map(({ row }) => row));
  const fine = entries.filter((_, row) => !wrong.has(row));
  return {
    good: fine.length - looked.unchanged.length,
    saved: saved.length,
    unchanged: known + looked.unchanged.length,
    indicators: new Set(fine.map(({ indicatorId }) => indicatorId)).size,
    units: new Set(fine.map((one) => one.unitId)).size,
    periods: [...new Set(fine.map(({ period }) => period))].sort(),
    bad: bad.slice(0, MAX_BAD),
    badCount: bad.length,
    odd: looked.warnings
      .slice(0, MAX_BAD)
      .map(({ row, code, message }) => badAt(sheet.name, news[row]!.cell.address, code, message)),
    notes: [...hiddenRowsNote(sheet.cells, mapping.headRow), ...formulasNote(taken.formulas)],
  };
};

const isSameLook = (a: CsvLook, b: CsvLook): boolean =>
  a.delimiter === b.delimiter && a.encoding === b.encoding;

const keyOf = ({ indicatorId, unitId, period, kind, vintage }: ValueEntry): string =>
  [indicatorId, unitId, period, kind, vintage].join(' ');

const formulasNote = (count: number): Words[] =>
  count
    ? [
        {
          vi: `${count} ô là công thức: lấy kết quả đã lưu trong tệp, không tính lại`,
          en: `${count} cells are formulas: the stored results are taken, nothing is reckoned again`,
        },
      ]
    : [];

const remember = async (
  ctx: Context,
  unitId: string,
  signature: string,
  mapping: Mapping,
  guessed: CsvLook | null,
): Promise<void> => {
  const by = { bodyId: ctx.body.id, personId: ctx.actor?.personId ?? null, at: ctx.now };
  const { csv } = mapping;
  const chosen = guessed && csv ? await findCsvChoice(ctx.db, unitId, guessed) : null;
  const isNewLook = guessed && csv && !isSameLook(csv, chosen ?? guessed);
  if (isNewLook) await saveCsvChoice(ctx.db, by, unitId, guessed, csv);
  const before = (await listMappings(ctx.db, unitId, [signature])).get(signature);
  const isKnown = before && JSON.stringify(before) === JSON.stringify(mapping);
  if (isKnown && !isNewLook) return;
  await saveMapping(ctx.db, by, unitId, signature, mapping);
  ctx.record({
    verb: 'forms.remember_mapping',
    objectType: 'import_mapping',
    objectId: unitId,
    data: { sheet: mapping.sheet },
  });
};
