import type { InputOf } from '../../../kernel/endpoint.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { getDocumentRef, refuseSecrets, SEES_ALL } from '../../documents/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { AgendaItem, Confidentiality, contract } from '../contract.ts';
import { listAgenda, requireAgendaItem, viewerOf } from '../queries/agenda.ts';
import { getConferenceRow } from '../queries/conferences.ts';
import { findSecrecyFault } from '../rules.ts';
import { readConference } from './read.ts';
import { requireAct } from './run.ts';

type Names = 'addAgendaItem' | 'updateAgendaItem' | 'removeAgendaItem' | 'orderAgenda';
type Fields = InputOf<(typeof contract)['addAgendaItem']>;

/** Throws where the item is a secret, on a day without conference, or about a document that is not there. */
const checkedColumns = async (
  ctx: Context,
  { id, title, kind, day, presenter, confidentiality, documentId }: Fields,
) => {
  const fault = findSecrecyFault(confidentiality);
  if (fault) throw fault;
  refuseSecrets({ title });
  if (day && !(await getConferenceRow(ctx.db, id)).days.includes(day))
    throw invalidField('day', 'other_day', {
      vi: 'Ngày này không thuộc các ngày họp',
      en: 'This is not a day of the conference',
    });
  if (documentId) await getDocumentRef(ctx.db, SEES_ALL, documentId);
  return {
    title,
    kind,
    held_on: day ?? null,
    presenter,
    confidentiality: confidentiality as Confidentiality,
    document_id: documentId ?? null,
  };
};

const nextOrdinal = async (ctx: Context, conferenceId: string): Promise<number> => {
  const { last } = await ctx.db
    .selectFrom('agenda_item')
    .select((q) => q.fn.max('ordinal').as('last'))
    .where('conference_id', '=', conferenceId)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
};

const setOrder = async (ctx: Context, itemIds: readonly string[]): Promise<void> => {
  for (const [index, itemId] of itemIds.entries())
    await ctx.db
      .updateTable('agenda_item')
      .set({ ordinal: index + 1 })
      .where('id', '=', itemId)
      .execute();
};

const listItemIds = async (ctx: Context, conferenceId: string): Promise<string[]> =>
  (
    await ctx.db
      .selectFrom('agenda_item')
      .select('id')
      .where('conference_id', '=', conferenceId)
      .orderBy('ordinal')
      .execute()
  ).map((item) => item.id);

const readItem = async (ctx: Context, conferenceId: string, itemId: string): Promise<AgendaItem> => {
  const viewer = await viewerOf(ctx, conferenceId);
  return (await listAgenda(ctx.db, viewer, conferenceId)).agenda.find((item) => item.id === itemId)!;
};

export const agenda: Pick<VerbsOf<typeof contract>, Names> = {
  addAgendaItem: async (ctx, input) => {
    await requireAct(ctx, input.id, 'agenda');
    const columns = await checkedColumns(ctx, input);
    const itemId = newId();
    const ordinal = await nextOrdinal(ctx, input.id);
    await ctx.db
      .insertInto('agenda_item')
      .values({ body_id: ctx.body.id, id: itemId, conference_id: input.id, ordinal, ...columns })
      .execute();
    ctx.record({
      verb: 'conferences.add_item',
      objectType: 'conference',
      objectId: input.id,
      data: { itemId, title: input.title, kind: input.kind },
    });
    return readItem(ctx, input.id, itemId);
  },

  updateAgendaItem: async (ctx, { itemId, ...input }) => {
    await requireAct(ctx, input.id, 'agenda');
    await requireAgendaItem(ctx.db, input.id, itemId);
    const columns = await checkedColumns(ctx, input);
    await ctx.db.updateTable('agenda_item').set(columns).where('id', '=', itemId).execute();
    ctx.record({
      verb: 'conferences.change_item',
      objectType: 'conference',
      objectId: input.id,
      data: { itemId, title: input.title, kind: input.kind },
    });
    return readItem(ctx, input.id, itemId);
  },

  removeAgendaItem: async (ctx, { id, itemId }) => {
    await requireAct(ctx, id, 'agenda');
    await requireAgendaItem(ctx.db, id, itemId);
    const used = await ctx.db
      .selectFrom('agenda_item as a')
      .select((q) => [
        q
          .exists(q.selectFrom('motion').select('motion.id').whereRef('motion.agenda_item_id', '=', 'a.id'))
          .as('voted'),
        q
          .exists(
            q
              .selectFrom('conclusion')
              .select('conclusion.id')
              .whereRef('conclusion.agenda_item_id', '=', 'a.id'),
          )
          .as('concluded'),
      ])
      .where('a.id', '=', itemId)
      .executeTakeFirstOrThrow();
    if (used.voted || used.concluded)
      throw ruleBroken('item_in_use', {
        vi: 'Mục này đã có biểu quyết hoặc kết luận nên không bỏ được',
        en: 'This item has a vote or a conclusion and stays',
      });
    await ctx.db
      .updateTable('conference_paper')
      .set({ agenda_item_id: null })
      .where('agenda_item_id', '=', itemId)
      .execute();
    await ctx.db.deleteFrom('agenda_item').where('id', '=', itemId).execute();
    await setOrder(ctx, await listItemIds(ctx, id));
    ctx.record({ verb: 'conferences.remove_item', objectType: 'conference', objectId: id, data: { itemId } });
    return readConference(ctx, id);
  },

  orderAgenda: async (ctx, { id, itemIds }) => {
    await requireAct(ctx, id, 'agenda');
    const known = await listItemIds(ctx, id);
    if (itemIds.length !== known.length || known.some((itemId) => !itemIds.includes(itemId)))
      throw invalidField('itemIds', 'incomplete', {
        vi: 'Thứ tự phải gồm đủ các mục, mỗi mục một lần',
        en: 'The order must name every item once',
      });
    await setOrder(ctx, itemIds);
    ctx.record({
      verb: 'conferences.order_agenda',
      objectType: 'conference',
      objectId: id,
      data: { itemIds },
    });
    return readConference(ctx, id);
  },
};
