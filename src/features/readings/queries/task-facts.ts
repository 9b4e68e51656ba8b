// The assignments that saved readings found in a document, as people left them.
import type { Kysely } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { ReviewFact } from '../contract.ts';
import { listFacts, startReview, stateOf } from '../rules.ts';
import { getKeptReading, listDecisions } from './readings.ts';

export type ReadTask = Extract<ReviewFact, { kind: 'task' }> & { readingId: string };

/** Doubtful ones too: a person chooses among them. Those left out in the review stay out. */
export const listTaskFacts = async (db: Kysely<Database>, documentId: string): Promise<ReadTask[]> => {
  const saved = await db
    .selectFrom('reading')
    .select('id')
    .where('document_id', '=', documentId)
    .where('status', '=', 'saved')
    .orderBy('started_at')
    .execute();
  const tasks: ReadTask[] = [];
  for (const { id } of saved) {
    const { head, kept } = await getKeptReading(db, id);
    const review = startReview({
      ...kept,
      decisions: await listDecisions(db, id),
      revision: head.revision,
    });
    for (const fact of listFacts(review))
      if (fact.kind === 'task' && stateOf(review, fact.id).status !== 'left_out')
        tasks.push({ ...fact, readingId: id });
  }
  return tasks;
};
