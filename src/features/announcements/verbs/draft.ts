// Composing, saving and throwing away the working copy.
import { newId } from '../../../kernel/ids.ts';
import { getPeriod } from '../../../kernel/period.ts';
import { invalidField, Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { json } from '../../../store/json.ts';
import { getSnapshotContent, takeSnapshot } from '../../assessments/index.ts';
import { type Conference, conferenceVerbs } from '../../conferences/index.ts';
import { listResolutions, showResolution } from '../../resolutions/index.ts';
import type { VerbsOf } from '../../slice.ts';
import { composeContent, type Material } from '../compose/compose.ts';
import { titleOf } from '../compose/opening.ts';
import type { contract } from '../contract.ts';
import { officialFor } from '../official-fields.ts';
import { getAnnouncementRow, listAnnouncements } from '../queries/announcements.ts';
import { tidyContent } from '../rules.ts';
import { showAnnouncement } from './show.ts';

type Names =
  | 'listAnnouncements'
  | 'getAnnouncement'
  | 'composeAnnouncement'
  | 'saveAnnouncement'
  | 'deleteAnnouncement';

export const requireRevision = (revision: number, expected: number): void => {
  if (revision !== expected)
    throw new Problem('conflict', 'revision', {
      vi: 'Người khác vừa lưu thông báo này. Những gì bạn viết vẫn còn; hãy so với bản của họ rồi chọn',
      en: 'Somebody else has just saved this announcement. What you wrote is still here; compare it with theirs',
    });
};

/** The figures of the year after come from its adopted resolution, frozen too so that its numbers can be asked about. */
const nextYear = async (ctx: Context, period: string): Promise<Material['next']> => {
  const year = getPeriod(period).year + 1;
  const head = (await listResolutions(ctx.db)).find(
    (one) => one.period === String(year) && one.status === 'adopted' && one.replacedById === null,
  );
  if (!head) return null;
  const resolution = await showResolution(ctx, head.id);
  const reason = `Chỉ tiêu năm ${year} nêu trong thông báo`;
  const { id } = await takeSnapshot(ctx, { period: head.period, resolutionId: head.id, reason });
  return { resolution, snapshot: await getSnapshotContent(ctx, id) };
};

const conferenceFor = async (
  ctx: Context,
  conferenceId: string,
): Promise<Conference & { snapshotId: string }> => {
  const conference = await conferenceVerbs.getConference(ctx, { id: conferenceId });
  if (!conference.snapshot)
    throw ruleBroken('not_opened', {
      vi: 'Hội nghị chưa khai mạc nên chưa có số liệu chốt để viết thông báo',
      en: 'The conference has not been opened, so there are no frozen figures to write from',
    });
  return { ...conference, snapshotId: conference.snapshot.id };
};

export const draft: Pick<VerbsOf<typeof contract>, Names> = {
  listAnnouncements: async ({ db }) => ({ announcements: await listAnnouncements(db) }),
  getAnnouncement: async (ctx, { id }) => showAnnouncement(ctx, id),

  composeAnnouncement: async (ctx, { conferenceId, snapshotId, title }) => {
    if (!conferenceId && !snapshotId)
      throw invalidField('conferenceId', 'required', {
        vi: 'Chọn hội nghị hoặc bản chụp số liệu để viết thông báo',
        en: 'Choose a conference or a snapshot to write from',
      });
    const conference = conferenceId ? await conferenceFor(ctx, conferenceId) : null;
    const chosen = conference?.snapshotId ?? snapshotId!;
    const snapshot = await getSnapshotContent(ctx, chosen);
    const next = await nextYear(ctx, snapshot.period);
    const named =
      title ||
      (conference
        ? titleOf(conference)
        : `Kết quả thực hiện ${snapshot.resolution?.title ?? snapshot.period}`);
    const official = await officialFor(ctx, named.charAt(0).toLocaleLowerCase('vi') + named.slice(1));
    const id = newId();
    await ctx.db
      .insertInto('announcement')
      .values({
        body_id: ctx.body.id,
        id,
        conference_id: conference?.id ?? null,
        snapshot_id: chosen,
        title: named,
        content: json(tidyContent(composeContent({ snapshot, conference, next }))),
        official: json(official),
        created_by: ctx.actor?.personId ?? null,
        created_at: ctx.now,
        updated_by: ctx.actor?.personId ?? null,
        updated_at: ctx.now,
      })
      .execute();
    ctx.record({
      verb: 'announcements.compose',
      objectType: 'announcement',
      objectId: id,
      data: { conferenceId: conference?.id, snapshotId: chosen, title: named },
    });
    return showAnnouncement(ctx, id);
  },

  saveAnnouncement: async (ctx, { id, title, content, official, expectedRevision }) => {
    const row = await getAnnouncementRow(ctx.db, id, true);
    requireRevision(row.revision, expectedRevision);
    await ctx.db
      .updateTable('announcement')
      .set({
        title,
        content: json(tidyContent(content)),
        official: json(official),
        revision: row.revision + 1,
        updated_by: ctx.actor?.personId ?? null,
        updated_at: ctx.now,
      })
      .where('id', '=', id)
      .execute();
    ctx.record({
      verb: 'announcements.save',
      objectType: 'announcement',
      objectId: id,
      data: { revision: row.revision + 1 },
    });
    return showAnnouncement(ctx, id);
  },

  deleteAnnouncement: async (ctx, { id }) => {
    const row = await getAnnouncementRow(ctx.db, id, true);
    if (row.version !== null)
      throw ruleBroken('published', {
        vi: 'Thông báo đã công bố thì không xóa được, chỉ đính chính',
        en: 'A published announcement stays; it can only be corrected',
      });
    await ctx.db.deleteFrom('announcement_photo').where('announcement_id', '=', id).execute();
    await ctx.db.deleteFrom('announcement').where('id', '=', id).execute();
    ctx.record({
      verb: 'announcements.delete',
      objectType: 'announcement',
      objectId: id,
      data: { title: row.title },
    });
    return {};
  },
};
