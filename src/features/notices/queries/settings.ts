import { type Kysely, sql } from 'kysely';
import { json } from '../../../store/json.ts';
import type { Database } from '../../../store/tables.ts';
import { ReminderSettings } from '../contract.ts';
import { DEFAULT_REMINDERS } from '../rules.ts';

type Db = Kysely<Database>;

export const getReminderSettings = async (db: Db): Promise<ReminderSettings> => {
  const row = await db
    .selectFrom('body')
    .select(sql<unknown>`settings -> 'reminders'`.as('reminders'))
    .where('id', '=', sql<string>`plenum_body()`)
    .executeTakeFirst();
  const known = ReminderSettings.partial().safeParse(row?.reminders ?? {});
  return { ...DEFAULT_REMINDERS, ...(known.success ? known.data : {}) };
};

export const saveReminderSettings = async (db: Db, settings: ReminderSettings): Promise<void> => {
  await db
    .updateTable('body')
    .set({ settings: sql`settings || ${json({ reminders: settings })}` })
    .where('id', '=', sql<string>`plenum_body()`)
    .execute();
};
