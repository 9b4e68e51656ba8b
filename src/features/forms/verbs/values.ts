// The list of values as .xlsx. Its codes say whose figure each line is and its version what the person saw, so that it can
// be changed and imported again; a figure that somebody else changed meanwhile is then told, not overwritten.
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import {
  KIND_WORDS,
  KINDS,
  NO_FIGURE_REASONS,
  NO_FIGURE_WORDS,
  VINTAGE_WORDS,
  VINTAGES,
} from '../../../kernel/figures.ts';
import { getPeriod, periodName } from '../../../kernel/period.ts';
import { invalidField } from '../../../kernel/problem.ts';
import { type Sheet, writeWorkbook } from '../../../papers/write/index.ts';
import type { Context } from '../../../store/context.ts';
import type { contract } from '../contract.ts';
import { type ListedValue, listForExport } from '../queries/values.ts';

type C = typeof contract;
/** What a spreadsheet and a person can still handle. */
const MAX_LINES = 50_000;

/** A list in a cell's rule cannot hold commas. */
const reasonLabel = (reason: (typeof NO_FIGURE_REASONS)[number]): string =>
  NO_FIGURE_WORDS[reason].vi.split(',')[0]!;

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sheetOf = (values: readonly ListedValue[]): Sheet => ({
  name: 'Số liệu',
  frozenColumns: 2,
  columns: [
    { key: 'code', header: 'Mã chỉ tiêu', width: 14 },
    { key: 'name', header: 'Tên chỉ tiêu', width: 44 },
    { key: 'measure', header: 'Đơn vị tính', width: 14 },
    { key: 'unitCode', header: 'Mã đơn vị', width: 14 },
    { key: 'unitName', header: 'Tên đơn vị', width: 28 },
    { key: 'period', header: 'Kỳ', width: 16 },
    { key: 'value', header: 'Số liệu', width: 16, format: 'decimal' },
    {
      key: 'reason',
      header: 'Lý do chưa có số',
      width: 24,
      rule: { kind: 'list', values: NO_FIGURE_REASONS.map(reasonLabel) },
    },
    {
      key: 'kind',
      header: 'Loại số',
      width: 16,
      rule: { kind: 'list', values: KINDS.map((kind) => KIND_WORDS[kind].vi) },
    },
    {
      key: 'vintage',
      header: 'Mức chính thức',
      width: 16,
      rule: { kind: 'list', values: VINTAGES.map((vintage) => VINTAGE_WORDS[vintage].vi) },
    },
    { key: 'note', header: 'Ghi chú', width: 32 },
    { key: 'version', header: 'Phiên bản', width: 10 },
    { key: 'id', header: 'Mã số liệu', width: 38 },
  ],
  rows: values.map((one) => ({
    code: one.indicatorCode,
    name: one.indicatorName,
    measure: one.unitOfMeasure,
    unitCode: one.unitCode,
    unitName: one.unitName,
    period: upperFirst(periodName(getPeriod(one.period))),
    value: one.value,
    reason: one.noFigureReason && reasonLabel(one.noFigureReason),
    kind: KIND_WORDS[one.kind].vi,
    vintage: VINTAGE_WORDS[one.vintage].vi,
    note: one.note,
    version: String(one.version),
    id: one.id,
  })),
});

export const exportValues = async (
  ctx: Context,
  filter: InputOf<C['exportValues']>,
): Promise<OutputOf<C['exportValues']>> => {
  const values = await listForExport(ctx.db, filter, MAX_LINES + 1);
  if (values.length > MAX_LINES)
    throw invalidField('year', 'too_many_values', {
      vi: `Có hơn ${MAX_LINES} số liệu; hãy chọn một năm, một đơn vị hoặc một chỉ tiêu`,
      en: `There are more than ${MAX_LINES} figures; choose a year, a unit or an indicator`,
    });
  const sheet = sheetOf(values);
  return {
    fileName: `danh-sach-so-lieu${filter.year ? `-${filter.year}` : ''}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(),
    render: () => writeWorkbook([sheet]),
  };
};
