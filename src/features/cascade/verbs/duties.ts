import { localDay } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { getDocumentRef, relateDocuments, SEES_ALL } from '../../documents/index.ts';
import { getUnit, listUnits } from '../../people/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, Duty } from '../contract.ts';
import { getDuty, listDuties, lockDuty } from '../queries/duties.ts';
import { listSuggestions } from '../queries/suggestions.ts';
import { settleDuty } from '../remind.ts';
import { requirePerson } from './check.ts';
import { showCascade } from './read.ts';

type LockedDuty = Awaited<ReturnType<typeof lockDuty>>;
type Names =
  | 'listSuggestions'
  | 'requireImplementing'
  | 'changeDuty'
  | 'answerDuty'
  | 'reopenDuty'
  | 'removeDuty';

/** The units asked: those named, and all of a kind that exist today. Throws where one is closed. */
const unitsAsked = async (
  ctx: Context,
  { unitIds, unitKinds }: { unitIds: readonly string[]; unitKinds: readonly string[] },
): Promise<string[]> => {
  const standing = await listUnits(ctx.db, localDay(ctx.now));
  const known = new Set(standing.map((unit) => unit.id));
  for (const id of unitIds)
    if (!known.has(id)) {
      const { name } = await getUnit(ctx.db, id);
      throw invalidField('unitIds', 'unit_closed', {
        vi: `${name} không còn hoạt động`,
        en: `${name} no longer exists`,
      });
    }
  const ofKinds = standing.filter((unit) => unitKinds.includes(unit.kind)).map((unit) => unit.id);
  const asked = [...new Set([...unitIds, ...ofKinds])];
  if (!asked.length)
    throw invalidField('unitIds', 'required', {
      vi: 'Hãy chọn ít nhất một đơn vị, hoặc một loại đơn vị đang có',
      en: 'Choose at least one unit, or a kind of units that exist',
    });
  return asked;
};

const checkDueDay = (issuedOn: string | null, dueOn: string | null | undefined) => {
  if (issuedOn && dueOn && dueOn < issuedOn)
    throw invalidField('dueOn', 'before_document', {
      vi: 'Hạn ban hành sớm hơn ngày của chính văn bản',
      en: 'The day is before the day of the document itself',
    });
};

/** Notes the paper that meets a duty which is locked, and relates the two documents. */
export const meetDuty = async (ctx: Context, row: LockedDuty, documentId: string): Promise<Duty> => {
  const { id } = row;
  const answer = await getDocumentRef(ctx.db, SEES_ALL, documentId);
  await relateDocuments(ctx, { fromId: documentId, toId: row.document_id, kind: 'implements' });
  await ctx.db
    .updateTable('cascade_duty')
    .set({
      answer_id: documentId,
      answered_on: localDay(ctx.now),
      excused: null,
      revision: row.revision + 1,
    })
    .where('id', '=', id)
    .execute();
  await settleDuty(ctx, id);
  const duty = await getDuty(ctx, id);
  ctx.record({
    verb: 'cascade.answer',
    objectType: 'cascade_duty',
    objectId: id,
    data: {
      unit: duty.unit.name,
      documentId,
      ...(answer.confidentiality !== 'restricted' && { symbol: answer.symbol ?? answer.title }),
    },
  });
  return duty;
};

