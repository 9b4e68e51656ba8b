// The office's rules of assigning: which of the six are required, which only said, and how soon a decision is a task.
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { CLARITIES, type Clarity, contract, type TaskSettings } from '../../../features/tasks/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { Await, ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

export function SettingsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(words);
  const query = useRead(contract.getTaskSettings, {}, { enabled: opened });
  return (
    <Dialog opened={opened} onClose={onClose} title={t('rules')}>
      <Await query={query}>{(settings) => <SettingsForm settings={settings} onDone={onClose} />}</Await>
    </Dialog>
  );
}

const LEVELS = ['required', 'warned', 'silent'] as const;
type Level = (typeof LEVELS)[number];
const DAYS = ['urgentDays', 'singleDays', 'manyDays', 'manyFrom'] as const;

function SettingsForm({ settings, onDone }: { settings: TaskSettings; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const [value, setValue] = useState(settings);
  const save = useWrite(contract.saveTaskSettings, { refreshes: ['/api/task'] });
  const levelOf = (one: Clarity): Level =>
    value.required.includes(one) ? 'required' : value.warned.includes(one) ? 'warned' : 'silent';
  const setLevel = (one: Clarity, level: Level) =>
    setValue((before) => {
      const without = (list: Clarity[]) => list.filter((other) => other !== one);
      return {
        ...before,
        required: level === 'required' ? [...without(before.required), one] : without(before.required),
        warned: level === 'warned' ? [...without(before.warned), one] : without(before.warned),
      };
    });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(value, {
          onSuccess: () => {
            toast(s('saved'));
            onDone();
          },
        });
      }}
    >
      <p className="muted">{t('rulesWhy')}</p>
      {CLARITIES.map((one) => (
        <div key={one} className="row between">
          <span id={`clear-${one}`}>{t('clearOf', { what: t(`clear_${one}`) })}</span>
          <SegmentedControl
            aria-labelledby={`clear-${one}`}
            value={levelOf(one)}
            onChange={(level) => setLevel(one, level as Level)}
            data={LEVELS.map((level) => ({ value: level, label: t(`level_${level}`) }))}
          />
        </div>
      ))}
      <div className="pair">
        {DAYS.map((name) => (
          <TextField
            key={name}
            label={t(name)}
            name={name}
            problem={save.error}
            value={String(value[name])}
            onChange={(text) => setValue({ ...value, [name]: Number(text.replace(/\D/g, '')) })}
          />
        ))}
      </div>
      <ErrorBox error={save.error} hide={[...DAYS]} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
