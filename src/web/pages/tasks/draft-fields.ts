// A draft of a task as the person edits it: kept or not, led by one unit or by several, each of which gets its own.
import type { NewTask, TaskDraft } from '../../../features/tasks/contract.ts';

export type DraftFields = {
  origin: string;
  kept: boolean;
  title: string;
  leadUnitIds: string[];
  contributorIds: string[];
  deadline: string;
  product: string;
  urgent: boolean;
};

/** What was made into a task before is not kept again unless the person says so. */
export const startDraft = (draft: TaskDraft): DraftFields => ({
  origin: draft.origin,
  kept: draft.made.length === 0 && draft.taskGroupId === null,
  title: draft.title,
  leadUnitIds: draft.leadUnitIds,
  contributorIds: draft.contributorIds,
  deadline: draft.deadline ?? '',
  product: draft.product ?? '',
  urgent: false,
});

type Of = { source: string; documentId: string | null; decidedOn: string };
export type ToSend = {
  /** Which draft and field an answer's `tasks.N` means. */
  from: number[];
  tasks: (Partial<NewTask> & Pick<NewTask, 'title' | 'leadUnitId'>)[];
};

/** One task for each leading unit; a draft without any is sent as it is, so that the server names what is missing. */
export const tasksOf = (drafts: readonly TaskDraft[], edited: readonly DraftFields[], of: Of): ToSend => {
  const sent: ToSend = { from: [], tasks: [] };
  for (const [at, fields] of edited.entries()) {
    const draft = drafts.find((one) => one.origin === fields.origin);
    if (!draft || !fields.kept) continue;
    for (const leadUnitId of fields.leadUnitIds.length ? fields.leadUnitIds : ['']) {
      sent.from.push(at);
      sent.tasks.push({
        title: fields.title,
        leadUnitId,
        contributorIds: fields.contributorIds.filter((id) => id !== leadUnitId),
        deadline: fields.deadline || null,
        urgent: fields.urgent,
        product: fields.product,
        source: of.source,
        documentId: of.documentId,
        decidedOn: of.decidedOn || null,
        taskGroupId: draft.taskGroupId,
        links: draft.links,
        origin: draft.origin,
      });
    }
  }
  return sent;
};
