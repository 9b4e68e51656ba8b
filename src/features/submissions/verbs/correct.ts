// Proposing another figure beside one that stands, and answering. Nothing changes before the answer; accepting writes a
// new version, also where the figure is locked.
import { newId } from '../../../kernel/ids.ts';
import { invalidField, notAllowed, notFound, Problem, ruleBroken } from '../../../kernel/problem.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import {
  checkDecimals,
  findUnits,
  listIndicators,
  listValues,
  readTypedFigure,
  type Value,
  writeEntries,
} from '../../indicators/index.ts';
import { listPersonsWithRole, notify, settle } from '../../notices/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { Correction, contract } from '../contract.ts';
import { listCorrections, lockProposed } from '../queries/corrections.ts';
import { whileUnlocked } from '../queries/submission.ts';

const getCorrection = async (ctx: Context, id: string): Promise<Correction> => {
  const [correction] = await listCorrections(ctx.db, { id });
  if (!correction) throw notFound({ vi: 'đề nghị đính chính này', en: 'correction' });
  return correction;
};

/** Figures of the whole body are corrected by the unit that owns the indicator. */
const requireOwn = async (ctx: Context, indicatorId: string, unitId: string): Promise<void> => {
  const unit = (await findUnits(ctx.db, [unitId])).get(unitId);
  const owner = (await listIndicators(ctx.db, { ids: [indicatorId] }))[0]?.ownerUnit;
  const may =
    mayForUnit(ctx, 'values.report', unitId) ||
    (unit?.parentId === null && owner && mayForUnit(ctx, 'values.report', owner.id));
  if (!may)
    throw notAllowed('other_unit', {
      vi: `Bạn không phụ trách số liệu này của ${unit?.name}`,
      en: `You do not report this figure for ${unit?.name}`,
    });
};

type Said = { typed?: string | null | undefined; reading?: 'whole' | 'fraction' | null | undefined };

const readProposed = async (ctx: Context, value: Value, said: Said): Promise<string | null> => {
  const typed = said.typed?.trim();
  if (!typed) return null;
  const [indicator] = await listIndicators(ctx.db, { ids: [value.indicatorId] });
  const decimals = indicator!.decimals;
  const read = readTypedFigure(typed, { decimals, reading: said.reading ?? null });
  const wrong = 'value' in read ? checkDecimals(read.value, decimals) : read;
  if (wrong) throw invalidField('typed', wrong.code, wrong.message);
  return 'value' in read ? read.value : null;
};

const keyOf = (id: string) => `correction:${id}`;
const linkTo = (id: string) => `/corrections?show=${id}`;

const answered = (): Problem =>
  new Problem('conflict', 'correction_answered', {
    vi: 'Đề nghị này đã được trả lời hoặc rút lại; hãy tải lại trang',
    en: 'This correction was answered or taken back; reload the page',
  });

const writeCorrected = async (
  ctx: Context,
  correction: Correction,
  answer: string | null,
): Promise<string> => {
  const [stood] = await listValues(ctx.db, { ids: [correction.valueId] });
  const cell = {
    indicatorId: correction.indicator.id,
    unitId: correction.unit.id,
    period: correction.period,
  };
  const { saved, unchanged, errors } = await whileUnlocked(ctx, cell, () =>
    writeEntries(
      ctx,
      [
        {
          ...cell,
          kind: stood!.kind,
          vintage: correction.vintage,
          ...(correction.proposed !== null && { value: correction.proposed }),
          ...(correction.noFigureReason && { noFigureReason: correction.noFigureReason }),
          stated: [],
          note: [correction.source, answer].filter(Boolean).join(' · ') || null,
          reason: correction.reason,
          illustrative: stood!.illustrative,
          ...(correction.documentId && { source: { documentId: correction.documentId } }),
        },
      ],
      false,
    ),
  );
  if (errors[0]) throw ruleBroken('not_corrected', errors[0].message);
  return (saved[0] ?? unchanged[0])!.id;
};

type Names = 'listCorrections' | 'proposeCorrection' | 'withdrawCorrection' | 'answerCorrection';

