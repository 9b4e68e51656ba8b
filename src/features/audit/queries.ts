import { type Kysely, sql } from 'kysely';
import type { Database } from '../../store/tables.ts';
import type { AuditEntry, AuditFilter } from './contract.ts';

type Db = Kysely<Database>;

const selectEntries = (db: Db, filter: AuditFilter) => {
  let query = db
    .selectFrom('event')
    .select([
      'seq',
      'at',
      'actor_id as actorId',
      'actor_name as actorName',
      'verb',
      'object_type as objectType',
      'object_id as objectId',
      'data',
      'hash',
    ]);
  if (filter.actorId) query = query.where('actor_id', '=', filter.actorId);
  if (filter.objectType) query = query.where('object_type', '=', filter.objectType);
  if (filter.objectId) query = query.where('object_id', '=', filter.objectId);
  if (filter.verb) {
    const verb = filter.verb;
    query = verb.includes('.')
      ? query.where('verb', '=', verb)
      : query.where(sql<string>`split_part(verb, '.', 1)`, '=', verb);
  }
  if (filter.from) query = query.where('at', '>=', startOfDay(filter.from));
  if (filter.to) query = query.where('at', '<', startOfDay(filter.to, 1));
  if (filter.text) {
    const like = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((where) =>
      where.or([where('actor_name', 'ilike', like), where(sql<string>`data::text`, 'ilike', like)]),
    );
  }
  return query;
};

/** Vietnam keeps UTC+7 all year. */
const startOfDay = (day: string, daysLater = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + daysLater * 86_400_000).toISOString();

/** Newest first, at most `limit`, below entry number `before`. */
export const listEntries = async (
  db: Db,
  filter: AuditFilter,
  { before, limit }: { before?: number; limit: number },
): Promise<AuditEntry[]> => {
  let query = selectEntries(db, filter).orderBy('seq', 'desc').limit(limit);
  if (before !== undefined) query = query.where('seq', '<', before);
  return (await query.execute()) as AuditEntry[];
};

/** Oldest first, above entry number `after`. */
export const listEntriesAfter = async (
  db: Db,
  filter: AuditFilter,
  after: number,
  limit: number,
): Promise<AuditEntry[]> =>
  (await selectEntries(db, filter)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()) as AuditEntry[];

export const listActors = async (db: Db): Promise<{ id: string; name: string }[]> =>
  (
    await db
      .selectFrom('event')
      .select(['actor_id as id', (e) => e.fn.max('actor_name').as('name')])
      .where('actor_id', 'is not', null)
      .groupBy('actor_id')
      .orderBy('name')
      .limit(1000)
      .execute()
  ).map(({ id, name }) => ({ id: id!, name }));

export const listVerbs = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('event').select('verb').distinct().orderBy('verb').execute()).map((row) => row.verb);

export const findHead = async (db: Db, bodyId: string): Promise<{ seq: number; hash: string }> =>
  (await db
    .selectFrom('event_head')
    .select(['seq', 'hash'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst()) ?? {
    seq: 0,
    hash: '',
  };
