// The list out to a workbook, and a workbook in.
import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { contract, type ProjectFilter, WORKBOOK_MAX_BYTES } from '../../../features/projects/contract.ts';
import { addressOf } from '../../client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function ExchangeMenu({ filter }: { filter: ProjectFilter }) {
  const t = useWords(words);
  const manages = useMay()('projects.manage');
  const [taking, setTaking] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t('exchange')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={addressOf(contract.exportProjects, filter)} download>
            {t('export')}
          </Menu.Item>
          {manages && <Menu.Item onClick={() => setTaking(true)}>{t('import')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={taking} onClose={() => setTaking(false)} title={t('import')}>
        <Take onDone={() => setTaking(false)} />
      </Dialog>
    </>
  );
}

function Take({ onDone }: { onDone: () => void }) {
  const t = useWords(words);
  const [reason, setReason] = useState('');
  const take = useWrite(contract.importProjects, { refreshes: ['/api/projects'] });
  return (
    <div className="stack">
      <p>{t('importWhy')}</p>
      <TextField
        label={t('importReason')}
        name="reason"
        maxLength={1000}
        problem={take.error}
        value={reason}
        onChange={setReason}
      />
      <FileDrop
        accept=".xlsx"
        maxBytes={WORKBOOK_MAX_BYTES}
        busy={take.isPending}
        onFile={(file) =>
          take.mutate(
            { file, reason },
            {
              onSuccess: (counts) => {
                toast(t('imported', counts));
                onDone();
              },
            },
          )
        }
      />
      <ErrorBox error={take.error} hide={['reason']} />
    </div>
  );
}
