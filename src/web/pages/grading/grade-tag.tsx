import type { Grade } from '../../../features/grading/contract.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const LOOKS: Record<Grade, [string, string]> = {
  excellent: ['tag good', '★'],
  good: ['tag good', '✓'],
  completed: ['tag warn', '◆'],
  not_completed: ['tag bad', '▲'],
};

/** Shape, word and colour. */
export function GradeTag({ grade }: { grade: Grade }) {
  const t = useWords(words);
  const [look, shape] = LOOKS[grade];
  return (
    <span className={look}>
      <span aria-hidden="true">{shape}</span> {t(`g_${grade}`)}
    </span>
  );
}
