// Calendars: the open deadlines as a file, and a secret address that a calendar program asks again and again. The
// address stands for one person; it ends when it is renewed, when it is given up, and when the person leaves.
import { createHash, randomBytes } from 'node:crypto';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { findActor } from '../../../store/membership.ts';
import type { VerbsOf } from '../../slice.ts';
import { writeCalendar } from '../calendar.ts';
import type { contract, TaskHead } from '../contract.ts';
import { listHeads } from '../queries/heads.ts';

type Names = 'exportCalendar' | 'getTaskFeed' | 'renewTaskFeed' | 'endTaskFeed' | 'readTaskFeed';

const LIMIT = 1000;
const ENDED = ['done', 'cancelled', 'paused'];
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const noFeed = () => notFound({ vi: 'lịch này', en: 'calendar' });

const calendarOf = (tasks: readonly TaskHead[], now: string) => ({
  fileName: 'nhiem-vu.ics',
  contentType: 'text/calendar; charset=utf-8',
  bytes: new TextEncoder().encode(
    writeCalendar(
      tasks.filter((task) => task.deadline !== null && !ENDED.includes(task.state)),
      now,
    ),
  ),
});

/** What the person leads, and what the units they report for lead or contribute to. */
const listOwn = async (ctx: Context): Promise<TaskHead[]> => {
  const { personId, grants } = ctx.actor!;
  const unitIds = [...new Set(grants.flatMap((grant) => grant.unitIds))];
  const lists = [await listHeads(ctx, { personId }, LIMIT)];
  for (const unitId of unitIds) lists.push(await listHeads(ctx, { unitId }, LIMIT));
  return [...new Map(lists.flat().map((task) => [task.id, task])).values()];
};

const personOf = (ctx: Context): string => {
  if (!ctx.actor) throw noFeed();
  return ctx.actor.personId;
};

export const feed: Pick<VerbsOf<typeof contract>, Names> = {
  exportCalendar: async (ctx, filter) => calendarOf(await listHeads(ctx, filter, LIMIT), ctx.now),

  getTaskFeed: async (ctx) => {
    const kept = await ctx.db
      .selectFrom('task_feed')
      .select('made_at')
      .where('person_id', '=', personOf(ctx))
      .executeTakeFirst();
    return { madeAt: kept?.made_at ?? null };
  },

  renewTaskFeed: async (ctx) => {
    const token = randomBytes(24).toString('base64url');
    const row = { token_hash: hashOf(token), made_at: ctx.now };
    await ctx.db
      .insertInto('task_feed')
      .values({ body_id: ctx.body.id, person_id: personOf(ctx), ...row })
      .onConflict((conflict) => conflict.columns(['body_id', 'person_id']).doUpdateSet(row))
      .execute();
    ctx.record({ verb: 'tasks.renew_feed', objectType: 'person', objectId: personOf(ctx), data: {} });
    return { path: `/api/public/${ctx.body.slug}/tasks-feed/${token}` };
  },

  endTaskFeed: async (ctx) => {
    await ctx.db.deleteFrom('task_feed').where('person_id', '=', personOf(ctx)).execute();
    ctx.record({ verb: 'tasks.end_feed', objectType: 'person', objectId: personOf(ctx), data: {} });
    return {};
  },

  readTaskFeed: async (ctx, { token }) => {
    const kept = await ctx.db
      .selectFrom('task_feed as f')
      .innerJoin('person as p', 'p.id', 'f.person_id')
      .select('p.user_id')
      .where('f.token_hash', '=', hashOf(token))
      .where('p.is_active', '=', true)
      .executeTakeFirst();
    const found = kept?.user_id ? await findActor(ctx, kept.user_id, ctx.body.id) : null;
    if (!found) throw noFeed();
    const own = await listOwn({ ...ctx, actor: found.actor });
    // What leaves the house for somebody's telephone does not say what a confidential task is about.
    const shown = own.map((task) => (task.confidential ? { ...task, title: 'Nhiệm vụ hạn chế' } : task));
    return calendarOf(shown, ctx.now);
  },
};
