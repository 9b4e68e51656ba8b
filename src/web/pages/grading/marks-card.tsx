import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract, type Mark, type Sheet } from '../../../features/grading/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { MarkForm } from './mark-form.tsx';
import { words } from './words.ts';

export function MarksCard({ sheet }: { sheet: Sheet }) {
  const t = useWords(words);
  const f = useFormat();
  const [noting, setNoting] = useState(false);
  if (sheet.marks.length === 0 && !sheet.may.review) return null;
  return (
    <section className="card pad">
      <div className="row between">
        <h2>{t('marks')}</h2>
        {sheet.may.review && (
          <Button variant="default" size="compact-sm" className="no-print" onClick={() => setNoting(true)}>
            {t('noteDiscipline')}
          </Button>
        )}
      </div>
      {sheet.marks.length === 0 && <p className="muted">{t('nothing')}</p>}
      <ul className="plain lines">
        {sheet.marks.map((mark) => (
          <li key={mark.id}>
            <span>
              <b>{t(`k_${mark.kind}`)}</b>: {mark.reason}
              <span className="small muted">
                {' '}
                {t('byOn', { name: mark.by?.name ?? 'Plenum', day: f.day(mark.at) })}
              </span>
            </span>
            {sheet.may.review && <TakeBack sheet={sheet} mark={mark} />}
          </li>
        ))}
      </ul>
      <Dialog opened={noting} onClose={() => setNoting(false)} title={t('noteDiscipline')}>
        <MarkForm sheet={sheet} kind="disciplined" onDone={() => setNoting(false)} />
      </Dialog>
    </section>
  );
}

function TakeBack({ sheet, mark }: { sheet: Sheet; mark: Mark }) {
  const t = useWords(words);
  const s = useWords(shared);
  const remove = useWrite(contract.removeGradingMark, { refreshes: ['/api/grading'] });
  const add = useWrite(contract.addGradingMark, { refreshes: ['/api/grading'] });
  const place = { unitId: sheet.unit.id, period: sheet.period };
  const { kind, taskId, reason } = mark;
  return (
    <button
      type="button"
      className="linkish small no-print"
      aria-label={t('removeMark', { reason })}
      onClick={() =>
        remove.mutate(
          { ...place, markId: mark.id },
          {
            onError: toastProblem,
            onSuccess: () =>
              toastUndo(t('removed'), () => add.mutateAsync({ ...place, kind, taskId, reason })),
          },
        )
      }
    >
      {s('remove')}
    </button>
  );
}
