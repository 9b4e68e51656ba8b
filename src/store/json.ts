import { type RawBuilder, sql } from 'kysely';

/** A value for a jsonb column, written the same on both engines. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`cast(${JSON.stringify(value)} as jsonb)`;
