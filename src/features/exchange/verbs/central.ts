// Tasks of the central system out to a file and in from one, through the adapter. A new task is told by the same acts
// people take, on the days the file gives; of a known one what was assigned is brought up to date, its life is ours.
import { fold } from '../../../kernel/folding.ts';
import { localDay } from '../../../kernel/format.ts';
import { type FieldError, invalidField, Problem } from '../../../kernel/problem.ts';
import { PaperError, readSheets } from '../../../papers/read/index.ts';
import { writeWorkbook } from '../../../papers/write/index.ts';
import type { Context } from '../../../store/context.ts';
import { contentTypeOf, refuseSecrets, toPaperProblem } from '../../documents/index.ts';
import { listUnits } from '../../people/index.ts';
import type { PreparationsOf, VerbsOf } from '../../slice.ts';
import { taskVerbs } from '../../tasks/index.ts';
import { CentralTask, type contract } from '../contract.ts';
import { findLinkedTask, linkTask, listSendable } from '../queries/central.ts';
import { COLUMNS, centralAdapter, isDayColumn, type LocalTask, type Numbered, readRows } from '../rules.ts';

type Names = 'exportCentralTasks' | 'importCentralTasks';
const MAX_TASKS = 2000;
const { system } = centralAdapter;

type Upload = { file: { fileName: string; bytes: Uint8Array }; numbered?: Numbered[] };

const badFile = () =>
  invalidField('file', 'no_tasks', {
    vi: `Cần tệp .json có danh sách “tasks”, hoặc .xlsx có các cột như tệp xuất ra; tối đa ${MAX_TASKS} nhiệm vụ`,
    en: `The file must be .json with a list “tasks”, or .xlsx with the columns of an export; at most ${MAX_TASKS} tasks`,
  });

const readJson = (bytes: Uint8Array): Numbered[] | null => {
  try {
    const { tasks } = JSON.parse(new TextDecoder().decode(bytes)) as { tasks?: unknown };
    return Array.isArray(tasks) ? tasks.map((record, at) => ({ row: at + 1, record })) : null;
  } catch {
    return null;
  }
};

const readFile = async ({ fileName, bytes }: Upload['file']): Promise<Numbered[]> => {
  let numbered: Numbered[] | null;
  try {
    numbered = fileName.toLowerCase().endsWith('.json')
      ? readJson(bytes)
      : readRows((await readSheets(bytes)).find((sheet) => !sheet.isHidden)?.cells ?? []);
  } catch (error) {
    throw error instanceof PaperError ? toPaperProblem(error) : error;
  }
  if (!numbered || numbered.length > MAX_TASKS) throw badFile();
  return numbered;
};

const at = (ctx: Context, day: string | null): Context =>
  day === null ? ctx : { ...ctx, now: new Date(`${day}T08:00:00+07:00`).toISOString() };

type Units = ReadonlyMap<string, string>;
const unitOf = (units: Units, field: string, code: string): string => {
  const id = units.get(fold(code));
  if (!id)
    throw invalidField(field, 'no_unit', {
      vi: `Không có đơn vị mã “${code}”`,
      en: `No unit has the code “${code}”`,
    });
  return id;
};

const fieldsOf = (local: LocalTask, units: Units) => ({
  title: local.title,
  leadUnitId: unitOf(units, 'responsible_body', local.leadUnit),
  contributorIds: local.contributors.map((code) => unitOf(units, 'cooperating_bodies', code)),
  deadline: local.deadline,
  product: local.product,
  source: local.source,
});

/** The acts that lead from a new task to a state. */
const WAYS: Record<
  LocalTask['state'],
  readonly ('accept' | 'report' | 'submit' | 'verify' | 'pause' | 'cancel')[]
> = {
  assigned: [],
  accepted: ['accept'],
  refused: [],
  in_progress: ['accept', 'report'],
  returned: ['accept', 'report'],
  submitted: ['accept', 'report', 'submit'],
  done: ['accept', 'report', 'submit', 'verify'],
  paused: ['accept', 'report', 'pause'],
  cancelled: ['cancel'],
};

const FROM_CENTRE = 'Theo hệ thống của Trung ương';

const live = async (ctx: Context, id: string, local: LocalTask): Promise<void> => {
  for (const act of WAYS[local.state]) {
    const { revision } = await taskVerbs.getTask(ctx, { id });
    const step = { id, expectedRevision: revision };
    if (act === 'verify' || act === 'pause' || act === 'cancel')
      await taskVerbs.decideTask(ctx, { ...step, act, note: FROM_CENTRE });
    else
      await taskVerbs.workOnTask(at(ctx, act === 'submit' ? local.submittedOn : local.assignedOn), {
        ...step,
        act,
        note: act === 'submit' ? (local.result ?? FROM_CENTRE) : null,
        percent: act === 'report' ? local.percent : null,
        difficulties: null,
        proposals: null,
        deadline: null,
      });
  }
};

