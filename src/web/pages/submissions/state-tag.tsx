// How far a report is and whether it came in time: a shape and a word, colour only besides.
import type { ReportHead } from '../../../features/submissions/contract.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const STATE: Record<ReportHead['state'], { shape: string; tone: string }> = {
  draft: { shape: '○', tone: '' },
  submitted: { shape: '◔', tone: 'info' },
  returned: { shape: '↩', tone: 'warn' },
  accepted: { shape: '✓', tone: 'good' },
};

export function StateTag({ state }: Pick<ReportHead, 'state'>) {
  const t = useWords(words);
  return (
    <span className={`tag ${STATE[state].tone}`}>
      <span aria-hidden="true">{STATE[state].shape} </span>
      {t(state)}
    </span>
  );
}

export const TIME_SHAPES: Record<ReportHead['timeliness'], { shape: string; tone: string }> = {
  not_due: { shape: '·', tone: '' },
  missing: { shape: '✕', tone: 'bad' },
  on_time: { shape: '●', tone: 'good' },
  late: { shape: '▲', tone: 'warn' },
};

export function TimeTag({ timeliness, daysLate }: Pick<ReportHead, 'timeliness' | 'daysLate'>) {
  const t = useWords(words);
  const { shape, tone } = TIME_SHAPES[timeliness];
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{shape} </span>
      {t(timeliness)}
      {daysLate > 0 && ` ${t('days', { count: daysLate })}`}
    </span>
  );
}
