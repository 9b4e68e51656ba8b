import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Task } from '../../../features/tasks/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { TaskForm } from './task-form.tsx';
import { TimeTag } from './time-tag.tsx';
import { words } from './words.ts';

/** The parts of a task and what they add up to. */
export function PartsCard({ task }: { task: Task }) {
  const t = useWords(words);
  const f = useFormat();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const mayAdd = may('tasks.assign') && task.state !== 'done' && task.state !== 'cancelled';
  if (!mayAdd && task.children.length === 0) return null;
  return (
    <section className="card pad stack tight">
      <div className="row between">
        <h2>{t('parts')}</h2>
        {mayAdd && (
          <button type="button" className="linkish" onClick={() => setAdding(true)}>
            {t('addPart')}
          </button>
        )}
      </div>
      {task.rolledUp !== null && <p>{t('rolledUp', { percent: f.pct(task.rolledUp) })}</p>}
      <ul className="plain lines">
        {task.children.map((part) => (
          <li key={part.id}>
            <div>
              <Link to="/tasks/$id" params={{ id: part.id }}>
                {part.title}
              </Link>
              <div className="small muted">
                {part.leadUnit.name} · {t('weight')} {f.num(part.weight)} · {f.pct(String(part.percent))}
              </div>
            </div>
            <TimeTag task={part} />
          </li>
        ))}
      </ul>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('addPart')}>
        <TaskForm parentId={task.id} onDone={() => setAdding(false)} />
      </Dialog>
    </section>
  );
}