export const duties: Pick<VerbsOf<typeof contract>, Names> = {
  listSuggestions: async (ctx, { id }) => {
    const document = await getDocumentRef(ctx.db, SEES_ALL, id);
    return { suggestions: await listSuggestions(ctx, document, await listDuties(ctx, [id])) };
  },

  requireImplementing: async (ctx, { id, documentType, dueOn, ownerId, note, illustrative, ...who }) => {
    const document = await getDocumentRef(ctx.db, SEES_ALL, id);
    checkDueDay(document.issuedOn, dueOn);
    await requirePerson(ctx, 'ownerId', ownerId);
    const asked = await unitsAsked(ctx, who);
    const added = await ctx.db
      .insertInto('cascade_duty')
      .values(
        asked.map((unitId) => ({
          body_id: ctx.body.id,
          id: newId(),
          document_id: id,
          unit_id: unitId,
          document_type: documentType ?? null,
          due_on: dueOn ?? null,
          owner_id: ownerId ?? null,
          note,
          illustrative,
          created_by: ctx.actor?.personId ?? null,
          created_at: ctx.now,
        })),
      )
      .onConflict((conflict) => conflict.columns(['body_id', 'document_id', 'unit_id']).doNothing())
      .returning('unit_id')
      .execute();
    if (added.length)
      ctx.record({
        verb: 'cascade.require',
        objectType: 'document',
        objectId: id,
        data: {
          symbol: document.symbol ?? document.title,
          count: added.length,
          dueOn,
          unitIds: added.map((row) => row.unit_id),
        },
      });
    return {
      added: added.length,
      already: asked.length - added.length,
      cascade: await showCascade(ctx, id),
    };
  },

  changeDuty: async (ctx, { id, expectedRevision, ...fields }) => {
    const row = await lockDuty(ctx, id, expectedRevision);
    const document = await getDocumentRef(ctx.db, SEES_ALL, row.document_id);
    checkDueDay(document.issuedOn, fields.dueOn);
    await requirePerson(ctx, 'ownerId', fields.ownerId);
    if (fields.excused && row.answer_id)
      throw ruleBroken('already_issued', {
        vi: 'Đơn vị đã ban hành văn bản, không cần miễn',
        en: 'The unit has issued its paper and needs no excuse',
      });
    await ctx.db
      .updateTable('cascade_duty')
      .set({
        document_type: fields.documentType ?? null,
        due_on: fields.dueOn ?? null,
        owner_id: fields.ownerId ?? null,
        note: fields.note,
        excused: fields.excused,
        revision: row.revision + 1,
      })
      .where('id', '=', id)
      .execute();
    if (fields.excused) await settleDuty(ctx, id);
    const duty = await getDuty(ctx, id);
    ctx.record({
      verb: fields.excused && !row.excused ? 'cascade.excuse' : 'cascade.change_duty',
      objectType: 'cascade_duty',
      objectId: id,
      data: { unit: duty.unit.name, dueOn: duty.dueOn, reason: fields.excused },
    });
    return duty;
  },

  answerDuty: async (ctx, { id, expectedRevision, documentId }) => {
    const row = await lockDuty(ctx, id, expectedRevision);
    if (documentId === row.document_id)
      throw invalidField('documentId', 'itself', {
        vi: 'Văn bản không thể tự cụ thể hóa chính nó',
        en: 'A document cannot carry itself out',
      });
    return meetDuty(ctx, row, documentId);
  },

  reopenDuty: async (ctx, { id, expectedRevision }) => {
    const row = await lockDuty(ctx, id, expectedRevision);
    if (!row.answer_id)
      throw ruleBroken('not_issued', {
        vi: 'Chưa có văn bản nào được ghi nhận cho đơn vị này',
        en: 'No document has been noted for this unit',
      });
    await ctx.db
      .updateTable('cascade_duty')
      .set({ answer_id: null, answered_on: null, revision: row.revision + 1 })
      .where('id', '=', id)
      .execute();
    const duty = await getDuty(ctx, id);
    ctx.record({
      verb: 'cascade.reopen',
      objectType: 'cascade_duty',
      objectId: id,
      data: { unit: duty.unit.name, documentId: row.answer_id },
    });
    return duty;
  },

  removeDuty: async (ctx, { id }) => {
    const row = await lockDuty(ctx, id);
    if (row.answer_id)
      throw ruleBroken('already_issued', {
        vi: 'Đơn vị đã ban hành văn bản; hãy bỏ ghi nhận văn bản trước',
        en: 'The unit has issued its paper; take the answer back first',
      });
    const { unit } = await getDuty(ctx, id);
    await settleDuty(ctx, id);
    await ctx.db.deleteFrom('cascade_duty').where('id', '=', id).execute();
    ctx.record({
      verb: 'cascade.remove_duty',
      objectType: 'document',
      objectId: row.document_id,
      data: { unit: unit.name },
    });
    return {};
  },
};
