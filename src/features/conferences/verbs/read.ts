import type { Context } from '../../../store/context.ts';
import type { VerbsOf } from '../../slice.ts';
import type { Conference, contract } from '../contract.ts';
import { describeFrozen } from '../frozen.ts';
import { listAgenda, viewerOf } from '../queries/agenda.ts';
import { listAttendance, presenceOf } from '../queries/attendance.ts';
import { getConferenceRow, listConferences, toHead } from '../queries/conferences.ts';
import { listWarnings } from '../rules.ts';

/** The whole conference as the one who asks may see it. Throws not_found. */
export const readConference = async (ctx: Context, id: string): Promise<Conference> => {
  const { row, days } = await getConferenceRow(ctx.db, id);
  const viewer = await viewerOf(ctx, id);
  const { agenda, papers } = await listAgenda(ctx.db, viewer, id);
  const attendance = await listAttendance(ctx.db, id);
  const presence = presenceOf(attendance);
  return {
    ...toHead(row, days),
    agenda,
    papers,
    attendance,
    presence,
    snapshot: row.snapshot_id ? await describeFrozen(ctx, row.snapshot_id) : null,
    warnings: row.status === 'closed' ? [] : listWarnings(agenda, presence.present, presence.members),
  };
};

export const read: Pick<VerbsOf<typeof contract>, 'listConferences' | 'getConference'> = {
  listConferences: async ({ db }, { year }) => ({ conferences: await listConferences(db, year) }),
  getConference: async (ctx, { id }) => readConference(ctx, id),
};
