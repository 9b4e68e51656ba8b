import { type Kysely, sql } from 'kysely';
import type { Words } from '../../../kernel/problem.ts';
import { notFound, ruleBroken } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import type { CommitResult, DecidedFact, FactState, ReadingHead } from '../contract.ts';
import type { UploadRead } from '../read-upload.ts';

/** What is kept of the reader's findings, as it was when the paper came. */
export type KeptFacts = Pick<UploadRead, 'facts' | 'findings' | 'clauses' | 'header'>;

const selectHeads = (db: Kysely<Database>) =>
  db
    .selectFrom('reading')
    .leftJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'reading.body_id').onRef('person.id', '=', 'reading.started_by'),
    )
    .select((eb) => [
      'reading.id',
      'reading.file_name',
      'reading.format',
      'reading.status',
      'reading.revision',
      'reading.document_id',
      'reading.started_at',
      'reading.updated_at',
      'person.id as person_id',
      'person.name as person_name',
      sql<number>`jsonb_array_length(reading.facts -> 'facts')`.as('fact_count'),
      eb
        .selectFrom('reading_decision')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('reading_decision.body_id', '=', 'reading.body_id')
        .whereRef('reading_decision.reading_id', '=', 'reading.id')
        .where(sql<boolean>`reading_decision.state ->> 'status' <> 'open'`)
        .as('decided_count'),
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof selectHeads>['executeTakeFirstOrThrow']>>;

const toHead = (row: Row): ReadingHead => ({
  id: row.id,
  fileName: row.file_name,
  format: row.format,
  status: row.status as ReadingHead['status'],
  revision: row.revision,
  factCount: row.fact_count,
  decidedCount: row.decided_count ?? 0,
  documentId: row.document_id,
  startedBy: row.person_id ? { id: row.person_id, name: row.person_name! } : null,
  startedAt: row.started_at,
  updatedAt: row.updated_at,
});

const noReading = () => notFound({ vi: 'bản đọc này', en: 'reading' });

export const listReadings = async (
  db: Kysely<Database>,
  status: ReadingHead['status'],
): Promise<ReadingHead[]> =>
  (
    await selectHeads(db)
      .where('reading.status', '=', status)
      .orderBy('reading.updated_at', 'desc')
      .limit(200)
      .execute()
  ).map(toHead);

export const getReadingHead = async (db: Kysely<Database>, id: string): Promise<ReadingHead> => {
  const row = await selectHeads(db).where('reading.id', '=', id).executeTakeFirst();
  if (!row) throw noReading();
  return toHead(row);
};

export type KeptReading = {
  head: ReadingHead;
  fileId: string;
  text: string;
  kept: KeptFacts;
  notes: Words[];
  result: CommitResult | null;
};

export const getKeptReading = async (db: Kysely<Database>, id: string): Promise<KeptReading> => {
  const row = await db
    .selectFrom('reading')
    .select(['file_id', 'text', 'facts', 'notes', 'result'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw noReading();
  return {
    head: await getReadingHead(db, id),
    fileId: row.file_id,
    text: row.text,
    kept: row.facts as KeptFacts,
    notes: row.notes as Words[],
    result: row.result as CommitResult | null,
  };
};

/** Decisions newer than a revision, oldest first. */
export const listDecisions = async (
  db: Kysely<Database>,
  readingId: string,
  since = -1,
): Promise<DecidedFact[]> => {
  const rows = await db
    .selectFrom('reading_decision')
    .leftJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'reading_decision.body_id')
        .onRef('person.id', '=', 'reading_decision.changed_by'),
    )
    .select([
      'fact_id',
      'state',
      'revision',
      'changed_at',
      'person.id as person_id',
      'person.name as person_name',
    ])
    .where('reading_id', '=', readingId)
    .where('revision', '>', since)
    .orderBy('revision')
    .orderBy('fact_id')
    .execute();
  return rows.map((row) => ({
    factId: row.fact_id,
    state: row.state as FactState,
    revision: row.revision,
    changedBy: row.person_id ? { id: row.person_id, name: row.person_name! } : null,
    changedAt: row.changed_at,
  }));
};

/** The next revision of a draft, holding it until the transaction ends. Throws where it is no draft any more. */
export const advanceDraft = async (db: Kysely<Database>, id: string, now: string): Promise<number> => {
  const row = await db
    .updateTable('reading')
    .set((eb) => ({ revision: eb('revision', '+', 1), updated_at: now }))
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .returning('revision')
    .executeTakeFirst();
  if (row) return row.revision;
  const head = await getReadingHead(db, id);
  throw ruleBroken(
    head.status === 'saved' ? 'reading_saved' : 'reading_thrown_away',
    head.status === 'saved'
      ? { vi: 'Bản đọc này đã được nhận vào hệ thống', en: 'This reading has been saved already' }
      : {
          vi: 'Bản đọc này đã bỏ; hãy khôi phục trước',
          en: 'This reading was put away; bring it back first',
        },
  );
};
