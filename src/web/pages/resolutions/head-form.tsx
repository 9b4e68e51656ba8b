import { Button } from '@mantine/core';
import type { Resolution } from '../../../features/resolutions/contract.ts';
import { TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { words as shared } from '../../words.ts';
import { useSaveDraft } from './use-save-draft.ts';
import { words } from './words.ts';

export function HeadForm({ data, onDone }: { data: Resolution; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const { save, error, isPending } = useSaveDraft(data);
  const { value, change, forget } = useDraft(`resolution.${data.id}.head`, {
    title: data.title,
    theme: data.theme ?? '',
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save(value, () => {
          forget();
          onDone();
        });
      }}
    >
      <TextField
        label={t('name')}
        name="title"
        required
        maxLength={500}
        problem={error}
        value={value.title}
        onChange={(title) => change((before) => ({ ...before, title }))}
      />
      <TextField
        label={t('theme')}
        name="theme"
        maxLength={300}
        problem={error}
        value={value.theme}
        onChange={(theme) => change((before) => ({ ...before, theme }))}
      />
      <ErrorBox error={error} hide={['title', 'theme']} />
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
