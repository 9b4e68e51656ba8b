import type { Kysely } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { Clarity, TaskSettings } from '../contract.ts';
import { DEFAULT_SETTINGS } from '../rules.ts';

/** The office's own rules of assigning, or the program's. Within a transaction there is one body only. */
export const readSettings = async (db: Kysely<Database>): Promise<TaskSettings> => {
  const row = await db.selectFrom('task_settings').selectAll().executeTakeFirst();
  return row
    ? {
        required: row.required as Clarity[],
        warned: row.warned as Clarity[],
        urgentDays: row.urgent_days,
        singleDays: row.single_days,
        manyDays: row.many_days,
        manyFrom: row.many_from,
      }
    : DEFAULT_SETTINGS;
};
