// Reading one sheet, and taking hold of it for a change.
import { localDay } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { invalidField, notFound, Problem, ruleBroken } from '../../../kernel/problem.ts';
import { type Right, scopeOf } from '../../../kernel/rights.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import { getUnit } from '../../people/index.ts';
import type { Sheet } from '../contract.ts';
import { getActiveGradingScheme } from '../queries/schemes.ts';
import { type FullSheet, listSheets } from '../queries/sheets.ts';

const SEE_ALL: ReadonlySet<string> = new Set(['administrator', 'office', 'leader', 'inspector', 'member']);

/** A unit sees its own sheet; who reports for it sees no other. */
export const seesUnit = ({ actor }: Context, unitId: string): boolean =>
  !actor || actor.grants.some((grant) => SEE_ALL.has(grant.role)) || actor.unitIds.has(unitId);

const may = ({ actor }: Context, right: Right): boolean => !actor || scopeOf(actor.grants, right) !== null;

const noUnit = () => notFound({ vi: 'phiếu xếp loại này', en: 'grading sheet' });

export const findFullSheet = async (ctx: Context, unitId: string, period: string): Promise<FullSheet> => {
  if (!seesUnit(ctx, unitId)) throw noUnit();
  const [sheet] = await listSheets(ctx, period, await getActiveGradingScheme(ctx.db), unitId);
  if (!sheet) throw noUnit();
  return sheet;
};

export const showSheet = async (ctx: Context, unitId: string, period: string): Promise<Sheet> => {
  const sheet = await findFullSheet(ctx, unitId, period);
  const isOpen = sheet.decided === null;
  return {
    ...sheet,
    may: {
      gradeSelf: isOpen && mayForUnit(ctx, 'grading.self', unitId),
      review: isOpen && may(ctx, 'grading.review'),
      decide: isOpen && may(ctx, 'grading.decide'),
      reopen: !isOpen && may(ctx, 'grading.decide'),
    },
  };
};

export const requireOpen = (decidedGrade: string | null): void => {
  if (decidedGrade !== null)
    throw ruleBroken('decided', {
      vi: 'Mức xếp loại đã được quyết định và khóa; muốn sửa phải mở lại kèm lý do',
      en: 'The grade was decided and is frozen; take the decision back first, with a reason',
    });
};

/** Makes the sheet where there is none (revision 0) and locks it. Throws where it changed meanwhile. */
export const lockSheet = async (ctx: Context, unitId: string, period: string, expectedRevision?: number) => {
  if (daysOf(getPeriod(period)).from > localDay(ctx.now))
    throw invalidField('period', 'future', {
      vi: 'Kỳ này chưa bắt đầu',
      en: 'This period has not begun',
    });
  if (!seesUnit(ctx, unitId)) throw noUnit();
  await getUnit(ctx.db, unitId);
  await ctx.db
    .insertInto('grading_sheet')
    .values({ body_id: ctx.body.id, id: newId(), unit_id: unitId, period, revision: 0 })
    .onConflict((conflict) => conflict.columns(['body_id', 'period', 'unit_id']).doNothing())
    .execute();
  const row = await ctx.db
    .selectFrom('grading_sheet')
    .select(['id', 'revision', 'decided_grade'])
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (expectedRevision !== undefined && row.revision !== expectedRevision)
    throw new Problem('conflict', 'revision', {
      vi: 'Người khác vừa sửa phiếu này; hãy xem lại rồi làm tiếp',
      en: 'Somebody else has just changed this sheet; look again before you go on',
    });
  return row;
};
