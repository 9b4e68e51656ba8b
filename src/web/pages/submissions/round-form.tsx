// Moving the due day of a round or of one unit's report, closing a round, opening it again: each with its reason.
import { Button } from '@mantine/core';
import { contract } from '../../../features/submissions/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DayField, LongTextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './round-words.ts';

export type RoundAct = 'move' | 'close' | 'reopen';
type Props = {
  /** Null: nothing is being done. */
  act: RoundAct | null;
  period: string;
  dueOn: string;
  /** Only this unit's report. */
  unit?: { id: string; name: string };
  onDone: () => void;
};

export function RoundForm({ act, onDone, ...rest }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const of = `${f.period(rest.period)}${rest.unit ? `, ${rest.unit.name}` : ''}`;
  return (
    <Dialog opened={act !== null} onClose={onDone} title={act ? `${t(act)}: ${of}` : ''}>
      {act && <Fields act={act} onDone={onDone} {...rest} />}
    </Dialog>
  );
}

function Fields({ act, period, dueOn, unit, onDone }: Props & { act: RoundAct }) {
  const t = useWords(words);
  const s = useWords(shared);
  const { value, change, forget } = useDraft(`round.${act}.${period}.${unit?.id ?? ''}`, {
    dueOn,
    reason: '',
  });
  const move = useWrite(contract.moveDue);
  const close = useWrite(contract.closeRound);
  const reopen = useWrite(contract.reopenRound);
  const problem = move.error ?? close.error ?? reopen.error;
  const done = (message: string) => ({
    onSuccess: () => {
      forget();
      toast(message);
      onDone();
    },
  });
  const submit = () => {
    const { reason } = value;
    if (act === 'move')
      move.mutate({ period, dueOn: value.dueOn, reason, unitId: unit?.id ?? null }, done(t('moveDone')));
    else if (act === 'close') close.mutate({ period, reason }, done(t('closeDone')));
    else reopen.mutate({ period, reason }, done(t('reopenDone')));
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="muted">{t(`${act}Why`)}</p>
      {act === 'move' && (
        <DayField
          label={t('newDue')}
          name="dueOn"
          required
          problem={problem}
          value={value.dueOn}
          onChange={(day) => change((before) => ({ ...before, dueOn: day }))}
        />
      )}
      <LongTextField
        label={t('reason')}
        name="reason"
        required
        rows={2}
        problem={problem}
        value={value.reason}
        onChange={(reason) => change((before) => ({ ...before, reason }))}
      />
      <ErrorBox error={problem} hide={['dueOn', 'reason']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={move.isPending || close.isPending || reopen.isPending}>
          {t(act)}
        </Button>
      </div>
    </form>
  );
}
