// Planning, opening and closing.
import { newId } from '../../../kernel/ids.ts';
import { invalidField, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { VerbsOf } from '../../slice.ts';
import type { ConferenceFields, contract } from '../contract.ts';
import { freezeFigures } from '../frozen.ts';
import { type ConferenceRow, getConferenceRow, replaceDays } from '../queries/conferences.ts';
import { type Act, findStatusFault } from '../rules.ts';
import { readConference } from './read.ts';

type Names = 'createConference' | 'updateConference' | 'openConference' | 'closeConference';

/** Locks the conference and throws where the act does not fit its state. */
export const requireAct = async (ctx: Context, id: string, act: Act): Promise<ConferenceRow> => {
  const { row } = await getConferenceRow(ctx.db, id, true);
  const fault = findStatusFault(act, row.status as 'planned');
  if (fault) throw fault;
  return row;
};

const columnsOf = (fields: ConferenceFields) => ({
  title: fields.title,
  no: fields.no ?? null,
  organ: fields.organ,
  term: fields.term,
  extended: fields.extended,
  period: fields.period,
  place: fields.place,
  incumbents: fields.incumbents,
});

/** Votes were counted and figures frozen by these. */
const refuseFixedChanges = (row: ConferenceRow, fields: ConferenceFields): void => {
  if (row.status === 'planned') return;
  if (fields.period !== row.period)
    throw invalidField('period', 'fixed', {
      vi: 'Hội nghị đã khai mạc nên không đổi được kỳ số liệu',
      en: 'The period is fixed once the conference is open',
    });
  if (fields.incumbents !== row.incumbents)
    throw invalidField('incumbents', 'fixed', {
      vi: 'Hội nghị đã khai mạc nên không đổi được số ủy viên đương nhiệm',
      en: 'The number of incumbent members is fixed once the conference is open',
    });
};

export const run: Pick<VerbsOf<typeof contract>, Names> = {
  createConference: async (ctx, input) => {
    const id = newId();
    await ctx.db
      .insertInto('conference')
      .values({ body_id: ctx.body.id, id, ...columnsOf(input) })
      .execute();
    await replaceDays(ctx.db, ctx.body.id, id, input.days);
    ctx.record({ verb: 'conferences.plan', objectType: 'conference', objectId: id, data: { ...input } });
    return readConference(ctx, id);
  },

  updateConference: async (ctx, { id, expectedRevision, ...fields }) => {
    const row = await requireAct(ctx, id, 'plan');
    if (expectedRevision != null && expectedRevision !== row.revision)
      throw new Problem('conflict', 'revision', {
        vi: 'Người khác vừa sửa hội nghị này; hãy xem bản mới rồi sửa lại',
        en: 'Somebody else has just changed this conference; look at the new state and try again',
      });
    refuseFixedChanges(row, fields);
    await ctx.db
      .updateTable('conference')
      .set({ ...columnsOf(fields), revision: row.revision + 1 })
      .where('id', '=', id)
      .execute();
    await replaceDays(ctx.db, ctx.body.id, id, fields.days);
    ctx.record({ verb: 'conferences.change', objectType: 'conference', objectId: id, data: { ...fields } });
    return readConference(ctx, id);
  },

  openConference: async (ctx, { id }) => {
    const row = await requireAct(ctx, id, 'open');
    const snapshotId = await freezeFigures(ctx, row.period, row.title);
    await ctx.db
      .updateTable('conference')
      .set({ status: 'open', opened_at: ctx.now, snapshot_id: snapshotId, revision: row.revision + 1 })
      .where('id', '=', id)
      .execute();
    ctx.record({ verb: 'conferences.open', objectType: 'conference', objectId: id, data: { snapshotId } });
    return readConference(ctx, id);
  },

  closeConference: async (ctx, { id }) => {
    const row = await requireAct(ctx, id, 'close');
    await ctx.db
      .updateTable('conference')
      .set({ status: 'closed', closed_at: ctx.now, revision: row.revision + 1 })
      .where('id', '=', id)
      .execute();
    ctx.record({ verb: 'conferences.close', objectType: 'conference', objectId: id });
    return readConference(ctx, id);
  },
};
