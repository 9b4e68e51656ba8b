import type { Duty, Review, ReviewStanding, Standing } from '../../../features/cascade/contract.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const DUTY_LOOKS: Record<Standing, [string, string]> = {
  overdue: ['tag bad', '▲'],
  near: ['tag warn', '◆'],
  waiting: ['tag info', '●'],
  no_day: ['tag', '○'],
  late: ['tag warn', '✓'],
  issued: ['tag good', '✓'],
  excused: ['tag', '■'],
};
const REVIEW_LOOKS: Record<ReviewStanding, [string, string]> = {
  overdue: ['tag bad', '▲'],
  near: ['tag warn', '◆'],
  waiting: ['tag info', '●'],
  held_late: ['tag warn', '✓'],
  held: ['tag good', '✓'],
};

/** Shape, word and colour, with the days it is late. */
export function StandingTag({ of }: { of: Pick<Duty, 'standing' | 'daysLate'> }) {
  const t = useWords(words);
  const [look, shape] = DUTY_LOOKS[of.standing];
  return (
    <span className={look}>
      <span aria-hidden="true">{shape}</span> {t(`st_${of.standing}`)}
      {of.daysLate > 0 && ` · ${t('days', { count: of.daysLate })}`}
    </span>
  );
}

export function ReviewTag({ of }: { of: Pick<Review, 'standing' | 'daysLate'> }) {
  const t = useWords(words);
  const [look, shape] = REVIEW_LOOKS[of.standing];
  return (
    <span className={look}>
      <span aria-hidden="true">{shape}</span> {t(`rv_${of.standing}`)}
      {of.daysLate > 0 && ` · ${t('days', { count: of.daysLate })}`}
    </span>
  );
}
