import type { Kysely } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import type { Conclusion, Motion } from '../contract.ts';
import { hasPassed, notVoting, votesNeeded } from '../rules.ts';

const motionRows = (db: Kysely<Database>) =>
  db
    .selectFrom('motion as m')
    .leftJoin('person as p', 'p.id', 'm.recorded_by')
    .innerJoin('agenda_item as a', 'a.id', 'm.agenda_item_id')
    .select([
      'm.id',
      'm.agenda_item_id',
      'm.text',
      'm.eligible',
      'm.votes_for',
      'm.votes_against',
      'm.abstained',
      'm.recorded_at',
      'm.recorded_by',
      'p.name as recorder',
      'm.withdrawn_at',
      'm.withdraw_reason',
    ]);
type MotionRow = Awaited<ReturnType<ReturnType<typeof motionRows>['execute']>>[number];

const toMotion = (row: MotionRow): Motion => {
  const votes = {
    eligible: row.eligible,
    votesFor: row.votes_for,
    votesAgainst: row.votes_against,
    abstained: row.abstained,
  };
  return {
    id: row.id,
    agendaItemId: row.agenda_item_id,
    text: row.text,
    ...votes,
    notVoting: notVoting(votes),
    passed: hasPassed(votes),
    needed: votesNeeded(row.eligible),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by && row.recorder ? { id: row.recorded_by, name: row.recorder } : null,
    withdrawnAt: row.withdrawn_at,
    withdrawReason: row.withdraw_reason,
  };
};

export const listMotions = async (db: Kysely<Database>, conferenceId: string): Promise<Motion[]> =>
  (
    await motionRows(db)
      .where('a.conference_id', '=', conferenceId)
      .orderBy('m.recorded_at')
      .orderBy('m.id')
      .execute()
  ).map(toMotion);

export const getMotion = async (db: Kysely<Database>, conferenceId: string, id: string): Promise<Motion> => {
  const row = await motionRows(db)
    .where('a.conference_id', '=', conferenceId)
    .where('m.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound({ vi: 'lần biểu quyết này', en: 'vote' });
  return toMotion(row);
};

export const listConclusions = async (db: Kysely<Database>, conferenceId: string): Promise<Conclusion[]> =>
  (
    await db
      .selectFrom('conclusion as c')
      .innerJoin('agenda_item as a', 'a.id', 'c.agenda_item_id')
      .leftJoin('person as p', 'p.id', 'c.recorded_by')
      .select(['c.id', 'c.agenda_item_id', 'c.text', 'c.recorded_at', 'c.recorded_by', 'p.name as recorder'])
      .where('a.conference_id', '=', conferenceId)
      .orderBy('c.recorded_at')
      .orderBy('c.id')
      .execute()
  ).map((row) => ({
    id: row.id,
    agendaItemId: row.agenda_item_id,
    text: row.text,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by && row.recorder ? { id: row.recorded_by, name: row.recorder } : null,
  }));
