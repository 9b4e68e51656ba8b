import { invalidField } from '../../../kernel/problem.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { draftsOfConference, draftsOfDocument } from '../queries/drafts.ts';
import { readSettings } from '../queries/settings.ts';

type Names = 'listTaskDrafts' | 'getTaskSettings' | 'saveTaskSettings';

export const drafts: Pick<VerbsOf<typeof contract>, Names> = {
  listTaskDrafts: (ctx, { documentId, conferenceId }) =>
    documentId ? draftsOfDocument(ctx, documentId) : draftsOfConference(ctx, conferenceId!),

  getTaskSettings: (ctx) => readSettings(ctx.db),

  saveTaskSettings: async (ctx, settings) => {
    const both = settings.required.find((one) => settings.warned.includes(one));
    if (both)
      throw invalidField('warned', 'both', {
        vi: 'Một mục hoặc là bắt buộc, hoặc chỉ nhắc, không thể cả hai',
        en: 'One of the six is required or only said, not both',
      });
    const row = {
      required: settings.required,
      warned: settings.warned,
      urgent_days: settings.urgentDays,
      single_days: settings.singleDays,
      many_days: settings.manyDays,
      many_from: settings.manyFrom,
    };
    await ctx.db
      .insertInto('task_settings')
      .values({ body_id: ctx.body.id, ...row })
      .onConflict((conflict) => conflict.column('body_id').doUpdateSet(row))
      .execute();
    ctx.record({ verb: 'tasks.set_rules', objectType: 'body', objectId: ctx.body.id, data: settings });
    return settings;
  },
};
