// The office on the paper a unit sent in: accepted, it stands in the register and the gap is closed; else it goes back.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract, type Duty } from '../../../features/cascade/contract.ts';
import { LongTextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { SubmissionLine } from './submission-line.tsx';
import { words } from './words.ts';

export function DecideForm({ duty, onDone }: { duty: Duty; onDone: () => void }) {
  const t = useWords(words);
  const [note, setNote] = useState('');
  const decide = useWrite(contract.decideAnswer, {
    refreshes: ['/api/cascade', '/api/documents', '/api/inbox'],
  });
  const send = (act: 'accept' | 'return') =>
    decide.mutate(
      { id: duty.submission!.id, act, note },
      {
        onSuccess: () => {
          toast(t(act === 'accept' ? 'answered' : 'sentBack'));
          onDone();
        },
      },
    );
  return (
    <section className="stack tight">
      <SubmissionLine duty={duty} />
      <LongTextField
        label={t('decisionNote')}
        name="note"
        rows={2}
        maxLength={2000}
        problem={decide.error}
        value={note}
        onChange={setNote}
      />
      <ErrorBox error={decide.error} hide={['note']} />
      <div className="row end">
        <Button variant="default" loading={decide.isPending} onClick={() => send('return')}>
          {t('sendBack')}
        </Button>
        <Button loading={decide.isPending} onClick={() => send('accept')}>
          {t('accept')}
        </Button>
      </div>
    </section>
  );
}
