import type { Kysely } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { Attendance } from '../contract.ts';

export const listAttendance = async (db: Kysely<Database>, conferenceId: string): Promise<Attendance[]> =>
  (await db
    .selectFrom('attendance')
    .select(['id', 'person_id as personId', 'name', 'title', 'role', 'state', 'reason'])
    .where('conference_id', '=', conferenceId)
    .orderBy('ordinal')
    .execute()) as Attendance[];

export const presenceOf = (people: readonly Attendance[]) => {
  const members = people.filter((person) => person.role === 'member');
  return {
    members: members.length,
    present: members.filter((person) => person.state === 'present').length,
    absent: members.filter((person) => person.state === 'absent').length,
    guests: people.filter((person) => person.role === 'guest').length,
  };
};

/** Members seated at a conference may see what is laid before it. */
export const isSeatedMember = async (
  db: Kysely<Database>,
  conferenceId: string,
  personId: string,
): Promise<boolean> =>
  (await db
    .selectFrom('attendance')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where('person_id', '=', personId)
    .where('role', '=', 'member')
    .executeTakeFirst()) !== undefined;
