// One figure beside the version before it: whether it is news, whether that one is still what the person saw, and the new version.
import { decimal } from '../../../kernel/decimal.ts';
import { formatDecimal, formatInstant } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import type { FieldError, Words } from '../../../kernel/problem.ts';
import type { CurrentValue, NewValue } from '../queries/write-values.ts';
import type { CheckedEntry } from './check-entry.ts';

const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a === null || a === undefined || b === null || b === undefined
    ? (a ?? null) === (b ?? null)
    : decimal(a).eq(b);

/** Whether saying it again would change nothing. */
export const isUnchanged = (entry: CheckedEntry, current: CurrentValue): boolean =>
  same(entry.figure, current.value) &&
  (entry.noFigureReason ?? null) === current.noFigureReason &&
  same(entry.numerator, current.numerator) &&
  same(entry.denominator, current.denominator) &&
  entry.note === current.note &&
  entry.illustrative === current.illustrative &&
  // A reason for what was found odd is news, though the figure is the same.
  !(current.isOdd && entry.reason) &&
  (entry.source?.documentId ?? null) === current.documentId &&
  (entry.source?.start ?? null) === current.start &&
  JSON.stringify(entry.stated) === JSON.stringify(current.stated.map(({ type, value }) => ({ type, value })));

const figureWords = (value: string | null): Words =>
  value === null
    ? { vi: 'không có số', en: 'no figure' }
    : { vi: formatDecimal(value), en: formatDecimal(value, 'en') };

/** Both figures and who wrote the other one, so that a person can decide. */
export const changedMeanwhile = (entry: CheckedEntry, current: CurrentValue | undefined): FieldError => {
  const mine = figureWords(entry.figure);
  if (!current)
    return {
      field: 'expectedVersion',
      code: 'value_changed',
      message: {
        vi: 'Số liệu này chưa có, tải lại trang',
        en: 'This figure does not exist, reload the page',
      },
    };
  const theirs = figureWords(current.value);
  const who = current.reportedByName ?? 'Plenum';
  return {
    field: 'expectedVersion',
    code: 'value_changed',
    message: {
      vi: `${who} đã ghi ${theirs.vi} lúc ${formatInstant(current.reportedAt)}; bạn ghi ${mine.vi}`,
      en: `${who} wrote ${theirs.en} at ${formatInstant(current.reportedAt, 'en')}; you wrote ${mine.en}`,
    },
  };
};

export const toNewValue = (entry: CheckedEntry, version: number, reportedBy: string | null): NewValue => ({
  id: newId(),
  indicatorId: entry.indicatorId,
  unitId: entry.unitId,
  period: entry.period,
  kind: entry.kind,
  vintage: entry.vintage,
  version,
  value: entry.figure,
  noFigureReason: entry.noFigureReason ?? null,
  numerator: entry.numerator ?? null,
  denominator: entry.denominator ?? null,
  stated: entry.stated,
  note: entry.note,
  reason: entry.reason,
  illustrative: entry.illustrative,
  warnings: null,
  reportedBy,
  documentId: entry.source?.documentId ?? null,
  start: entry.source?.start ?? null,
  end: entry.source?.end ?? null,
  text: entry.source?.text ?? null,
});
