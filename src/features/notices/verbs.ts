import type { VerbsOf } from '../slice.ts';
import type { contract, NoticeKind } from './contract.ts';
import { countUnread, listNoticesOf } from './queries/notices.ts';
import { getReminderSettings, saveReminderSettings } from './queries/settings.ts';

export const verbs: VerbsOf<typeof contract> = {
  listNotices: async ({ db, actor }, options) => ({
    notices: await listNoticesOf(db, actor!.personId, options),
    unread: await countUnread(db, actor!.personId),
  }),

  // Having looked is nobody's business but one's own: it is not noted in the log.
  readNotices: async ({ db, actor, now }, { ids }) => {
    let query = db
      .updateTable('notice')
      .set({ read_at: now })
      .where('person_id', '=', actor!.personId)
      .where('read_at', 'is', null);
    if (ids) query = query.where('id', 'in', ids.length ? ids : [actor!.personId]);
    await query.execute();
    return { unread: await countUnread(db, actor!.personId) };
  },

  getMailChoices: async ({ db, actor }) => {
    const row = await db
      .selectFrom('notice_mail')
      .select('muted_kinds')
      .where('person_id', '=', actor!.personId)
      .executeTakeFirst();
    return { muted: (row?.muted_kinds ?? []) as NoticeKind[] };
  },

  setMailChoices: async (ctx, { muted }) => {
    const personId = ctx.actor!.personId;
    await ctx.db
      .insertInto('notice_mail')
      .values({ body_id: ctx.body.id, person_id: personId, muted_kinds: muted })
      .onConflict((conflict) =>
        conflict.columns(['body_id', 'person_id']).doUpdateSet({ muted_kinds: muted }),
      )
      .execute();
    ctx.record({
      verb: 'notices.choose_mail',
      objectType: 'person',
      objectId: personId,
      data: { muted },
    });
    return { muted };
  },

  getReminderSettings: ({ db }) => getReminderSettings(db),

  setReminderSettings: async (ctx, settings) => {
    await saveReminderSettings(ctx.db, settings);
    ctx.record({
      verb: 'notices.set_reminders',
      objectType: 'body',
      objectId: ctx.body.id,
      data: settings,
    });
    return settings;
  },
};