const takeOne = async (
  ctx: Context,
  record: unknown,
  units: Units,
): Promise<'created' | 'updated' | 'unchanged'> => {
  const local = centralAdapter.toLocal(CentralTask.parse(record));
  refuseSecrets({ title: local.title });
  const fields = fieldsOf(local, units);
  const knownId = await findLinkedTask(ctx, system, local.externalId);
  if (knownId === null) {
    const made = { ...NEW_TASK, ...fields };
    const { id } = await taskVerbs.createTask(at(ctx, local.assignedOn), made);
    await linkTask(ctx, { system, externalId: local.externalId, taskId: id });
    await live(ctx, id, local);
    return 'created';
  }
  const before = await taskVerbs.getTask(ctx, { id: knownId });
  await linkTask(ctx, { system, externalId: local.externalId, taskId: knownId });
  const isSame =
    before.title === fields.title &&
    before.deadline === fields.deadline &&
    before.product === fields.product &&
    before.source === fields.source &&
    before.leadUnit.id === fields.leadUnitId;
  if (isSame || before.state === 'done' || before.state === 'cancelled') return 'unchanged';
  await taskVerbs.updateTask(ctx, {
    ...NEW_TASK,
    ...fields,
    leadPersonId: before.leadPerson?.id ?? null,
    urgent: before.urgent,
    responsibility: before.responsibility,
    authority: before.authority,
    documentId: before.document?.id ?? null,
    taskGroupId: before.taskGroup?.id ?? null,
    parentId: before.parentId,
    weight: before.weight,
    illustrative: before.illustrative,
    id: knownId,
    expectedRevision: before.revision,
  });
  return 'updated';
};

const NEW_TASK = {
  leadPersonId: null,
  urgent: false,
  responsibility: null,
  authority: null,
  documentId: null,
  taskGroupId: null,
  parentId: null,
  weight: '1',
  confidential: false,
  readerIds: [],
  links: [],
  illustrative: false,
};

const FAULTS: Record<string, { vi: string; en: string }> = {
  required: { vi: 'Cần có giá trị', en: 'A value is needed' },
};
const BAD_VALUE = { vi: 'Giá trị không đúng dạng', en: 'The value does not fit' };

const faultsOf = (error: unknown, row: number): FieldError[] => {
  const issues = (error as { issues?: { path: PropertyKey[]; message: string }[] }).issues;
  if (issues)
    return issues.map(({ path, message }) => ({
      field: `rows.${row}.${path.join('.')}`,
      code: message,
      message: FAULTS[message] ?? BAD_VALUE,
    }));
  if (!(error instanceof Problem)) throw error;
  const fields = error.fields.length
    ? error.fields
    : [{ field: 'id', code: error.reason, message: error.detail }];
  return fields.map((fault) => ({ ...fault, field: `rows.${row}.${fault.field}` }));
};

export const central: Pick<VerbsOf<typeof contract>, Names> = {
  exportCentralTasks: async (ctx, { format, unitId }) => {
    const today = localDay(ctx.now);
    const records = (await listSendable(ctx, system, { unitId })).map((task) =>
      centralAdapter.toRecord(task, today),
    );
    ctx.record({
      verb: 'exchange.export_tasks',
      objectType: 'body',
      objectId: ctx.body.id,
      data: { count: records.length, format },
    });
    if (format === 'json')
      return {
        fileName: 'nhiem-vu-trung-uong.json',
        contentType: 'application/json',
        bytes: new TextEncoder().encode(
          `${JSON.stringify({ system, version: 1, exported_on: today, tasks: records }, null, 2)}\n`,
        ),
      };
    const rows = records.map((record) => ({
      ...record,
      cooperating_bodies: record.cooperating_bodies.join('; '),
      progress: String(record.progress),
    }));
    const columns = COLUMNS.map(({ key, header }) => ({
      key,
      header,
      ...(isDayColumn(key) && { format: 'date' as const }),
      ...(key === 'progress' && { format: 'decimal' as const, decimals: 0 }),
    }));
    return {
      fileName: 'nhiem-vu-trung-uong.xlsx',
      contentType: contentTypeOf('xlsx'),
      bytes: new Uint8Array(),
      render: () => writeWorkbook([{ name: 'Nhiệm vụ', columns, rows }]),
    };
  },

  importCentralTasks: async (ctx, { file, numbered }: Upload) => {
    const records = numbered ?? (await readFile(file));
    const units = new Map(
      (await listUnits(ctx.db, localDay(ctx.now))).map((unit) => [fold(unit.code), unit.id]),
    );
    const counts = { created: 0, updated: 0, unchanged: 0 };
    const faults: FieldError[] = [];
    for (const { row, record } of records)
      try {
        counts[await takeOne(ctx, record, units)] += 1;
      } catch (error) {
        faults.push(...faultsOf(error, row));
      }
    if (faults.length)
      throw new Problem(
        'invalid_input',
        'bad_rows',
        { vi: 'Có dòng chưa đúng; chưa ghi dòng nào', en: 'Some rows are wrong; nothing was written' },
        faults,
      );
    ctx.record({
      verb: 'exchange.import_tasks',
      objectType: 'body',
      objectId: ctx.body.id,
      data: { ...counts, fileName: file.fileName },
    });
    return counts;
  },
};

export const prepareCentral: PreparationsOf<typeof contract> = {
  importCentralTasks: async (input) => ({ ...input, numbered: await readFile(input.file) }),
};
