// The numbered task groups of a draft, in order.
import { Button } from '@mantine/core';
import type { Resolution } from '../../../features/resolutions/contract.ts';
import { LongTextField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { words as shared } from '../../words.ts';
import { EntryButtons, moved } from './entry-buttons.tsx';
import { useSaveDraft } from './use-save-draft.ts';
import { words } from './words.ts';

type Task = { key: string; title: string; text: string };

export function TaskEditor({ data, onDone }: { data: Resolution; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const { save, error, isPending } = useSaveDraft(data);
  const { value, change, forget, wasKept } = useDraft<Task[]>(
    `resolution.${data.id}.tasks`,
    data.taskGroups.map(({ id, title, text }) => ({ key: id, title, text: text ?? '' })),
  );
  const set = (at: number, part: Partial<Task>) =>
    change((before) => before.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const taskGroups = value.map(({ title, text }, at) => ({ no: at + 1, title, text: text || null }));
        save({ taskGroups }, () => {
          forget();
          onDone();
        });
      }}
    >
      {wasKept && <span className="small muted">{s('draftKept')}</span>}
      {value.map((task, at) => (
        <fieldset key={task.key} className="entry">
          <TextField
            label={t('taskTitle', { no: at + 1 })}
            name={`taskGroups.${at}.title`}
            required
            maxLength={1000}
            problem={error}
            value={task.title}
            onChange={(title) => set(at, { title })}
          />
          <LongTextField
            label={t('taskText', { no: at + 1 })}
            name={`taskGroups.${at}.text`}
            rows={2}
            problem={error}
            value={task.text}
            onChange={(text) => set(at, { text })}
          />
          <EntryButtons
            at={at}
            count={value.length}
            onMove={(to) => change((before) => moved(before, at, to))}
            onRemove={() => change((before) => before.filter((_, index) => index !== at))}
          />
        </fieldset>
      ))}
      <Button
        variant="default"
        style={{ justifySelf: 'start' }}
        onClick={() => change((before) => [...before, { key: crypto.randomUUID(), title: '', text: '' }])}
      >
        {t('addTask')}
      </Button>
      <ErrorBox error={error} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
