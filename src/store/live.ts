// Changes told to every process on the database: notified inside the transaction, so that a rollback tells nothing and a
// commit tells everybody at once. Why in the transaction: docs/decisions/0010.
import { type Kysely, sql } from 'kysely';
import type { LiveCell, LiveChange, Presence } from '../kernel/live.ts';
import type { Store } from './connect.ts';
import type { NewEvent } from './events.ts';
import type { Unlisten } from './listen.ts';
import type { Database } from './tables.ts';

const CHANGES = 'plenum_change';
const PRESENCES = 'plenum_presence';
/** PostgreSQL takes at most 8,000 bytes in one notification. */
const MAX_CELLS = 60;

type ChangeMessage = { b: string; s: number; t: string[]; c: [string, string, string][] | null };

/** Notes what these entries of the log touched; call it in their transaction. */
export const announceChange = async (
  db: Kysely<Database>,
  bodyId: string,
  seq: number,
  events: readonly NewEvent[],
): Promise<void> => {
  const cells = new Map<string, [string, string, string]>();
  for (const event of events)
    for (const { indicatorId, unitId, period } of event.cells ?? [])
      cells.set(`${indicatorId} ${unitId} ${period}`, [indicatorId, unitId, period]);
  const message: ChangeMessage = {
    b: bodyId,
    s: seq,
    t: [...new Set(events.map((event) => event.objectType))],
    c: cells.size > MAX_CELLS ? null : [...cells.values()],
  };
  await sql`select pg_notify(${CHANGES}, ${JSON.stringify(message)})`.execute(db);
};

const toCell = ([indicatorId, unitId, period]: [string, string, string]): LiveCell => ({
  indicatorId,
  unitId,
  period,
});

/** Somebody's place in a body; a null room means that they left. */
export type Whereabouts = Presence & { bodyId: string; room: string | null };

export type LiveListener = {
  onChange: (bodyId: string, change: LiveChange) => void;
  onPresence: (whereabouts: Whereabouts) => void;
  onGap: () => void;
};

export const listenToChanges = async (
  store: Pick<Store, 'listen'>,
  { onChange, onPresence, onGap }: LiveListener,
): Promise<Unlisten> =>
  store.listen(
    {
      [CHANGES]: (payload) => {
        const { b, s, t, c } = JSON.parse(payload) as ChangeMessage;
        onChange(b, { seq: s, types: t, cells: c === null ? null : c.map(toCell) });
      },
      [PRESENCES]: (payload) => onPresence(JSON.parse(payload) as Whereabouts),
    },
    onGap,
  );

export const announcePresence = async (
  { db }: Pick<Store, 'db'>,
  whereabouts: Whereabouts,
): Promise<void> => {
  await sql`select pg_notify(${PRESENCES}, ${JSON.stringify(whereabouts)})`.execute(db);
};

/** The number of the newest entry in a body's log. */
export const findHeadSeq = async ({ db }: Pick<Store, 'db'>, bodyId: string): Promise<number> =>
  (await db.selectFrom('event_head').select('seq').where('body_id', '=', bodyId).executeTakeFirst())?.seq ??
  0;