export const correct: Pick<VerbsOf<typeof contract>, Names> = {
  listCorrections: async ({ db }, filter) => ({ corrections: await listCorrections(db, filter) }),

  proposeCorrection: async (
    ctx,
    { valueId, vintage, reason, source, documentId, noFigureReason, ...said },
  ) => {
    const [value] = await listValues(ctx.db, { ids: [valueId] });
    if (!value) throw notFound({ vi: 'số liệu này', en: 'figure' });
    await requireOwn(ctx, value.indicatorId, value.unit.id);
    if (value.supersededAt)
      throw new Problem('conflict', 'value_superseded', {
        vi: 'Số liệu này đã có bản mới hơn; hãy xem lại rồi đề nghị',
        en: 'This figure has a newer version; look again before you propose',
      });
    const proposed = await readProposed(ctx, value, said);
    if ((proposed === null) === !noFigureReason)
      throw invalidField('typed', 'one_figure', {
        vi: 'Nhập một con số, hoặc chọn lý do không có số',
        en: 'Give one figure, or choose why there is none',
      });
    const id = newId();
    await ctx.db
      .insertInto('correction')
      .values({
        body_id: ctx.body.id,
        id,
        value_id: valueId,
        kind: value.kind,
        vintage: vintage ?? value.vintage,
        proposed_value: proposed,
        no_figure_reason: noFigureReason ?? null,
        reason,
        source,
        document_id: documentId ?? null,
        proposed_by: ctx.actor?.personId ?? null,
        proposed_at: ctx.now,
      })
      .execute();
    const correction = await getCorrection(ctx, id);
    ctx.record({
      verb: 'corrections.propose',
      objectType: 'correction',
      objectId: id,
      data: {
        indicator: correction.indicator.code,
        unit: correction.unit.name,
        period: correction.period,
        before: correction.before,
        proposed: correction.proposed ?? correction.noFigureReason,
        reason,
      },
    });
    await notify(ctx, {
      to: await listPersonsWithRole(ctx.db, 'office'),
      kind: 'correction',
      key: `${keyOf(id)}/proposed`,
      objectType: 'correction',
      objectId: id,
      title: {
        vi: `Đề nghị đính chính ${correction.indicator.nameVi}, ${correction.unit.name}`,
        en: `Correction proposed: ${correction.indicator.nameEn ?? correction.indicator.nameVi}, ${correction.unit.name}`,
      },
      link: linkTo(id),
    });
    return correction;
  },

  withdrawCorrection: async (ctx, { id }) => {
    const correction = await getCorrection(ctx, id);
    await requireOwn(ctx, correction.indicator.id, correction.unit.id);
    if (!(await lockProposed(ctx.db, id))) throw answered();
    await ctx.db.updateTable('correction').set({ state: 'withdrawn' }).where('id', '=', id).execute();
    await settle(ctx, keyOf(id));
    ctx.record({
      verb: 'corrections.withdraw',
      objectType: 'correction',
      objectId: id,
      data: { indicator: correction.indicator.code, unit: correction.unit.name, period: correction.period },
    });
    return getCorrection(ctx, id);
  },

  answerCorrection: async (ctx, { id, isAccepted, answer }) => {
    const correction = await getCorrection(ctx, id);
    if (!(await lockProposed(ctx.db, id))) throw answered();
    if (!isAccepted && !answer)
      throw invalidField('answer', 'required', {
        vi: 'Hãy nêu lý do không nhận',
        en: 'Say why it is refused',
      });
    if (isAccepted && correction.isOutdated)
      throw new Problem('conflict', 'value_superseded', {
        vi: 'Số liệu đã có bản mới hơn sau khi đề nghị; hãy trả lời “không nhận” hoặc để đơn vị đề nghị lại',
        en: 'The figure has a newer version since; refuse this one or let the unit propose again',
      });
    const newValueId = isAccepted ? await writeCorrected(ctx, correction, answer) : null;
    await ctx.db
      .updateTable('correction')
      .set({
        state: isAccepted ? 'accepted' : 'refused',
        answer,
        answered_by: ctx.actor?.personId ?? null,
        answered_at: ctx.now,
        new_value_id: newValueId,
      })
      .where('id', '=', id)
      .execute();
    ctx.record({
      verb: isAccepted ? 'corrections.accept' : 'corrections.refuse',
      objectType: 'correction',
      objectId: id,
      data: {
        indicator: correction.indicator.code,
        unit: correction.unit.name,
        period: correction.period,
        ...(answer && { answer }),
      },
    });
    await settle(ctx, keyOf(id));
    if (correction.proposedBy)
      await notify(ctx, {
        to: [correction.proposedBy.id],
        kind: 'correction',
        key: `${keyOf(id)}/answered`,
        objectType: 'correction',
        objectId: id,
        title: {
          vi: `Đính chính ${correction.indicator.nameVi}: ${isAccepted ? 'đã nhận' : 'không nhận'}`,
          en: `Correction of ${correction.indicator.nameEn ?? correction.indicator.nameVi}: ${isAccepted ? 'accepted' : 'refused'}`,
        },
        link: linkTo(id),
      });
    return getCorrection(ctx, id);
  },
};
