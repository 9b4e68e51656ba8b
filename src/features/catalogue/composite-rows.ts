// Composite indices as rows of text: one row an index, one row a component of a version.
import { decimal, toDecimalString } from '../../kernel/decimal.ts';
import type { Composite } from '../indicators/index.ts';
import type { Row } from './rules/columns.ts';

const number = (value: string | null): string => (value === null ? '' : toDecimalString(decimal(value)));

export const toCompositeRow = (one: Composite): Row => ({
  code: one.code,
  nameVi: one.nameVi,
  nameEn: one.nameEn ?? '',
  publisher: one.publisher ?? '',
  score: one.score.code,
  rank: one.rank.code,
});

/** The oldest version first. */
export const toComponentRows = (one: Composite): Row[] =>
  one.versions.toReversed().flatMap(({ fromYear, combine, components }) =>
    components.map(({ indicator, rank, weight, maxScore }) => ({
      composite: one.code,
      indicator: indicator.code,
      fromYear: fromYear ? String(fromYear) : '',
      combine,
      weight: number(weight),
      maxScore: number(maxScore),
      rank: rank?.code ?? '',
    })),
  );
