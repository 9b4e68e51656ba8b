// Bands: which part of the scale an outcome falls in. A scheme is data: edges from best to worst, each saying
// whether the edge itself belongs to it; the lowest has no floor, so every score has exactly one band.
import { decimal } from '../../../kernel/decimal.ts';
import { BANDS, type Band } from '../../../kernel/figures.ts';
import type { FieldError } from '../../../kernel/problem.ts';
import type { Outcome } from './score.ts';

type ScoredBand = Exclude<Band, 'not_scored' | 'no_data'>;
export type Edge = { band: ScoredBand; from: string | null; inclusive: boolean };

export const DEFAULT_SCHEME_NAME = 'Thang xếp loại chỉ tiêu nghị quyết';
/** The bands the announcement of 2021 speaks of; that "nearly met" begins at 95 is a choice, changed by a new version. */
export const DEFAULT_EDGES: readonly Edge[] = [
  { band: 'met_or_exceeded', from: '100', inclusive: true },
  { band: 'nearly_met', from: '95', inclusive: true },
  { band: 'over_80', from: '80', inclusive: true },
  { band: '50_to_80', from: '50', inclusive: true },
  { band: 'under_50', from: null, inclusive: true },
];

const wrong = (field: string, code: string, vi: string, en: string): FieldError => ({
  field,
  code,
  message: { vi, en },
});

/** What is wrong with a scheme; empty when it covers every score once. */
export const checkEdges = (edges: readonly Edge[]): FieldError[] => {
  const errors: FieldError[] = [];
  edges.forEach((edge, i) => {
    const before = edges[i - 1];
    const isLast = i === edges.length - 1;
    if (isLast !== (edge.from === null))
      errors.push(
        wrong(
          `edges.${i}.from`,
          'floor',
          isLast ? 'Bậc thấp nhất phải không có cận dưới' : 'Chỉ bậc thấp nhất được bỏ trống cận dưới',
          isLast ? 'The lowest band must have no floor' : 'Only the lowest band may have no floor',
        ),
      );
    if (!before) return;
    if (BANDS.indexOf(edge.band) <= BANDS.indexOf(before.band))
      errors.push(
        wrong(
          `edges.${i}.band`,
          'order',
          'Các bậc phải xếp từ tốt đến kém, mỗi bậc một lần',
          'Bands go from best to worst, each once',
        ),
      );
    if (edge.from !== null && before.from !== null) {
      const [low, high] = [decimal(edge.from), decimal(before.from)];
      if (!low.lt(high))
        errors.push(
          wrong(`edges.${i}.from`, 'order', 'Cận phải nhỏ hơn bậc trên', 'Must be below the edge above'),
        );
    }
  });
  if (edges[0] && edges[0].band !== 'met_or_exceeded')
    errors.push(
      wrong('edges.0.band', 'order', 'Bậc đầu phải là “đạt và vượt”', 'The first is met or exceeded'),
    );
  else if (edges[0]?.from && !(decimal(edges[0].from).eq(100) && edges[0].inclusive))
    errors.push(
      wrong(
        'edges.0.from',
        'met_edge',
        '“Đạt và vượt” bắt đầu từ đúng 100%',
        'Met or exceeded begins at exactly 100%',
      ),
    );
  return errors;
};

/** Met without a ratio is met; not met without a ratio is a band of its own. */
export const placeInBand = (outcome: Outcome, edges: readonly Edge[]): Band => {
  if (outcome.outcome === 'no_data') return 'no_data';
  if (outcome.score === null) return outcome.met ? 'met_or_exceeded' : 'not_scored';
  const score = decimal(outcome.score);
  const edge = edges.find(
    ({ from, inclusive }) => from === null || (inclusive ? score.gte(from) : score.gt(from)),
  );
  return edge?.band ?? 'under_50';
};

export type BandCount = { band: Band; count: number; computedCount: number };

/** One line for every band, also the empty ones; the counts add up to the number of rows. */
export const countBands = (rows: readonly { band: Band; computedBand: Band }[]): BandCount[] =>
  BANDS.map((band) => ({
    band,
    count: rows.filter((row) => row.band === band).length,
    computedCount: rows.filter((row) => row.computedBand === band).length,
  }));
