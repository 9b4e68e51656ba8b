import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type AgendaItem, type Conference, contract } from '../../../features/conferences/contract.ts';
import { LongTextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words as taskWords } from '../tasks/words.ts';
import { words } from './words.ts';

type Props = { data: Conference; item: AgendaItem; runs: boolean };

export function Conclusions({ data, item, runs }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const taskWord = useWords(taskWords);
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const remove = useWrite(contract.removeConclusion);
  return (
    <>
      {item.conclusions.map((conclusion) => (
        <div key={conclusion.id} className="note row between">
          <span>
            <b className="small">{t('conclusion')}:</b> {conclusion.text}
          </span>
          {may('tasks.assign') && (
            <Link
              to="/tasks/from"
              search={{ conference: data.id, conclusion: conclusion.id }}
              className="small nowrap no-print"
            >
              {taskWord('fromConclusion')}
            </Link>
          )}
          {runs && (
            <button
              type="button"
              className="linkish small"
              onClick={() =>
                remove.mutate({ id: data.id, conclusionId: conclusion.id }, { onError: toastProblem })
              }
            >
              {s('remove')}
            </button>
          )}
        </div>
      ))}
      {runs && !writing && (
        <div className="no-print">
          <Button variant="default" size="compact-sm" onClick={() => setWriting(true)}>
            {t('conclude')}
          </Button>
        </div>
      )}
      {writing && <ConclusionForm conferenceId={data.id} itemId={item.id} onDone={() => setWriting(false)} />}
    </>
  );
}

function ConclusionForm({
  conferenceId,
  itemId,
  onDone,
}: {
  conferenceId: string;
  itemId: string;
  onDone: () => void;
}) {
  const t = useWords(words);
  const s = useWords(shared);
  const record = useWrite(contract.recordConclusion);
  const { value, change, forget } = useDraft(`conclusion.${itemId}`, '');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate(
          { id: conferenceId, itemId, text: value },
          {
            onSuccess: () => {
              forget();
              onDone();
            },
          },
        );
      }}
    >
      <LongTextField
        label={t('conclusion')}
        name="text"
        required
        maxLength={5000}
        problem={record.error}
        value={value}
        onChange={change}
      />
      <ErrorBox error={record.error} hide={['text']} />
      <div className="row">
        <Button type="submit" size="compact-sm" loading={record.isPending}>
          {s('save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onDone}>
          {s('cancel')}
        </Button>
      </div>
    </form>
  );
}
