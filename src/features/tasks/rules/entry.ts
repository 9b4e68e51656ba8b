// What an assignment must make clear ("6 rõ"), and what may be attached as proof.
import { invalidField, type Problem } from '../../../kernel/problem.ts';
import type { CLARITIES, Task } from '../contract.ts';

type Clarity = (typeof CLARITIES)[number];
type Said = Pick<Task, 'title' | 'leadPerson' | 'deadline' | 'responsibility' | 'product' | 'authority'>;

/** Which of the six is not said: a hint to the office, never a hindrance. */
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
