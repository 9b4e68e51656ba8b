import type { Kysely } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import type { CONFERENCE_STATUSES, ConferenceHead } from '../contract.ts';

const rows = (db: Kysely<Database>) =>
  db.selectFrom('conference as c').select((q) => [
    'c.id',
    'c.title',
    'c.no',
    'c.organ',
    'c.term',
    'c.extended',
    'c.period',
    'c.place',
    'c.incumbents',
    'c.status',
    'c.snapshot_id',
    'c.opened_at',
    'c.closed_at',
    'c.revision',
    q
      .selectFrom('agenda_item as a')
      .select((a) => a.fn.countAll<number>().as('n'))
      .whereRef('a.conference_id', '=', 'c.id')
      .as('agenda_count'),
  ]);
export type ConferenceRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const daysOf = async (db: Kysely<Database>, ids: string[]): Promise<Map<string, string[]>> => {
  const days = new Map<string, string[]>();
  if (!ids.length) return days;
  const found = await db
    .selectFrom('conference_day')
    .select(['conference_id', 'held_on'])
    .where('conference_id', 'in', ids)
    .orderBy('held_on')
    .execute();
  for (const { conference_id, held_on } of found)
    days.set(conference_id, [...(days.get(conference_id) ?? []), held_on]);
  return days;
};

export const toHead = (row: ConferenceRow, days: string[]): ConferenceHead => ({
  id: row.id,
  title: row.title,
  no: row.no,
  organ: row.organ,
  term: row.term,
  extended: row.extended,
  period: row.period,
  days,
  place: row.place,
  incumbents: row.incumbents,
  status: row.status as (typeof CONFERENCE_STATUSES)[number],
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  agendaCount: Number(row.agenda_count),
  revision: row.revision,
});

/** Newest first by their first day. */
export const listConferences = async (db: Kysely<Database>, year?: number): Promise<ConferenceHead[]> => {
  const found = await rows(db).execute();
  const days = await daysOf(
    db,
    found.map((row) => row.id),
  );
  return found
    .map((row) => toHead(row, days.get(row.id) ?? []))
    .filter((head) => year === undefined || head.days.some((day) => day.startsWith(String(year))))
    .sort((a, b) => (b.days[0] ?? '').localeCompare(a.days[0] ?? '') || b.id.localeCompare(a.id));
};

/** Throws not_found. `lock` holds the row until the transaction ends, so that its status cannot change meanwhile. */
export const getConferenceRow = async (
  db: Kysely<Database>,
  id: string,
  lock = false,
): Promise<{ row: ConferenceRow; days: string[] }> => {
  if (lock) await db.selectFrom('conference').select('id').where('id', '=', id).forUpdate().execute();
  const row = await rows(db).where('c.id', '=', id).executeTakeFirst();
  if (!row) throw notFound({ vi: 'hội nghị này', en: 'conference' });
  return { row, days: (await daysOf(db, [id])).get(id) ?? [] };
};

export const replaceDays = async (
  db: Kysely<Database>,
  bodyId: string,
  conferenceId: string,
  days: readonly string[],
): Promise<void> => {
  await db.deleteFrom('conference_day').where('conference_id', '=', conferenceId).execute();
  const once = [...new Set(days)].sort();
  await db
    .insertInto('conference_day')
    .values(once.map((held_on) => ({ body_id: bodyId, conference_id: conferenceId, held_on })))
    .execute();
};
