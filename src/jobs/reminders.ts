// What the daily reminding does and asks, in this order, for every body: rounds open first, so that they are reminded of. A slice that has something due exports a function
// (ctx, day) => … that calls remindOf() of the notices slice, and is named here. Each must tell nothing twice.
import { remindCascade } from '../features/cascade/index.ts';
import { mailDigests } from '../features/notices/index.ts';
import { openRounds, remindFigures } from '../features/submissions/index.ts';
import { remindTasks } from '../features/tasks/index.ts';
import { localDay } from '../kernel/format.ts';
import type { Store } from '../store/connect.ts';
import { type Context, transact } from '../store/context.ts';

type Remind = (ctx: Context, day: string) => Promise<unknown>;

const REMINDERS: readonly Remind[] = [openRounds, remindFigures, remindTasks, remindCascade];

/** Reminds, then writes each person's letter of the day. One body's trouble does not keep the others waiting. */
export const remindAll = async (
  store: Pick<Store, 'db'>,
  options: { now?: string; complain: (line: string) => void },
): Promise<void> => {
  const now = options.now ?? new Date().toISOString();
  const day = localDay(now);
  const bodies = await store.db.selectFrom('body').select(['id', 'slug', 'name']).execute();
  for (const body of bodies)
    for (const work of [...REMINDERS, mailDigests])
      try {
        await transact(store, { body, actor: null, now }, (ctx) => work(ctx, day));
      } catch (error) {
        options.complain(`reminders of ${body.slug}: ${(error as Error).message}`);
      }
};
