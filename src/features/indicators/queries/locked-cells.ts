// Figures whose report waits for the office or was accepted. Who reports and who accepts at the same moment take turns,
// so that no figure slips in after its report was closed: writers share the gate, closing takes it alone.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';

type Db = Kysely<Database>;
type Place = { indicatorId: string; unitId: string; period: string };

export const placeKey = ({ indicatorId, unitId, period }: Place): string =>
  `${indicatorId} ${unitId} ${period}`;

const GATE = sql`hashtext(plenum_body()::text), 7236010`;

/** Call it before locking or unlocking figures. */
export const closeReportingGate = async (db: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${GATE})`.execute(db);
};

/** Place → whether its report was accepted; places that are open are left out. */
export const findLockedCells = async (db: Db, cells: readonly Place[]): Promise<Map<string, boolean>> => {
  await sql`select pg_advisory_xact_lock_shared(${GATE})`.execute(db);
  const places = cells.map(({ indicatorId, unitId, period }) => ({ indicatorId, unitId, period }));
  const { rows } = await sql<Place & { isAccepted: boolean }>`
    select l.indicator_id as "indicatorId", l.unit_id as "unitId", l.period, l.is_accepted as "isAccepted"
    from (select distinct "indicatorId", "unitId", period from jsonb_to_recordset(cast(${JSON.stringify(places)} as jsonb))
      as c ("indicatorId" uuid, "unitId" uuid, period text)) c
    join value_lock l on l.body_id = plenum_body() and l.indicator_id = c."indicatorId" and l.unit_id = c."unitId"
      and l.period = c.period`.execute(db);
  return new Map(rows.map((row) => [placeKey(row), row.isAccepted]));
};
