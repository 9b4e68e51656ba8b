// From what a person or a program sent to what may be written: number read, period, unit, decimals and rights checked.
import type { FieldError } from '../../../kernel/problem.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import type { Indicator, ValueEntry } from '../contract.ts';
import type { DatedUnit } from '../queries/units.ts';
import { checkDecimals, checkPeriod, checkUnitInPeriod, readTypedFigure } from '../rules.ts';

export type CheckedEntry = ValueEntry & {
  row: number;
  figure: string | null;
  indicator: Indicator;
  unit: DatedUnit;
};
export type Known = { indicators: Map<string, Indicator>; units: Map<string, DatedUnit>; today: string };

const unknown = (field: string, vi: string, en: string): FieldError => ({
  field,
  code: 'unknown',
  message: { vi: `Không có ${vi} này`, en: `No such ${en}` },
});

/** Figures of the whole body are reported by the unit that owns the indicator. */
const mayReport = (ctx: Context, indicator: Indicator, unit: DatedUnit): boolean =>
  mayForUnit(ctx, 'values.report', unit.id) ||
  (unit.parentId === null &&
    indicator.ownerUnit !== null &&
    mayForUnit(ctx, 'values.report', indicator.ownerUnit.id));

const readFigure = (entry: ValueEntry, indicator: Indicator): { figure: string | null } | FieldError => {
  const given = [entry.typed?.trim() || null, entry.value ?? null, entry.noFigureReason ?? null];
  if (given.filter((one) => one !== null).length !== 1)
    return {
      field: entry.typed !== undefined && entry.typed !== null ? 'typed' : 'value',
      code: 'one_figure',
      message: {
        vi: 'Nhập một con số, hoặc chọn lý do chưa có số liệu',
        en: 'Give one figure, or choose why there is none',
      },
    };
  if (entry.noFigureReason) return { figure: null };
  if (entry.value) return checkDecimals(entry.value, indicator.decimals) ?? { figure: entry.value };
  const read = readTypedFigure(entry.typed!, { decimals: indicator.decimals, reading: entry.reading });
  if (!('value' in read)) return read;
  const wrong = checkDecimals(read.value, indicator.decimals);
  return wrong ? { ...wrong, field: 'typed' } : { figure: read.value };
};

/** The first thing that is wrong with an entry, or the entry ready to be written. */
export const checkEntry = (
  ctx: Context,
  entry: ValueEntry,
  row: number,
  known: Known,
): CheckedEntry | FieldError => {
  const indicator = known.indicators.get(entry.indicatorId);
  if (!indicator) return unknown('indicatorId', 'chỉ tiêu', 'indicator');
  const unit = known.units.get(entry.unitId);
  if (!unit) return unknown('unitId', 'đơn vị', 'unit');
  if (!mayReport(ctx, indicator, unit))
    return {
      field: 'unitId',
      code: 'other_unit',
      message: {
        vi: `Bạn không phụ trách số liệu này của ${unit.name}`,
        en: `You do not report this figure for ${unit.name}`,
      },
    };
  const wrong =
    checkPeriod(entry.period, indicator.frequency, entry.kind, known.today) ??
    checkUnitInPeriod(unit, entry.period);
  if (wrong) return wrong;
  const read = readFigure(entry, indicator);
  return 'figure' in read ? { ...entry, row, figure: read.figure, indicator, unit } : read;
};
