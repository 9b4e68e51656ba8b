// The secret address under which one's own tasks show in a calendar program.
import { Button, CopyButton, TextInput } from '@mantine/core';
import { contract } from '../../../features/tasks/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function FeedDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(words);
  const f = useFormat();
  const refreshes = ['/api/tasks-feed'];
  const kept = useRead(contract.getTaskFeed, {}, { enabled: opened });
  const renew = useWrite(contract.renewTaskFeed, { refreshes });
  const end = useWrite(contract.endTaskFeed, { refreshes });
  const madeAt = kept.data?.madeAt;
  const address = renew.data && madeAt ? `${window.location.origin}${renew.data.path}` : null;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('feed')}>
      <div className="stack">
        <p>{t('feedWhy')}</p>
        {madeAt && !address && <p className="muted">{t('feedSince', { at: f.instant(madeAt) })}</p>}
        {address && (
          <>
            <TextInput label={t('feedAddress')} description={t('feedOnce')} readOnly value={address} />
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {t(copied ? 'copied' : 'copy')}
                </Button>
              )}
            </CopyButton>
          </>
        )}
        <div className="row end">
          {madeAt && (
            <Button
              variant="default"
              loading={end.isPending}
              onClick={() => end.mutate({}, { onError: toastProblem })}
            >
              {t('feedEnd')}
            </Button>
          )}
          <Button loading={renew.isPending} onClick={() => renew.mutate({}, { onError: toastProblem })}>
            {t(madeAt ? 'feedRenew' : 'feedMake')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
