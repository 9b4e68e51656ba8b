import { createHash } from 'node:crypto';
import { newId } from '../../../kernel/ids.ts';
import { notFound, ruleBroken } from '../../../kernel/problem.ts';
import { refuseSecrets } from '../../documents/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { getTaskRow, listContributors, readTask } from '../queries/one.ts';
import { findEvidenceFault } from '../rules.ts';
import { requireWorker } from './require.ts';

export const noFile = () => notFound({ vi: 'tệp này', en: 'file' });

export const files: Pick<VerbsOf<typeof contract>, 'addTaskFile'> = {
  addTaskFile: async (ctx, { id, file }) => {
    const row = await getTaskRow(ctx, id, true);
    const contributors = await listContributors(ctx.db, id);
    requireWorker(ctx, [row.lead_unit_id, ...contributors.map((unit) => unit.id)]);
    if (['done', 'cancelled'].includes(row.state))
      throw ruleBroken('task_ended', {
        vi: 'Nhiệm vụ đã kết thúc nên không nhận thêm tệp',
        en: 'The task has ended and takes no more files',
      });
    const fault = findEvidenceFault(file.fileName, file.bytes);
    if (fault) throw fault;
    refuseSecrets({ title: file.fileName });
    const fileId = newId();
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    await ctx.db
      .insertInto('file')
      .values({
        body_id: ctx.body.id,
        id: fileId,
        name: file.fileName,
        content_type: 'application/octet-stream',
        size: file.bytes.length,
        sha256,
        content: file.bytes,
      })
      .execute();
    await ctx.db
      .insertInto('task_file')
      .values({
        body_id: ctx.body.id,
        task_id: id,
        file_id: fileId,
        added_by: ctx.actor?.personId ?? null,
        added_at: ctx.now,
      })
      .execute();
    ctx.record({
      verb: 'tasks.add_file',
      objectType: 'task',
      objectId: id,
      data: { code: row.code, fileName: file.fileName, sha256 },
    });
    return readTask(ctx, id);
  },
};
