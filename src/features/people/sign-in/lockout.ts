// A lock on an address after too many wrong passwords. An attempt is counted before the password is looked at, so that
// guesses sent at once cannot slip past the count; the right password clears it.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';

export const LOCK_AFTER = 6;
export const LOCK_MINUTES = 15;

type Attempt = { isLocked: boolean; isFirstLock: boolean };

/** Failures older than the lock's length are forgotten. */
export const countAttempt = async (db: Kysely<Database>, email: string, now: Date): Promise<Attempt> => {
  const forgetBefore = new Date(now.getTime() - LOCK_MINUTES * 60_000);
  const lockUntil = new Date(now.getTime() + LOCK_MINUTES * 60_000);
  const { rows } = await sql<{ failures: number; locked_until: string | null }>`
    insert into sign_in_attempt as a (email, failures, last_at) values (${email.toLowerCase()}, 1, ${now})
    on conflict (email) do update set
      failures = case
        when a.locked_until > ${now} then a.failures + 1
        when a.locked_until is not null or a.last_at < ${forgetBefore} then 1
        else a.failures + 1 end,
      locked_until = case
        when a.locked_until > ${now} then a.locked_until
        when a.locked_until is null and a.last_at >= ${forgetBefore} and a.failures >= ${LOCK_AFTER - 1} then ${lockUntil}::timestamptz end,
      last_at = ${now}
    returning failures, locked_until`.execute(db);
  const { failures, locked_until } = rows[0]!;
  // The attempt that fills the count is still looked at; those after it are not.
  return { isLocked: locked_until !== null && failures > LOCK_AFTER, isFirstLock: failures === LOCK_AFTER };
};

export const clearAttempts = async (db: Kysely<Database>, email: string): Promise<void> => {
  await db.deleteFrom('sign_in_attempt').where('email', '=', email.toLowerCase()).execute();
};
