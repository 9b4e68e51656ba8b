import type { TaskHead, Timeliness } from '../../../features/tasks/contract.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const LOOKS: Record<Timeliness, [string, string]> = {
  overdue: ['tag bad', '▲'],
  near: ['tag warn', '◆'],
  in_time: ['tag info', '●'],
  no_deadline: ['tag', '○'],
  done_on_time: ['tag good', '✓'],
  done_late: ['tag warn', '✓'],
  stopped: ['tag', '■'],
};

/** How a task stands in time: shape, word and colour. */
export function TimeTag({ task }: { task: Pick<TaskHead, 'timeliness' | 'daysLate'> }) {
  const t = useWords(words);
  const [look, shape] = LOOKS[task.timeliness];
  return (
    <span className={look}>
      <span aria-hidden="true">{shape}</span> {t(task.timeliness)}
      {task.daysLate > 0 && ` · ${t('daysLate', { count: task.daysLate })}`}
    </span>
  );
}
