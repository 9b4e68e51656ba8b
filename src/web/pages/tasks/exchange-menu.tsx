// Everything that goes out of the list and comes into it: files, calendar, letter.
import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { contract, type TaskFilter } from '../../../features/tasks/contract.ts';
import { addressOf, call, saveFile } from '../../client.ts';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { FeedDialog } from './feed-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { words } from './words.ts';

type Props = { filter: TaskFilter; unitId: string | undefined };

export function ExchangeMenu({ filter, unitId }: Props) {
  const t = useWords(words);
  const may = useMay();
  const [open, setOpen] = useState<'import' | 'feed' | null>(null);
  // The answer may be that nothing is overdue, which is to be said and not saved.
  const takeLetter = async (id: string) => {
    try {
      const file: unknown = await call(contract.writeUrgingLetter, { unitId: id });
      saveFile(file as Parameters<typeof saveFile>[0]);
    } catch (error) {
      toastProblem(error);
    }
  };
  const files = [
    [t('toXlsx'), addressOf(contract.exportTasks, filter)],
    [t('toJson'), addressOf(contract.exportTasksJson, filter)],
    [t('calendar'), addressOf(contract.exportCalendar, filter)],
  ] as const;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t('exchange')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {files.map(([name, href]) => (
            <Menu.Item key={name} component="a" href={href} download>
              {name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setOpen('feed')}>{t('feed')}</Menu.Item>
          {may('tasks.assign') && unitId && (
            <Menu.Item onClick={() => takeLetter(unitId)}>{t('letter')}</Menu.Item>
          )}
          {may('tasks.assign') && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setOpen('import')}>{t('importFile')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <FeedDialog opened={open === 'feed'} onClose={() => setOpen(null)} />
      <ImportDialog opened={open === 'import'} onClose={() => setOpen(null)} />
    </>
  );
}
