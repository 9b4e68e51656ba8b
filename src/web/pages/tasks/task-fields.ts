// What the form of a task holds while somebody types, and what is sent of it.
import type { LinkRef, Recurrence, Task } from '../../../features/tasks/contract.ts';

export type Fields = {
  title: string;
  leadUnitId: string;
  leadPersonId: string;
  contributorIds: string[];
  deadline: string;
  urgent: boolean;
  product: string;
  responsibility: string;
  authority: string;
  source: string;
  weight: string;
  documentId: string;
  confidential: boolean;
  readerIds: string[];
  recurs: Recurrence['recurs'] | '';
  every: string;
  until: string;
  decidedOn: string;
  links: LinkRef[];
};

export const EMPTY: Fields = {
  title: '',
  leadUnitId: '',
  leadPersonId: '',
  contributorIds: [],
  deadline: '',
  urgent: false,
  product: '',
  responsibility: '',
  authority: '',
  source: '',
  weight: '1',
  documentId: '',
  confidential: false,
  readerIds: [],
  recurs: '',
  every: '1',
  until: '',
  decidedOn: '',
  links: [],
};

export const fieldsOf = (task: Task): Fields => ({
  title: task.title,
  leadUnitId: task.leadUnit.id,
  leadPersonId: task.leadPerson?.id ?? '',
  contributorIds: task.contributors.map((unit) => unit.id),
  deadline: task.deadline ?? '',
  urgent: task.urgent,
  product: task.product ?? '',
  responsibility: task.responsibility ?? '',
  authority: task.authority ?? '',
  source: task.source ?? '',
  weight: task.weight,
  documentId: task.document?.id ?? '',
  confidential: task.confidential,
  readerIds: task.readers.map((person) => person.id),
  recurs: task.recurrence?.recurs ?? '',
  every: String(task.recurrence?.every ?? 1),
  until: task.recurrence?.until ?? '',
  decidedOn: task.decidedOn ?? '',
  links: task.links.map(({ kind, id }) => ({ kind, id })),
});

/** An empty place is nothing. */
export const inputOf = ({ recurs, every, until, ...fields }: Fields) => ({
  ...fields,
  leadPersonId: fields.leadPersonId || null,
  deadline: fields.deadline || null,
  documentId: fields.documentId || null,
  decidedOn: fields.decidedOn || null,
  recurrence: recurs ? { recurs, every: Number(every), until: until || null } : null,
});
