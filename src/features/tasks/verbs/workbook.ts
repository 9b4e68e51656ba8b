// Tasks out to a workbook and back. A row with a code changes that task, one without makes a new one; what the
// workbook does not show stays as it was. All rows are taken, or none.
import { fold } from '../../../kernel/folding.ts';
import { type FieldError, invalidField, Problem } from '../../../kernel/problem.ts';
import { readTypedDay } from '../../../kernel/typed-day.ts';
import { PaperError, readSheets } from '../../../papers/read/index.ts';
import { writeWorkbook } from '../../../papers/write/index.ts';
import type { Context } from '../../../store/context.ts';
import { contentTypeOf, toPaperProblem } from '../../documents/index.ts';
import { listUnits } from '../../people/index.ts';
import type { PreparationsOf, VerbsOf } from '../../slice.ts';
import { type contract, type Task, TaskFields } from '../contract.ts';
import { listHeads } from '../queries/heads.ts';
import { readTask } from '../queries/one.ts';
import { type Cell, COLUMNS, readRows, type TaskRow } from '../rules.ts';
import { assign } from './assign.ts';
import { fieldsOf } from './fields-of.ts';

type Names = 'exportTasks' | 'importTasks';
const MAX_ROWS = 1000;

const listOf = (task: Task, codeOf: ReadonlyMap<string, string>): Omit<TaskRow, 'row'> => ({
  code: task.code,
  title: task.title,
  leadUnit: codeOf.get(task.leadUnit.id) ?? '',
  contributors: task.contributors.map((unit) => codeOf.get(unit.id) ?? '').join('; '),
  deadline: task.deadline ?? '',
  product: task.product ?? '',
  responsibility: task.responsibility ?? '',
  authority: task.authority ?? '',
  source: task.source ?? '',
});

const noUnit = (field: string, code: string) =>
  invalidField(field, 'no_unit', {
    vi: `Không có đơn vị mã “${code}”`,
    en: `No unit has the code “${code}”`,
  });

const readFields = (row: TaskRow, idOf: ReadonlyMap<string, string>, before: Task | null): TaskFields => {
  const unit = (field: string, code: string) => {
    const id = idOf.get(fold(code));
    if (!id) throw noUnit(field, code);
    return id;
  };
  const deadline = readTypedDay(row.deadline);
  if (deadline === undefined)
    throw invalidField('deadline', 'day', {
      vi: `“${row.deadline}” không phải là ngày`,
      en: `“${row.deadline}” is not a day`,
    });
  return TaskFields.parse({
    ...(before && fieldsOf(before)),
    title: row.title,
    leadUnitId: unit('leadUnit', row.leadUnit),
    contributorIds: row.contributors
      .split(/[;,]/)
      .map((code) => code.trim())
      .filter(Boolean)
      .map((code) => unit('contributors', code)),
    deadline,
    product: row.product,
    responsibility: row.responsibility,
    authority: row.authority,
    source: row.source,
  });
};

const findTask = async (ctx: Context, code: string): Promise<Task> => {
  const found = await ctx.db.selectFrom('task').select('id').where('code', '=', code).executeTakeFirst();
  if (!found)
    throw invalidField('code', 'no_task', {
      vi: `Không có nhiệm vụ mã ${code}`,
      en: `No task has the code ${code}`,
    });
  return readTask(ctx, found.id);
};

type Codes = { idOf: ReadonlyMap<string, string>; codeOf: ReadonlyMap<string, string> };

const takeRow = async (ctx: Context, row: TaskRow, { idOf, codeOf }: Codes) => {
  const before = row.code ? await findTask(ctx, row.code) : null;
  if (before) {
    const { row: _, ...said } = { ...row, deadline: readTypedDay(row.deadline) ?? row.deadline };
    if (
      JSON.stringify(Object.entries(said).sort()) ===
      JSON.stringify(Object.entries(listOf(before, codeOf)).sort())
    )
      return 'unchanged';
  }
  const fields = readFields(row, idOf, before);
  if (!before) {
    await assign.createTask(ctx, fields);
    return 'created';
  }
  await assign.updateTask(ctx, { ...fields, id: before.id, expectedRevision: before.revision });
  return 'updated';
};

const faultsOf = (error: unknown, row: number): FieldError[] => {
  if (!(error instanceof Problem)) throw error;
  const fields = error.fields.length
    ? error.fields
    : [{ field: 'code', code: error.reason, message: error.detail }];
  return fields.map((fault) => ({ ...fault, field: `rows.${row}.${fault.field}` }));
};

type Upload = { file: { fileName: string; bytes: Uint8Array }; cells?: Cell[] };
const readCells = async ({ bytes }: Upload['file']): Promise<Cell[]> => {
  try {
    return (await readSheets(bytes)).find((sheet) => !sheet.isHidden)?.cells ?? [];
  } catch (error) {
    throw error instanceof PaperError ? toPaperProblem(error) : error;
  }
};

export const workbook: Pick<VerbsOf<typeof contract>, Names> = {
  exportTasks: async (ctx, filter) => {
    const codeOf = new Map((await listUnits(ctx.db)).map((unit) => [unit.id, unit.code]));
    const rows: Omit<TaskRow, 'row'>[] = [];
    for (const head of await listHeads(ctx, filter, MAX_ROWS))
      rows.push(listOf(await readTask(ctx, head.id), codeOf));
    const columns = COLUMNS.map(({ key, header }) => ({
      key,
      header,
      ...(key === 'deadline' && { format: 'date' as const }),
    }));
    return {
      fileName: 'nhiem-vu.xlsx',
      contentType: contentTypeOf('xlsx'),
      bytes: new Uint8Array(),
      render: () => writeWorkbook([{ name: 'Nhiệm vụ', columns, rows }]),
    };
  },

  importTasks: async (ctx, { file, cells }: Upload) => {
    const rows = readRows(cells ?? (await readCells(file)));
    if (!rows || rows.length > MAX_ROWS)
      throw invalidField('file', 'no_head', {
        vi: `Cần một bảng có cột “Nội dung nhiệm vụ” và “Mã đơn vị chủ trì”, tối đa ${MAX_ROWS} dòng`,
        en: `The file needs the columns “Nội dung nhiệm vụ” and “Mã đơn vị chủ trì”, at most ${MAX_ROWS} rows`,
      });
    const units = await listUnits(ctx.db);
    const codes = {
      idOf: new Map(units.map((unit) => [fold(unit.code), unit.id])),
      codeOf: new Map(units.map((unit) => [unit.id, unit.code])),
    };
    const counts = { created: 0, updated: 0, unchanged: 0 };
    const faults: FieldError[] = [];
    for (const row of rows)
      try {
        counts[await takeRow(ctx, row, codes)] += 1;
      } catch (error) {
        faults.push(...faultsOf(error, row.row));
      }
    if (faults.length)
      throw new Problem(
        'invalid_input',
        'bad_rows',
        { vi: 'Có dòng chưa đúng; chưa ghi dòng nào', en: 'Some rows are wrong; nothing was written' },
        faults,
      );
    return counts;
  },
};

export const prepareWorkbook: PreparationsOf<typeof contract> = {
  importTasks: async (input) => ({ ...input, cells: await readCells(input.file) }),
};
