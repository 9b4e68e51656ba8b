// Assigning a task from the page of what it serves, already linked to it.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Task } from '../../../features/tasks/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { TaskForm } from './task-form.tsx';
import { words } from './words.ts';

type Props = { link: Omit<Task['links'][number], 'conferenceId'> };

export function AssignButton({ link }: Props) {
  const t = useWords(words);
  const [assigning, setAssigning] = useState(false);
  if (!useMay()('tasks.assign')) return null;
  return (
    <>
      <Button
        className="no-print"
        variant="default"
        size="compact-sm"
        aria-label={`${t('new')}: ${link.name}`}
        onClick={() => setAssigning(true)}
      >
        {t('new')}
      </Button>
      <Dialog opened={assigning} onClose={() => setAssigning(false)} title={t('new')} size={680}>
        <TaskForm link={link} onDone={() => setAssigning(false)} />
      </Dialog>
    </>
  );
}
