// Tasks out as JSON and back. One with a code changes that task, one without makes a new one; all or none.
import { decimal } from '../../../kernel/decimal.ts';
import { fold } from '../../../kernel/folding.ts';
import { type FieldError, invalidField, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { listUnits } from '../../people/index.ts';
import type { PreparationsOf, VerbsOf } from '../../slice.ts';
import type { contract, Task, TaskFields } from '../contract.ts';
import { listHeads } from '../queries/heads.ts';
import { readTask } from '../queries/one.ts';
import { badTasks, FORMAT, type JsonTask, readJsonTasks, VERSION } from '../rules.ts';
import { assign } from './assign.ts';
import { fieldsOf } from './fields-of.ts';
import { makeTask } from './make-task.ts';

type Names = 'exportTasksJson' | 'importTasksJson';
const MAX_TASKS = 1000;

type Book = {
  codeOf: ReadonlyMap<string, string>;
  unitOf: ReadonlyMap<string, string>;
  mailOf: ReadonlyMap<string, string>;
  personOf: ReadonlyMap<string, string>;
};

const openBook = async ({ db }: Context): Promise<Book> => {
  const units = await listUnits(db);
  const persons = await db.selectFrom('person').select(['id', 'email']).execute();
  return {
    codeOf: new Map(units.map((unit) => [unit.id, unit.code])),
    unitOf: new Map(units.map((unit) => [fold(unit.code), unit.id])),
    mailOf: new Map(persons.map((person) => [person.id, person.email ?? ''])),
    personOf: new Map(persons.flatMap(({ id, email }) => (email ? [[email.toLowerCase(), id]] : []))),
  };
};

const asJson = (task: Task, parent: string | null, { codeOf, mailOf }: Book): JsonTask => ({
  code: task.code,
  title: task.title,
  leadUnit: codeOf.get(task.leadUnit.id) ?? '',
  leadPerson: (task.leadPerson && mailOf.get(task.leadPerson.id)) || null,
  contributors: task.contributors.map((unit) => codeOf.get(unit.id) ?? ''),
  deadline: task.deadline,
  urgent: task.urgent,
  product: task.product,
  responsibility: task.responsibility,
  authority: task.authority,
  source: task.source,
  parent,
  weight: task.weight,
  recurrence: task.recurrence,
  decidedOn: task.decidedOn,
  confidential: task.confidential,
});

const codeOfTask = async ({ db }: Context, id: string | null): Promise<string | null> =>
  id === null
    ? null
    : ((await db.selectFrom('task').select('code').where('id', '=', id).executeTakeFirst())?.code ?? null);

const lookUp = (map: ReadonlyMap<string, string>, key: string, field: string): string => {
  const id = map.get(fold(key)) ?? map.get(key.toLowerCase());
  if (id) return id;
  throw invalidField(field, 'unknown', {
    vi: `Không có “${key}” trong hệ thống`,
    en: `“${key}” is not known here`,
  });
};

const findTask = async (ctx: Context, code: string, field: string): Promise<string> => {
  const found = await ctx.db.selectFrom('task').select('id').where('code', '=', code).executeTakeFirst();
  if (!found)
    throw invalidField(field, 'no_task', {
      vi: `Không có nhiệm vụ mã ${code}`,
      en: `No task has the code ${code}`,
    });
  return found.id;
};

const toFields = async (
  ctx: Context,
  task: JsonTask,
  before: Task | null,
  book: Book,
): Promise<TaskFields> => ({
  ...(before
    ? fieldsOf(before)
    : { links: [], readerIds: [], documentId: null, taskGroupId: null, illustrative: false }),
  ...task,
  leadUnitId: lookUp(book.unitOf, task.leadUnit, 'leadUnit'),
  leadPersonId: task.leadPerson ? lookUp(book.personOf, task.leadPerson, 'leadPerson') : null,
  contributorIds: task.contributors.map((code, at) => lookUp(book.unitOf, code, `contributors.${at}`)),
  parentId: task.parent ? await findTask(ctx, task.parent, 'parent') : null,
});

const isSame = (a: JsonTask, b: JsonTask): boolean => {
  const plain = (task: JsonTask) =>
    JSON.stringify({
      ...task,
      weight: decimal(task.weight).toFixed(),
      contributors: task.contributors.map(fold).sort(),
      leadUnit: fold(task.leadUnit),
      recurrence: task.recurrence ? { until: null, ...task.recurrence } : null,
    });
  // In the order of the schema, so that the words of the file may stand in any.
  const keys = Object.keys(a) as (keyof JsonTask)[];
  const ordered = (task: JsonTask) =>
    plain(Object.fromEntries(keys.map((key) => [key, task[key] ?? null])) as JsonTask);
  return ordered(a) === ordered(b);
};

const takeOne = async (ctx: Context, task: JsonTask, book: Book) => {
  if (!task.code) {
    await makeTask(ctx, await toFields(ctx, task, null, book));
    return 'created';
  }
  const before = await readTask(ctx, await findTask(ctx, task.code, 'code'));
  if (isSame(asJson(before, await codeOfTask(ctx, before.parentId), book), task)) return 'unchanged';
  const { id, revision: expectedRevision } = before;
  const fields = await toFields(ctx, task, before, book);
  // Parts are not moved from afar; who changes a deadline here is asked about them.
  await assign.updateTask(ctx, { ...fields, id, expectedRevision, below: before.openBelow ? 'keep' : null });
  return 'updated';
};

type Upload = { file: { fileName: string; bytes: Uint8Array }; tasks?: JsonTask[] };
const readFile = ({ bytes }: Upload['file']): JsonTask[] => readJsonTasks(new TextDecoder().decode(bytes));

export const exchange: Pick<VerbsOf<typeof contract>, Names> = {
  exportTasksJson: async (ctx, filter) => {
    const book = await openBook(ctx);
    const tasks: unknown[] = [];
    for (const head of await listHeads(ctx, filter, MAX_TASKS)) {
      const task = await readTask(ctx, head.id);
      const { state, percent, timeliness, daysLate } = head;
      tasks.push({
        ...asJson(task, await codeOfTask(ctx, task.parentId), book),
        standing: { state, percent, timeliness, daysLate },
      });
    }
    const text = `${JSON.stringify({ format: FORMAT, version: VERSION, exportedAt: ctx.now, tasks }, null, 2)}\n`;
    return {
      fileName: 'nhiem-vu.json',
      contentType: 'application/json; charset=utf-8',
      bytes: new TextEncoder().encode(text),
    };
  },

  importTasksJson: async (ctx, { file, tasks = readFile(file) }: Upload) => {
    const book = await openBook(ctx);
    const counts = { created: 0, updated: 0, unchanged: 0 };
    const faults: FieldError[] = [];
    for (const [at, task] of tasks.entries())
      try {
        counts[await takeOne(ctx, task, book)] += 1;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const wrong = error.fields.length
          ? error.fields
          : [{ field: 'code', code: error.reason, message: error.detail }];
        faults.push(...wrong.map((fault) => ({ ...fault, field: `tasks.${at}.${fault.field}` })));
      }
    if (faults.length) throw badTasks(faults);
    return counts;
  },
};

export const prepareExchange: PreparationsOf<typeof contract> = {
  importTasksJson: async (input) => ({ ...input, tasks: readFile(input.file) }),
};
