import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract, type Mark, type Sheet } from '../../../features/grading/contract.ts';
import { LongTextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Props = { sheet: Sheet; kind: Mark['kind']; taskId?: string; onDone: () => void };

export function MarkForm({ sheet, kind, taskId, onDone }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const [reason, setReason] = useState('');
  const add = useWrite(contract.addGradingMark, { refreshes: ['/api/grading'] });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(
          { unitId: sheet.unit.id, period: sheet.period, kind, taskId: taskId ?? null, reason },
          {
            onSuccess: () => {
              toast(t('saved'));
              onDone();
            },
          },
        );
      }}
    >
      <LongTextField
        label={t('reason')}
        name="reason"
        required
        maxLength={1000}
        problem={add.error}
        value={reason}
        onChange={setReason}
      />
      <ErrorBox error={add.error} hide={['reason']} />
      <div className="row end">
        <Button type="submit" loading={add.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
