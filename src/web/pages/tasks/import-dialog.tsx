import { contract, WORKBOOK_MAX_BYTES } from '../../../features/tasks/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function ImportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(words);
  const take = useWrite(contract.importTasks, { refreshes: ['/api/tasks'] });
  return (
    <Dialog opened={opened} onClose={onClose} title={t('importXlsx')}>
      <div className="stack">
        <p>{t('importWhy')}</p>
        <FileDrop
          accept=".xlsx"
          maxBytes={WORKBOOK_MAX_BYTES}
          busy={take.isPending}
          onFile={(file) =>
            take.mutate(
              { file },
              {
                onSuccess: (counts) => {
                  toast(t('imported', counts));
                  onClose();
                },
              },
            )
          }
        />
        <ErrorBox error={take.error} />
      </div>
    </Dialog>
  );
}
