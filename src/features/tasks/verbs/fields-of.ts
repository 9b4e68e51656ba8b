import type { Task, TaskFields } from '../contract.ts';

/** What would have to be said to assign the same task again. */
export const fieldsOf = (task: Task): TaskFields => ({
  title: task.title,
  leadUnitId: task.leadUnit.id,
  leadPersonId: task.leadPerson?.id ?? null,
  contributorIds: task.contributors.map((unit) => unit.id),
  deadline: task.deadline,
  urgent: task.urgent,
  product: task.product,
  responsibility: task.responsibility,
  authority: task.authority,
  source: task.source,
  documentId: task.document?.id ?? null,
  taskGroupId: task.taskGroup?.id ?? null,
  parentId: task.parentId,
  weight: task.weight,
  confidential: task.confidential,
  readerIds: task.readers.map((person) => person.id),
  recurrence: task.recurrence,
  links: task.links.map(({ kind, id }) => ({ kind, id })),
  decidedOn: task.decidedOn,
  illustrative: task.illustrative,
});
