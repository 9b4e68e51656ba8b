// What an assignment must make clear ("6 rõ"), and what may be attached as proof.
import { type FieldError, invalidField, type Problem, type Words } from '../../../kernel/problem.ts';
import type { Clarity, Task, TaskFields, TaskSettings } from '../contract.ts';
import { workingDaysAfter } from './days.ts';

/** Until an office sets its own: nothing is required, all six are watched. */
export const DEFAULT_SETTINGS: TaskSettings = {
  required: [],
  warned: ['person', 'work', 'time', 'responsibility', 'product', 'authority'],
  urgentDays: 0,
  singleDays: 1,
  manyDays: 2,
  manyFrom: 5,
};

/** The last day on which a task is entered in time; `together`: how many are entered at once. */
export const entryDueOf = (
  settings: TaskSettings,
  task: Pick<TaskFields, 'decidedOn' | 'urgent'>,
  together: number,
): string | null => {
  if (!task.decidedOn) return null;
  const { urgentDays, singleDays, manyDays, manyFrom } = settings;
  return workingDaysAfter(
    task.decidedOn,
    task.urgent ? urgentDays : together >= manyFrom ? manyDays : singleDays,
  );
};

const FIELD_OF: Record<Clarity, [keyof TaskFields, Words]> = {
  person: ['leadPersonId', { vi: 'Cơ quan yêu cầu rõ người', en: 'The office wants the person named' }],
  work: ['title', { vi: 'Cơ quan yêu cầu rõ việc', en: 'The office wants the work named' }],
  time: ['deadline', { vi: 'Cơ quan yêu cầu rõ thời gian', en: 'The office wants a deadline' }],
  responsibility: [
    'responsibility',
    { vi: 'Cơ quan yêu cầu rõ trách nhiệm', en: 'The office wants the responsibility said' },
  ],
  product: ['product', { vi: 'Cơ quan yêu cầu rõ sản phẩm', en: 'The office wants the product said' }],
  authority: [
    'authority',
    { vi: 'Cơ quan yêu cầu rõ thẩm quyền', en: 'The office wants the authority said' },
  ],
};

/** One fault for each of the six that the office requires and the task does not say. */
export const listMissing = (fields: TaskFields, required: readonly Clarity[]): FieldError[] =>
  required.flatMap((clarity) => {
    const [field, message] = FIELD_OF[clarity];
    return fields[field] ? [] : [{ field, code: 'unclear', message }];
  });

type Said = Pick<Task, 'title' | 'leadPerson' | 'deadline' | 'responsibility' | 'product' | 'authority'>;

/** Which of the six is not said. */
export const listUnclear = (task: Said): Clarity[] =>
  (
    [
      ['person', task.leadPerson],
      ['work', task.title],
      ['time', task.deadline],
      ['responsibility', task.responsibility],
      ['product', task.product],
      ['authority', task.authority],
    ] as const
  ).flatMap(([clarity, said]) => (said ? [] : [clarity]));

const STARTS: Record<string, readonly number[] | null> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  docx: [0x50, 0x4b],
  xlsx: [0x50, 0x4b],
  pptx: [0x50, 0x4b],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  txt: null,
  csv: null,
};

/** Null when the file is of an allowed kind and begins as that kind does. */
export const findEvidenceFault = (fileName: string, bytes: Uint8Array): Problem | null => {
  const kind = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const start = STARTS[kind];
  if (start === undefined)
    return invalidField('file', 'forbidden_kind', {
      vi: `Chỉ nhận tệp ${Object.keys(STARTS).join(', ')}`,
      en: `Only ${Object.keys(STARTS).join(', ')} files are taken`,
    });
  if (!bytes.length) return invalidField('file', 'empty', { vi: 'Tệp rỗng', en: 'The file is empty' });
  if (start?.some((byte, at) => bytes[at] !== byte))
    return invalidField('file', 'mislabelled', {
      vi: `Nội dung tệp không phải là ${kind}`,
      en: `The content of the file is not ${kind}`,
    });
  return null;
};
