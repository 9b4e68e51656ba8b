// Hearing what a committed transaction notified: on a server by a connection of its own, embedded by the engine itself.
import type { PGlite } from '@electric-sql/pglite';
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { Database } from './tables.ts';

/** Channel → what hears its notifications, one by one in the order of commits. */
type Channels = Record<string, (payload: string) => void>;
/** Stops listening. */
export type Unlisten = () => Promise<void>;
/** `onGap`: the connection was away for a while, notifications may have been missed. */
export type Listen = (channels: Channels, onGap: () => void) => Promise<Unlisten>;

const TRY_AGAIN_MS = [250, 1000, 3000, 10_000];

export const listenOnServer =
  (databaseUrl: string): Listen =>
  async (channels, onGap) => {
    let isWanted = true;
    let current: pg.Client | null = null;
    let timer: NodeJS.Timeout | undefined;
    const connect = async (): Promise<void> => {
      const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
      current = client;
      const lose = () => {
        if (isWanted && current === client) again(0);
      };
      client.on('error', lose);
      client.on('end', lose);
      client.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
      await client.connect();
      for (const channel of Object.keys(channels))
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
    };
    const again = (attempt: number): void => {
      current = null;
      const retry = () =>
        connect().then(onGap, () => {
          if (isWanted) again(attempt + 1);
        });
      timer = setTimeout(retry, TRY_AGAIN_MS[Math.min(attempt, TRY_AGAIN_MS.length - 1)]);
      timer.unref();
    };
    await connect();
    return async () => {
      isWanted = false;
      clearTimeout(timer);
      await current?.end();
    };
  };

export const listenEmbedded =
  (db: Kysely<Database>, pglite: PGlite): Listen =>
  async (channels) => {
    // Taken in turn with everybody else's statements: a LISTEN inside somebody's transaction would end with it.
    const stops = await db
      .connection()
      .execute(() =>
        Promise.all(
          Object.entries(channels).map(([channel, onPayload]) =>
            pglite.listen(channel, (payload) => setImmediate(() => onPayload(payload))),
          ),
        ),
      );
    return async () => {
      if (!pglite.closed) await db.connection().execute(() => Promise.all(stops.map((stop) => stop())));
    };
  };
