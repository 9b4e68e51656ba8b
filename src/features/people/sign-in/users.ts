// The sign-in side of a person, through the narrow functions of migration 0010; works inside a verb and outside.
import { hashPassword } from 'better-auth/crypto';
import { type Kysely, sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Database } from '../../../store/tables.ts';
import { passwordFault } from '../rules.ts';
import { weakPassword } from './problems.ts';

type Db = Kysely<Database>;

/** Makes a user who can sign in; throws on a weak password. Returns the user's id. */
export const createUser = async (
  db: Db,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<string> => {
  requireStrong(password, email);
  const id = newId();
  await sql`select sign_in_create_user(${id}, ${email}, ${name}, ${await hashPassword(password)})`.execute(
    db,
  );
  return id;
};

export const setPassword = async (db: Db, userId: string, email: string, password: string): Promise<void> => {
  requireStrong(password, email);
  await sql`select sign_in_set_password(${userId}, ${await hashPassword(password)})`.execute(db);
};

export const findUserOf = async (db: Db, email: string): Promise<string | null> =>
  (await sql<{ id: string | null }>`select sign_in_user_of(${email}) as id`.execute(db)).rows[0]?.id ?? null;

/** In how many bodies the user is active. */
export const countBodies = async (db: Db, userId: string): Promise<number> =>
  (await sql<{ bodies: number | null }>`select sign_in_bodies(${userId}) as bodies`.execute(db)).rows[0]
    ?.bodies ?? 0;

export const endSessions = async (db: Db, userId: string): Promise<void> => {
  await sql`select sign_in_end_sessions(${userId})`.execute(db);
};

export const removeSecondFactor = async (db: Db, userId: string): Promise<void> => {
  await sql`select sign_in_remove_second_factor(${userId})`.execute(db);
};

export type SignInState = {
  user_id: string;
  has_second_factor: boolean;
  last_seen_at: string | null;
  locked_until: string | null;
};

/** The state of every sign-in of the body at hand. */
export const listSignInStates = async (db: Db): Promise<SignInState[]> =>
  (await sql<SignInState>`select * from sign_in_overview()`.execute(db)).rows;

const requireStrong = (password: string, email: string): void => {
  const fault = passwordFault(password, email);
  if (fault) throw weakPassword('password', fault);
};
