// Opening a reporting round for a period.
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '../../../features/submissions/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DayField } from '../../components/fields.tsx';
import { PeriodField } from '../../components/period-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const quarterOf = (day: Date) => `${day.getFullYear()}-Q${Math.floor(day.getMonth() / 3) + 1}`;

export function RoundDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const go = useNavigate();
  const open = useWrite(contract.openRound);
  const [period, setPeriod] = useState(() => quarterOf(new Date()));
  const [dueOn, setDueOn] = useState('');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('round')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate(
            { period, dueOn: dueOn || null },
            {
              onSuccess: ({ added }) => {
                toast(t('roundDone', { added }));
                onClose();
                void go({ to: '/submissions', search: { period } });
              },
            },
          );
        }}
      >
        <p className="muted">{t('roundWhy')}</p>
        <PeriodField name="period" value={period} onChange={setPeriod} problem={open.error} />
        <DayField
          label={t('dueOn')}
          name="dueOn"
          description={t('dueOnWhy')}
          problem={open.error}
          value={dueOn}
          onChange={setDueOn}
        />
        <ErrorBox error={open.error} hide={['period', 'dueOn']} />
        <div className="row end">
          <Button variant="default" onClick={onClose}>
            {s('cancel')}
          </Button>
          <Button type="submit" loading={open.isPending}>
            {t('round')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
