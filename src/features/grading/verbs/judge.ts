// The grade a unit gives itself, the general points, and the decision.
import { decimal } from '../../../kernel/decimal.ts';
import { invalidField, notAllowed, ruleBroken } from '../../../kernel/problem.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import { json } from '../../../store/json.ts';
import { listReportersOf, notify } from '../../notices/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, Grade } from '../contract.ts';
import { getActiveGradingScheme } from '../queries/schemes.ts';
import { type Frozen, listSheets } from '../queries/sheets.ts';
import { GRADE_WORDS } from '../rules.ts';
import { lockSheet, requireOpen, showSheet } from './sheet.ts';

type Names = 'gradeSelf' | 'giveGeneralPoints' | 'decideGrade' | 'reopenGrade';

/** The program itself reckons what is frozen, so that it holds all names but those of confidential tasks. */
const freeze = async (ctx: Context, unitId: string, period: string): Promise<Frozen> => {
  const scheme = await getActiveGradingScheme(ctx.db);
  const [sheet] = await listSheets(ctx, period, scheme, unitId);
  const confidential = await ctx.db
    .selectFrom('task')
    .select('id')
    .where('lead_unit_id', '=', unitId)
    .where('confidential', '=', true)
    .execute();
  const hidden = new Set(confidential.map((row) => row.id));
  return {
    computed: sheet!.computed,
    items: sheet!.items.map((item) => (hidden.has(item.id) ? { ...item, name: null } : item)),
  };
};

const tellUnit = async (ctx: Context, sheetId: string, unitId: string, period: string, grade: Grade) => {
  const reporters = await listReportersOf(ctx.db, [unitId]);
  await notify(ctx, {
    to: reporters.get(unitId) ?? [],
    kind: 'grading',
    key: `grading:${sheetId}/${ctx.now}`,
    objectType: 'grading_sheet',
    objectId: sheetId,
    title: {
      vi: `Xếp loại kỳ ${period}: ${GRADE_WORDS[grade].vi}`,
      en: `Grade for ${period}: ${GRADE_WORDS[grade].en}`,
    },
    link: `/grading/${unitId}/${period}`,
  });
};

export const judge: Pick<VerbsOf<typeof contract>, Names> = {
  gradeSelf: async (ctx, { unitId, period, expectedRevision, grade, reason }) => {
    if (!mayForUnit(ctx, 'grading.self', unitId))
      throw notAllowed('other_unit', {
        vi: 'Bạn chỉ tự xếp loại cho đơn vị mình phụ trách',
        en: 'You grade only your own unit',
      });
    const row = await lockSheet(ctx, unitId, period, expectedRevision);
    requireOpen(row.decided_grade);
    await ctx.db
      .updateTable('grading_sheet')
      .set({
        self_grade: grade,
        self_reason: reason,
        self_by: ctx.actor?.personId ?? null,
        self_at: ctx.now,
        revision: row.revision + 1,
      })
      .where('id', '=', row.id)
      .execute();
    const sheet = await showSheet(ctx, unitId, period);
    ctx.record({
      verb: 'grading.grade_self',
      objectType: 'grading_sheet',
      objectId: row.id,
      data: { unit: sheet.unit.name, period, grade, reason },
    });
    return sheet;
  },

  giveGeneralPoints: async (ctx, { unitId, period, expectedRevision, points, reason, illustrative }) => {
    const row = await lockSheet(ctx, unitId, period, expectedRevision);
    requireOpen(row.decided_grade);
    const { content } = await getActiveGradingScheme(ctx.db);
    if (decimal(points).lt(0) || decimal(points).gt(content.generalMax))
      throw invalidField('points', 'range', {
        vi: `Điểm tiêu chí chung từ 0 đến ${content.generalMax}`,
        en: `General points go from 0 to ${content.generalMax}`,
      });
    await ctx.db
      .updateTable('grading_sheet')
      .set({
        general_points: points,
        general_reason: reason,
        general_by: ctx.actor?.personId ?? null,
        general_at: ctx.now,
        illustrative,
        revision: row.revision + 1,
      })
      .where('id', '=', row.id)
      .execute();
    const sheet = await showSheet(ctx, unitId, period);
    ctx.record({
      verb: 'grading.give_points',
      objectType: 'grading_sheet',
      objectId: row.id,
      data: { unit: sheet.unit.name, period, points, reason },
    });
    return sheet;
  },

  decideGrade: async (ctx, { unitId, period, expectedRevision, grade, reason }) => {
    const row = await lockSheet(ctx, unitId, period, expectedRevision);
    requireOpen(row.decided_grade);
    const frozen = await freeze(ctx, unitId, period);
    if (grade !== frozen.computed.grade && !reason)
      throw invalidField('reason', 'required', {
        vi: 'Mức quyết định khác mức máy tính nên cần nêu lý do',
        en: 'The grade differs from the computed one: say why',
      });
    await ctx.db
      .updateTable('grading_sheet')
      .set({
        decided_grade: grade,
        decided_reason: reason,
        decided_by: ctx.actor?.personId ?? null,
        decided_at: ctx.now,
        frozen: json(frozen),
        revision: row.revision + 1,
      })
      .where('id', '=', row.id)
      .execute();
    await tellUnit(ctx, row.id, unitId, period, grade);
    const sheet = await showSheet(ctx, unitId, period);
    ctx.record({
      verb: 'grading.decide',
      objectType: 'grading_sheet',
      objectId: row.id,
      data: { unit: sheet.unit.name, period, grade, computed: frozen.computed.grade, reason },
    });
    return sheet;
  },

  reopenGrade: async (ctx, { unitId, period, expectedRevision, reason }) => {
    const row = await lockSheet(ctx, unitId, period, expectedRevision);
    if (row.decided_grade === null)
      throw ruleBroken('not_decided', {
        vi: 'Phiếu này chưa có quyết định nào để mở lại',
        en: 'There is no decision to take back',
      });
    await ctx.db
      .updateTable('grading_sheet')
      .set({
        decided_grade: null,
        decided_reason: null,
        decided_by: null,
        decided_at: null,
        frozen: null,
        revision: row.revision + 1,
      })
      .where('id', '=', row.id)
      .execute();
    const sheet = await showSheet(ctx, unitId, period);
    ctx.record({
      verb: 'grading.reopen',
      objectType: 'grading_sheet',
      objectId: row.id,
      data: { unit: sheet.unit.name, period, grade: row.decided_grade, reason },
    });
    return sheet;
  },
};
