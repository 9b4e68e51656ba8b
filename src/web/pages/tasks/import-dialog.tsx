import { useState } from 'react';
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
  const refreshes = ['/api/tasks'];
  const takeXlsx = useWrite(contract.importTasks, { refreshes });
  const takeJson = useWrite(contract.importTasksJson, { refreshes });
  const [isJson, setJson] = useState(false);
  const take = isJson ? takeJson : takeXlsx;
  const onSuccess = (counts: { created: number; updated: number; unchanged: number }) => {
    toast(t('imported', counts));
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('importFile')}>
      <div className="stack">
        <p>{t('importWhy')}</p>
        <FileDrop
          accept=".xlsx,.json"
          maxBytes={WORKBOOK_MAX_BYTES}
          busy={takeXlsx.isPending || takeJson.isPending}
          onFile={(file) => {
            const json = file.name.toLowerCase().endsWith('.json');
            setJson(json);
            (json ? takeJson : takeXlsx).mutate({ file }, { onSuccess });
          }}
        />
        <ErrorBox error={take.error} />
      </div>
    </Dialog>
  );
}
