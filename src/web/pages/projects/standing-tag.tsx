import type { MilestoneStanding, ProjectStanding } from '../../../features/projects/contract.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const LOOKS: Record<ProjectStanding, [string, string]> = {
  behind: ['tag bad', '▲'],
  on_course: ['tag info', '●'],
  finished: ['tag good', '✓'],
  halted: ['tag', '■'],
};
const MILESTONE_LOOKS: Record<MilestoneStanding, [string, string]> = {
  overdue: ['tag bad', '▲'],
  near: ['tag warn', '◆'],
  waiting: ['tag info', '●'],
  reached: ['tag good', '✓'],
  reached_late: ['tag warn', '✓'],
};

type Late = { daysLate: number };

/** Shape, word and colour. */
function Tag({ look: [look, shape], word, daysLate }: Late & { look: [string, string]; word: string }) {
  const t = useWords(words);
  return (
    <span className={look}>
      <span aria-hidden="true">{shape}</span> {word}
      {daysLate > 0 && ` · ${t('daysLate', { count: daysLate })}`}
    </span>
  );
}

export function StandingTag({ of }: { of: Late & { standing: ProjectStanding } }) {
  const t = useWords(words);
  return <Tag look={LOOKS[of.standing]} word={t(`standing_${of.standing}`)} daysLate={of.daysLate} />;
}

export function MilestoneTag({ of }: { of: Late & { standing: MilestoneStanding } }) {
  const t = useWords(words);
  return (
    <Tag look={MILESTONE_LOOKS[of.standing]} word={t(`milestone_${of.standing}`)} daysLate={of.daysLate} />
  );
}
