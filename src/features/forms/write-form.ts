// The form as a person sees it in a spreadsheet. A hidden sheet says which unit and period it is of; a hidden column
// says which version of each figure the person saw.
import { type Kind, NO_FIGURE_REASONS, NO_FIGURE_WORDS, type Vintage } from '../../kernel/figures.ts';
import { getPeriod, periodName, samePeriodBefore } from '../../kernel/period.ts';
import type { Sheet } from '../../papers/write/index.ts';
import type { Indicator, Value } from '../indicators/index.ts';

export const MARK = 'plenum';
export type FormMark = { unitId: string; period: string; kind: Kind; vintage: Vintage };

export type FormRow = { indicator: Indicator; before: string | null; current: Value | undefined };

export const formSheets = (mark: FormMark, unitName: string, rows: readonly FormRow[]): Sheet[] => {
  const period = getPeriod(mark.period);
  return [
    {
      name: 'Số liệu',
      title: `${unitName}: số liệu ${periodName(period)}`,
      notes: [
        'Ghi số vào cột “Số liệu”, dấu phẩy cho phần lẻ. Không có số thì chọn lý do.',
        'Ô để trống được giữ như cũ.',
      ],
      frozenColumns: 2,
      columns: [
        { key: 'code', header: 'Mã', width: 14, isLocked: true },
        { key: 'name', header: 'Chỉ tiêu', width: 44, isLocked: true },
        { key: 'unit', header: 'Đơn vị tính', width: 14, isLocked: true },
        {
          key: 'before',
          header: upperFirst(periodName(samePeriodBefore(period))),
          width: 16,
          format: 'decimal',
          isLocked: true,
        },
        { key: 'value', header: 'Số liệu', width: 16, format: 'decimal' },
        {
          key: 'reason',
          header: 'Lý do chưa có số',
          width: 24,
          rule: { kind: 'list', values: reasonsForList },
        },
        { key: 'note', header: 'Ghi chú', width: 32 },
        { key: 'version', header: 'Phiên bản', isLocked: true, isHidden: true },
      ],
      rows: rows.map(({ indicator, before, current }) => ({
        code: indicator.code,
        name: indicator.nameVi,
        unit: indicator.unit,
        before,
        value: current?.value,
        reason: current?.noFigureReason && reasonLabel(current.noFigureReason),
        note: current?.note,
        version: String(current?.version ?? 0),
      })),
    },
    {
      name: MARK,
      isHidden: true,
      columns: [
        { key: 'key', header: 'key' },
        { key: 'value', header: 'value' },
      ],
      rows: Object.entries(mark).map(([key, value]) => ({ key, value })),
    },
  ];
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A list in a cell's rule cannot hold commas. */
const reasonLabel = (reason: (typeof NO_FIGURE_REASONS)[number]): string =>
  NO_FIGURE_WORDS[reason].vi.split(',')[0]!;
const reasonsForList = NO_FIGURE_REASONS.map(reasonLabel);
