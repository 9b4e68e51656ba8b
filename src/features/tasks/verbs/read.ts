import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { countByUnit, countMatching, listHeads } from '../queries/heads.ts';
import { getTaskRow, readTask } from '../queries/one.ts';
import { noFile } from './files.ts';

type Names = 'listTasks' | 'getTask' | 'downloadTaskFile';

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
};
