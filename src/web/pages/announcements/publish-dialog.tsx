// Publishing and correcting cannot be taken back, so they say what follows and what still stands in the way.
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '../../../features/announcements/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { LongTextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { Hindrances } from './changes-card.tsx';
import type { WorkingCopy } from './use-working-copy.ts';
import { words } from './words.ts';

type Props = { work: WorkingCopy; opened: boolean; onClose: () => void; bodySlug: string };

export function PublishDialog({ work, opened, onClose }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const publish = useWrite(contract.publishAnnouncement, { refreshes: ['/api/announcements'] });
  const correct = useWrite(contract.correctAnnouncement, { refreshes: ['/api/announcements'] });
  const discard = useWrite(contract.deleteAnnouncement);
  const { server } = work;
  const isDraft = server.status === 'draft';
  const error = publish.error ?? correct.error;
  const submit = async () => {
    if (work.status.state !== 'saved' && !(await work.save())) return;
    const input = { id: server.id, expectedRevision: work.revision.current };
    const onSuccess = (next: typeof server) => {
      work.take(next, true);
      toast(t('publishedToast'));
      setNote('');
      onClose();
    };
    if (isDraft) publish.mutate(input, { onSuccess });
    else correct.mutate({ ...input, note }, { onSuccess });
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t(isDraft ? 'publish' : 'correct')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t(isDraft ? 'publishWhy' : 'correctWhy')}</p>
        <Hindrances announcement={server} />
        {!isDraft && (
          <LongTextField
            label={t('correctNote')}
            name="note"
            required
            maxLength={1000}
            problem={error}
            value={note}
            onChange={setNote}
          />
        )}
        <ErrorBox error={error} hide={['note']} />
        <div className="row between">
          {isDraft ? (
            <button
              type="button"
              className="linkish"
              title={t('discardWhy')}
              onClick={() =>
                discard.mutate({ id: server.id }, { onSuccess: () => navigate({ to: '/announcements' }) })
              }
            >
              {t('discard')}
            </button>
          ) : (
            <span />
          )}
          <span className="row">
            <Button variant="default" onClick={onClose}>
              {s('cancel')}
            </Button>
            <Button
              type="submit"
              disabled={server.hindrances.length > 0}
              loading={publish.isPending || correct.isPending}
            >
              {t(isDraft ? 'publish' : 'correct')}
            </Button>
          </span>
        </div>
      </form>
    </Dialog>
  );
}
