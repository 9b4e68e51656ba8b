import type { VerbsOf } from '../../slice.ts';
import { writeCalendar } from '../calendar.ts';
import type { contract } from '../contract.ts';
import { countByUnit, countMatching, listHeads } from '../queries/heads.ts';
import { getTaskRow, readTask } from '../queries/one.ts';
import { noFile } from './files.ts';

type Names = 'listTasks' | 'getTask' | 'downloadTaskFile' | 'exportCalendar';

const CALENDAR_LIMIT = 1000;

export const read: Pick<VerbsOf<typeof contract>, Names> = {
  listTasks: async (ctx, { limit, ...filter }) => ({
    tasks: await listHeads(ctx, filter, limit),
    ...(await countMatching(ctx, filter)),
    units: await countByUnit(ctx, filter),
  }),

  getTask: (ctx, { id }) => readTask(ctx, id),

  downloadTaskFile: async (ctx, { id, fileId }) => {
    await getTaskRow(ctx, id);
    const file = await ctx.db
      .selectFrom('task_file as tf')
      .innerJoin('file as f', 'f.id', 'tf.file_id')
      .select(['f.name', 'f.content_type', 'f.content'])
      .where('tf.task_id', '=', id)
      .where('tf.file_id', '=', fileId)
      .executeTakeFirst();
    if (!file) throw noFile();
    return { fileName: file.name, contentType: file.content_type, bytes: file.content };
  },

  exportCalendar: async (ctx, filter) => {
    const open = (await listHeads(ctx, filter, CALENDAR_LIMIT)).filter(
      (task) => task.deadline !== null && !['done', 'cancelled', 'paused'].includes(task.state),
    );
    return {
      fileName: 'nhiem-vu.ics',
      contentType: 'text/calendar; charset=utf-8',
      bytes: new TextEncoder().encode(writeCalendar(open, ctx.now)),
    };
  },
};
