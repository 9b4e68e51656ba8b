// The queue's statements on our store: on a server from the shared pool, embedded on the one connection, taken in turn
// with everybody else's, so that none of them ends up inside somebody's transaction.
import pg from 'pg';
import type { Store } from '../store/connect.ts';

type Result = { rows: unknown[] };
export type QueueDatabase = { executeSql: (text: string, values?: unknown[]) => Promise<Result> };

/** Instants as Date, unlike the rest of the program: the queue reckons with them. */
const TIMESTAMPTZ = 1184;
const asDate = (text: string) => new Date(text);

export const queueDatabase = (store: Store): QueueDatabase => {
  const { pglite, pool } = store;
  if (pglite)
    return {
      executeSql: (text, values) =>
        store.db.connection().execute(async () => {
          const options = { parsers: { [TIMESTAMPTZ]: asDate } };
          try {
            if (values?.length) return await pglite.query(text, values, options);
            const results = await pglite.exec(text, options);
            return { rows: results.flatMap((result) => result.rows) };
          } catch (error) {
            // A script that failed inside its own BEGIN would leave the connection in a dead transaction.
            await pglite.exec('rollback').catch(() => undefined);
            throw error;
          }
        }),
    };
  return {
    executeSql: async (text, values) => {
      const result: unknown = await pool!.query({
        text,
        values: values?.length ? values : undefined,
        types: pg.types,
      });
      const all = (Array.isArray(result) ? result : [result]) as Result[];
      return { rows: all.flatMap((one) => one.rows) };
    },
  };
};
