// Which targets need attention, worst first.
import { decimal } from '../../../kernel/decimal.ts';
import { BANDS, type Band } from '../../../kernel/figures.ts';
import type { Outcome } from './score.ts';

type Rated = { rating: Outcome; band: Band; computedBand: Band };
const NEARLY = BANDS.indexOf('nearly_met');

const isInDanger = ({ band, computedBand }: Rated): boolean =>
  band === 'not_scored' ||
  computedBand === 'not_scored' ||
  (band !== 'no_data' && BANDS.indexOf(band) > NEARLY);

/** Not met without any ratio comes first, then the lowest score; a target without figure is late, not in danger. */
export const rankInDanger = <R extends Rated>(rows: readonly R[]): R[] =>
  rows
    .filter(isInDanger)
    .map((row, i) => ({ row, i }))
    .sort((a, b) => {
      const [x, y] = [a.row.rating, b.row.rating];
      if (x.score === null || y.score === null)
        return Number(y.score === null) - Number(x.score === null) || a.i - b.i;
      return decimal(x.score).comparedTo(y.score) || a.i - b.i;
    })
    .map(({ row }) => row);
