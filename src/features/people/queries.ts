import type { Kysely } from 'kysely';
import type { Database } from '../../store/tables.ts';
import type { Unit } from './contract.ts';

/** Units by code; only those that existed on the day when one is given. */
export const listUnits = async (db: Kysely<Database>, on?: string): Promise<Unit[]> => {
  let query = db
    .selectFrom('org_unit')
    .select([
      'id',
      'code',
      'name',
      'short_name as shortName',
      'kind',
      'parent_id as parentId',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .orderBy('code')
    .orderBy('valid_from');
  if (on)
    query = query
      .where('valid_from', '<=', on)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]));
  return (await query.execute()) as Unit[];
};
