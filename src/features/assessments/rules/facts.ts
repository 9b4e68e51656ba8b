// The numbers of a scorecard that may be published, each with where it comes from.
import type { Band } from '../../../kernel/figures.ts';
import { BAND_WORDS, isPartial } from '../../../kernel/figures.ts';
import type { Fact, ScorecardRow, SnapshotContent } from '../contract.ts';

type Row = ScorecardRow | ScorecardRow['parts'][number];
type Draft = Omit<Fact, 'id'>;

const origin = (row: Row): Draft => ({
  part: 'value',
  baseline: null,
  targetId: row.targetId,
  band: null,
  value: null,
  unit: row.indicator?.unit ?? null,
  indicator: row.indicator && {
    id: row.indicator.id,
    code: row.indicator.code,
    nameVi: row.indicator.nameVi,
    nameEn: row.indicator.nameEn,
  },
  name: row.name,
  orgUnit: row.unit,
  period: row.period,
  kind: row.result?.kind ?? null,
  vintage: row.result?.vintage ?? null,
  valueId: row.result?.valueId ?? null,
  version: row.result?.version ?? null,
  source: row.result?.source ?? null,
  reportedBy: row.result?.reportedBy ?? null,
  reportedAt: row.result?.reportedAt ?? null,
  illustrative: row.result?.illustrative ?? false,
});

/** A plan comes from the resolution, not from a report. */
const planOf = (row: Row, baseline: Row['baselines'][number]): Draft => ({
  ...origin(row),
  part: 'plan',
  baseline: baseline.name,
  value: baseline.value ?? baseline.valueMin ?? baseline.valueMax,
  kind: null,
  vintage: null,
  valueId: null,
  version: null,
  source: baseline.source,
  reportedBy: null,
  reportedAt: null,
  illustrative: baseline.illustrative,
});

const factsOfRow = (row: Row, band: Band): Draft[] => {
  const from = origin(row);
  return [
    ...(row.result?.value && !isPartial(row.result) ? [{ ...from, value: row.result.value }] : []),
    ...row.baselines.flatMap((baseline): Draft[] => [
      ...((baseline.value ?? baseline.valueMin ?? baseline.valueMax) === null ? [] : [planOf(row, baseline)]),
      ...(baseline.attainment.score === null
        ? []
        : [
            {
              ...from,
              part: 'attainment' as const,
              baseline: baseline.name,
              value: baseline.attainment.score,
              unit: '%',
              illustrative: from.illustrative || baseline.illustrative,
            },
          ]),
    ]),
    ...(row.change
      ? [
          {
            ...from,
            part: 'change' as const,
            value: row.change.value,
            unit: row.change.mode === 'points' ? 'điểm %' : '%',
          },
        ]
      : []),
    { ...from, part: 'band', band, unit: null, illustrative: row.illustrative },
  ];
};

export const factsOf = (content: Omit<SnapshotContent, 'facts'>, newId: () => string): Fact[] => {
  const counted = (part: 'count' | 'total', band: Band | null, value: number): Draft => ({
    part,
    baseline: null,
    targetId: null,
    band,
    value: String(value),
    unit: 'chỉ tiêu',
    indicator: null,
    name: band ? BAND_WORDS[band] : { vi: 'Tổng số chỉ tiêu', en: 'Number of targets' },
    orgUnit: null,
    period: content.period,
    kind: null,
    vintage: null,
    valueId: null,
    version: null,
    source: null,
    reportedBy: null,
    reportedAt: content.takenAt,
    illustrative: content.rows.some((row) => row.illustrative),
  });
  return [
    counted('total', null, content.rows.length),
    ...content.counts.map(({ band, count }) => counted('count', band, count)),
    ...content.rows.flatMap((row) => [
      ...factsOfRow(row, row.band),
      ...row.parts.flatMap((part) => factsOfRow(part, part.computedBand)),
    ]),
  ].map((fact) => ({ id: newId(), ...fact }));
};
