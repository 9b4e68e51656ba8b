// Votes by show of hands on one item: recorded, and struck with a reason where recorded wrongly.
import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  type AgendaItem,
  type Conference,
  contract,
  type Motion,
} from '../../../features/conferences/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { VoteForm } from './vote-form.tsx';
import { words } from './words.ts';

type Props = { data: Conference; item: AgendaItem; runs: boolean };

export function Motions({ data, item, runs }: Props) {
  const t = useWords(words);
  const [recording, setRecording] = useState(false);
  return (
    <>
      {item.motions.length > 0 && (
        <ul className="plain lines">
          {item.motions.map((motion) => (
            <MotionLine key={motion.id} conferenceId={data.id} motion={motion} runs={runs} />
          ))}
        </ul>
      )}
      {runs && (
        <div className="no-print">
          <Button variant="default" size="compact-sm" onClick={() => setRecording(true)}>
            {t('vote')}
          </Button>
        </div>
      )}
      <Dialog opened={recording} onClose={() => setRecording(false)} title={t('vote')}>
        <VoteForm data={data} item={item} onDone={() => setRecording(false)} />
      </Dialog>
    </>
  );
}

function MotionLine({ conferenceId, motion, runs }: { conferenceId: string; motion: Motion; runs: boolean }) {
  const t = useWords(words);
  const [striking, setStriking] = useState(false);
  const isStruck = motion.withdrawnAt !== null;
  return (
    <li>
      <span>
        {isStruck ? <del>{motion.text}</del> : motion.text}
        <span className="muted small" style={{ display: 'block' }}>
          {t('result', {
            for: motion.votesFor,
            against: motion.votesAgainst,
            abstained: motion.abstained,
            eligible: motion.eligible,
          })}
          {isStruck && ` · ${t('struck', { reason: motion.withdrawReason ?? '' })}`}
        </span>
      </span>
      <span className="row">
        {!isStruck && (
          <span className={motion.passed ? 'tag good' : 'tag bad'}>
            {motion.passed ? '✓' : '✕'} {t(motion.passed ? 'passed' : 'failed')}
          </span>
        )}
        {runs && !isStruck && (
          <button type="button" className="linkish small" onClick={() => setStriking(true)}>
            {t('strike')}
          </button>
        )}
      </span>
      <Dialog opened={striking} onClose={() => setStriking(false)} title={t('strike')}>
        <StrikeForm conferenceId={conferenceId} motion={motion} onDone={() => setStriking(false)} />
      </Dialog>
    </li>
  );
}

function StrikeForm({
  conferenceId,
  motion,
  onDone,
}: {
  conferenceId: string;
  motion: Motion;
  onDone: () => void;
}) {
  const t = useWords(words);
  const s = useWords(shared);
  const [reason, setReason] = useState('');
  const strike = useWrite(contract.withdrawMotion);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        strike.mutate({ id: conferenceId, motionId: motion.id, reason }, { onSuccess: onDone });
      }}
    >
      <p className="muted">{t('strikeWhy')}</p>
      <TextField
        label={t('reason')}
        name="reason"
        required
        maxLength={500}
        problem={strike.error}
        value={reason}
        onChange={setReason}
      />
      <ErrorBox error={strike.error} hide={['reason']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={strike.isPending}>
          {t('strike')}
        </Button>
      </div>
    </form>
  );
}
