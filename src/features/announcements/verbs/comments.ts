// Comments: held until somebody approves them.
import { newId } from '../../../kernel/ids.ts';
import { Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { getAnnouncementRow } from '../queries/announcements.ts';
import { countHeld, getComment, listComments } from '../queries/comments.ts';
import { getPublished } from '../queries/published.ts';

/** A flood is refused before it fills the editors' desk; beside it the door counts requests by address. */
const MOST_HELD = 200;

type Names = 'setCommentsOpen' | 'listComments' | 'decideComment' | 'postComment';

export const comments: Pick<VerbsOf<typeof contract>, Names> = {
  setCommentsOpen: async (ctx, { id, open }) => {
    await getAnnouncementRow(ctx.db, id);
    await ctx.db.updateTable('announcement').set({ comments_open: open }).where('id', '=', id).execute();
    ctx.record({
      verb: open ? 'announcements.open_comments' : 'announcements.close_comments',
      objectType: 'announcement',
      objectId: id,
    });
    return {};
  },

  listComments: async ({ db }, filter) => ({
    comments: await listComments(db, filter),
    held: await countHeld(db),
  }),

  decideComment: async (ctx, { id, decision, reason }) => {
    await getComment(ctx.db, id);
    await ctx.db
      .updateTable('comment')
      .set({
        status: decision,
        decided_by: ctx.actor?.personId ?? null,
        decided_at: ctx.now,
        decide_reason: reason || null,
      })
      .where('id', '=', id)
      .execute();
    ctx.record({
      verb: decision === 'approved' ? 'comments.approve' : 'comments.reject',
      objectType: 'comment',
      objectId: id,
      data: { reason: reason || null },
    });
    return getComment(ctx.db, id);
  },

  postComment: async (ctx, { slug, name, text, website }) => {
    const article = await getPublished(ctx.db, slug);
    // A program that fills every field is told what people are told, and nothing is kept.
    if (website) return { held: true };
    if (!article.comments_open)
      throw ruleBroken('comments_closed', {
        vi: 'Thông báo này không nhận bình luận',
        en: 'This announcement takes no comments',
      });
    if ((await countHeld(ctx.db, article.id)) >= MOST_HELD)
      throw new Problem('too_many_requests', 'too_many_held', {
        vi: 'Đang có quá nhiều ý kiến chờ duyệt; hãy quay lại sau',
        en: 'Too many comments are waiting; please come back later',
      });
    const id = newId();
    await ctx.db
      .insertInto('comment')
      .values({
        body_id: ctx.body.id,
        id,
        announcement_id: article.id,
        name,
        text,
        created_at: ctx.now,
      })
      .execute();
    ctx.record({
      verb: 'comments.post',
      objectType: 'comment',
      objectId: id,
      data: { announcementId: article.id },
    });
    return { held: true };
  },
};
