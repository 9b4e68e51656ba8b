// Persons with their roles and the state of their sign-in.
import type { Kysely } from 'kysely';
import { notFound } from '../../kernel/problem.ts';
import type { Role } from '../../kernel/rights.ts';
import type { Database } from '../../store/tables.ts';
import type { Person } from './contract.ts';
import { listSignInStates } from './sign-in/users.ts';

type Db = Kysely<Database>;

/** By name; `signIn` is filled only for those who manage people. */
export const listPersons = async (
  db: Db,
  options: { withSignIn: boolean; now: string },
): Promise<Person[]> => {
  const persons = await db.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute();
  const grants = Map.groupBy(
    await db
      .selectFrom('role_grant')
      .select(['id', 'person_id', 'role', 'unit_id as unitId'])
      .orderBy('role')
      .execute(),
    (grant) => grant.person_id,
  );
  const states = new Map(
    (options.withSignIn ? await listSignInStates(db) : []).map((state) => [state.user_id, state]),
  );
  const invited = new Map(options.withSignIn ? await listInvited(db, options.now) : []);
  return persons.map((person) => {
    const state = person.user_id ? states.get(person.user_id) : undefined;
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      title: person.title,
      isActive: person.is_active,
      grants: (grants.get(person.id) ?? []).map(({ id, role, unitId }) => ({
        id,
        role: role as Role,
        unitId,
      })),
      signIn: options.withSignIn
        ? {
            hasAccount: person.user_id !== null,
            hasSecondFactor: state?.has_second_factor ?? false,
            lastSeenAt: state?.last_seen_at ?? null,
            lockedUntil: state?.locked_until ?? null,
            invitedUntil: invited.get(person.id) ?? null,
          }
        : null,
    };
  });
};

const listInvited = async (db: Db, now: string): Promise<[string, string][]> =>
  (
    await db
      .selectFrom('invitation')
      .select(['person_id', 'expires_at'])
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .execute()
  ).map((row) => [row.person_id, row.expires_at]);

export const getPerson = async (db: Db, id: string) => {
  const person = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!person) throw notFound({ vi: 'người này', en: 'person' });
  return person;
};

/** Active persons who hold the administrator's role; their grants stay locked until the transaction ends. */
export const listAdministratorIds = async (db: Db): Promise<{ personId: string; grantId: string }[]> =>
  db
    .selectFrom('role_grant')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'role_grant.person_id').onRef('person.body_id', '=', 'role_grant.body_id'),
    )
    .select(['person.id as personId', 'role_grant.id as grantId'])
    .where('role_grant.role', '=', 'administrator')
    .where('person.is_active', '=', true)
    .forUpdate()
    .execute();
