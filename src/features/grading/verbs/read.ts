import { getPeriod, periodName } from '../../../kernel/period.ts';
import { writeWorkbook } from '../../../papers/write/index.ts';
import type { Context } from '../../../store/context.ts';
import { contentTypeOf } from '../../documents/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, GradingScheme, SheetHead } from '../contract.ts';
import { getActiveGradingScheme, listGradingSchemes } from '../queries/schemes.ts';
import { listSheets } from '../queries/sheets.ts';
import { GRADE_WORDS } from '../rules.ts';
import { seesUnit, showSheet } from './sheet.ts';

type Names = 'listGradings' | 'getGrading' | 'exportGradings' | 'listGradingSchemes';

const listHeads = async (
  ctx: Context,
  period: string,
): Promise<{ sheets: SheetHead[]; scheme: GradingScheme }> => {
  const scheme = await getActiveGradingScheme(ctx.db);
  const sheets = (await listSheets(ctx, period, scheme)).filter((sheet) => seesUnit(ctx, sheet.unit.id));
  return {
    sheets: sheets.map(({ items: _, marks: __, general: ___, ...head }) => head),
    scheme,
  };
};

const WORDS = {
  vi: {
    sheet: 'Xếp loại',
    title: 'Xếp loại đơn vị',
    heads: [
      'TT',
      'Đơn vị',
      'Nhiệm vụ đến hạn',
      'Đúng hạn',
      'Trễ',
      'Chưa xong',
      'Vượt yêu cầu',
      'Chỉ tiêu đạt',
      'Tổng điểm',
      'Máy tính',
      'Tự xếp loại',
      'Quyết định',
      'Lý do',
      'Minh họa',
    ],
    yes: 'có',
  },
  en: {
    sheet: 'Grades',
    title: 'Grading of units',
    heads: [
      'No.',
      'Unit',
      'Tasks due',
      'On time',
      'Late',
      'Not done',
      'Beyond',
      'Targets met',
      'Points',
      'Computed',
      'Own',
      'Decided',
      'Reason',
      'Illustrative',
    ],
    yes: 'yes',
  },
} as const;
const KEYS = [
  'no',
  'unit',
  'due',
  'onTime',
  'late',
  'notDone',
  'exceeded',
  'targets',
  'points',
  'computed',
  'self',
  'decided',
  'reason',
  'illustrative',
] as const;
const FIGURES: ReadonlySet<string> = new Set(['due', 'onTime', 'late', 'notDone', 'exceeded', 'points']);

export const read: Pick<VerbsOf<typeof contract>, Names> = {
  listGradings: (ctx, { period }) => listHeads(ctx, period),

  getGrading: (ctx, { unitId, period }) => showSheet(ctx, unitId, period),

  listGradingSchemes: async (ctx) => ({ schemes: await listGradingSchemes(ctx.db) }),

  exportGradings: async (ctx, { period }) => {
    const { sheets, scheme } = await listHeads(ctx, period);
    const { lang } = ctx;
    const words = WORDS[lang];
    const rows = sheets.map(({ unit, computed, self, decided, illustrative }, at) => ({
      no: String(at + 1),
      unit: unit.name,
      due: String(computed.counts.due),
      onTime: String(computed.counts.onTime),
      late: String(computed.counts.late),
      notDone: String(computed.counts.notDone),
      exceeded: String(computed.counts.exceeded),
      targets: `${computed.counts.targetsMet}/${computed.counts.targets}`,
      points: computed.points.total,
      computed: computed.grade && GRADE_WORDS[computed.grade][lang],
      self: self && GRADE_WORDS[self.grade][lang],
      decided: decided && GRADE_WORDS[decided.grade][lang],
      reason: decided?.reason ?? null,
      illustrative: illustrative ? words.yes : null,
    }));
    const columns = KEYS.map((key, at) => ({
      key,
      header: words.heads[at]!,
      ...(FIGURES.has(key) && { format: 'decimal' as const }),
    }));
    const title = `${words.title} ${periodName(getPeriod(period), lang)} – ${scheme.name}`;
    return {
      fileName: `xep-loai-${period}.xlsx`,
      contentType: contentTypeOf('xlsx'),
      bytes: new Uint8Array(),
      render: () => writeWorkbook([{ name: words.sheet, title, columns, rows, frozenColumns: 2 }]),
    };
  },
};
