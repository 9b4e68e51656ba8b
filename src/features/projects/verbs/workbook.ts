// Projects out to a workbook and back: a sheet of projects, a sheet of their milestones. A code that is known changes that
// project, another makes one; a project without a row among the milestones keeps those it has. All rows are taken, or none.
import { fold } from '../../../kernel/folding.ts';
import { type FieldError, invalidField, Problem } from '../../../kernel/problem.ts';
import { PaperError, readSheets } from '../../../papers/read/index.ts';
import { writeWorkbook } from '../../../papers/write/index.ts';
import type { Context } from '../../../store/context.ts';
import { contentTypeOf, toPaperProblem } from '../../documents/index.ts';
import { listUnits } from '../../people/index.ts';
import type { PreparationsOf, VerbsOf } from '../../slice.ts';
import { type contract, type Project, ProjectFields } from '../contract.ts';
import { listHeads } from '../queries/heads.ts';
import { readProject } from '../queries/one.ts';
import { MILESTONE_COLUMNS, PROJECT_COLUMNS, readTable, WORDS } from '../rules.ts';
import { enter } from './enter.ts';
import { type Book, fieldsFrom, type MilestoneRow, type ProjectRow } from './fields-from.ts';

type Tables = { projects: ProjectRow[]; milestones: MilestoneRow[] };
type Upload = { file: { fileName: string; bytes: Uint8Array }; reason: string | null; tables?: Tables };

const MAX_ROWS = 2000;
const DAYS = ['startsOn', 'endsOn', 'plannedOn', 'actualOn'];
const SHEETS = { projects: 'Công trình, dự án', milestones: 'Mốc tiến độ' };

const columnsOf = (columns: typeof PROJECT_COLUMNS | typeof MILESTONE_COLUMNS) =>
  columns.map(({ key, header }) => ({
    key,
    header,
    ...(DAYS.includes(key) && { format: 'date' as const }),
    ...(key === 'totalCost' && { format: 'decimal' as const }),
    ...(key === 'kind' && { rule: { kind: 'list' as const, values: Object.values(WORDS.kind) } }),
    ...(key === 'group' && { rule: { kind: 'list' as const, values: Object.values(WORDS.group) } }),
    ...(key === 'status' && { rule: { kind: 'list' as const, values: Object.values(WORDS.status) } }),
  }));

const rowOf = (project: Project, codeOf: ReadonlyMap<string, string>) => ({
  code: project.code,
  name: project.name,
  kind: WORDS.kind[project.kind],
  group: project.group && WORDS.group[project.group],
  ownerUnit: codeOf.get(project.ownerUnit.id),
  contributors: project.contributors.map((unit) => codeOf.get(unit.id)).join('; '),
  investor: project.investor,
  decision: project.document?.symbol,
  totalCost: project.totalCost,
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  status: WORDS.status[project.status],
  place: project.place,
  note: project.note,
});

const readFile = async ({ bytes }: Upload['file']): Promise<Tables> => {
  try {
    const sheets = (await readSheets(bytes)).filter((sheet) => !sheet.isHidden);
    const projects = sheets
      .map(({ cells }) => readTable(cells, PROJECT_COLUMNS))
      .find((rows) => rows !== null);
    const milestones = sheets
      .map(({ cells }) => readTable(cells, MILESTONE_COLUMNS))
      .find((rows) => rows !== null);
    if (!projects || projects.length > MAX_ROWS)
      throw invalidField('file', 'no_head', {
        vi: `Cần một bảng có cột “Mã” và “Tên công trình, dự án”, tối đa ${MAX_ROWS} dòng`,
        en: `The file needs the columns “Mã” and “Tên công trình, dự án”, at most ${MAX_ROWS} rows`,
      });
    return { projects, milestones: milestones ?? [] };
  } catch (error) {
    throw error instanceof PaperError ? toPaperProblem(error) : error;
  }
};

const takeRow = async (
  ctx: Context,
  row: ProjectRow,
  { own, book, reason }: { own: readonly MilestoneRow[]; book: Book; reason: string },
) => {
  const known = await ctx.db
    .selectFrom('project')
    .select('id')
    .where('code', '=', row.code)
    .executeTakeFirst();
  const before = known ? await readProject(ctx, known.id) : null;
  const read = ProjectFields.safeParse(await fieldsFrom(ctx, row, own, { before, book }));
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = String(issue!.path.at(-1));
    throw invalidField(field, 'wrong', {
      vi: 'Ô này thiếu hoặc chưa đúng',
      en: 'This cell is missing or wrong',
    });
  }
  if (!before) {
    await enter.createProject(ctx, read.data);
    return 'created';
  }
  const after = await enter.updateProject(ctx, {
    ...read.data,
    id: before.id,
    expectedRevision: before.revision,
    reason,
  });
  return after.revision === before.revision ? 'unchanged' : 'updated';
};

const faultsOf = (error: unknown, row: number): FieldError[] => {
  if (!(error instanceof Problem)) throw error;
  const fields = error.fields.length
    ? error.fields
    : [{ field: 'code', code: error.reason, message: error.detail }];
  return fields.map((fault) => ({
    ...fault,
    field: `rows.${row}.${fault.field}`,
    message: { vi: `Dòng ${row}: ${fault.message.vi}`, en: `Row ${row}: ${fault.message.en}` },
  }));
};

export const workbook: Pick<VerbsOf<typeof contract>, 'exportProjects' | 'importProjects'> = {
  exportProjects: async (ctx, filter) => {
    const codeOf = new Map((await listUnits(ctx.db)).map((unit) => [unit.id, unit.code]));
    const projects: Project[] = [];
    for (const head of await listHeads(ctx, filter)) projects.push(await readProject(ctx, head.id));
    return {
      fileName: 'cong-trinh-du-an.xlsx',
      contentType: contentTypeOf('xlsx'),
      bytes: new Uint8Array(),
      render: () =>
        writeWorkbook([
          {
            name: SHEETS.projects,
            columns: columnsOf(PROJECT_COLUMNS),
            rows: projects.map((project) => rowOf(project, codeOf)),
          },
          {
            name: SHEETS.milestones,
            columns: columnsOf(MILESTONE_COLUMNS),
            rows: projects.flatMap(({ code, milestones }) =>
              milestones.map(({ name, plannedOn, actualOn, note }) => ({
                code,
                name,
                plannedOn,
                actualOn,
                note,
              })),
            ),
          },
        ]),
    };
  },

  importProjects: async (ctx, { file, reason, tables }: Upload) => {
    const { projects, milestones } = tables ?? (await readFile(file));
    const book = { idOf: new Map((await listUnits(ctx.db)).map((unit) => [fold(unit.code), unit.id])) };
    const ownOf = Map.groupBy(milestones, (one) => one.code);
    const counts = { created: 0, updated: 0, unchanged: 0 };
    const faults: FieldError[] = [];
    for (const one of milestones)
      if (!projects.some(({ code }) => code === one.code))
        faults.push(
          ...faultsOf(
            invalidField('code', 'no_project', {
              vi: `Mốc “${one.name}” của mã “${one.code}” không có trong bảng công trình`,
              en: `The milestone “${one.name}” is of “${one.code}”, which is not among the projects`,
            }),
            one.row,
          ),
        );
    for (const row of projects)
      try {
        const own = ownOf.get(row.code) ?? [];
        counts[await takeRow(ctx, row, { own, book, reason: reason ?? `Nhập từ tệp ${file.fileName}` })] += 1;
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
  importProjects: async (input) => ({ ...input, tables: await readFile(input.file) }),
};
