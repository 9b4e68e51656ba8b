// Whatever else a resolution says, as headed entries in order.
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

type Clause = { key: string; level: number; marker: string; title: string; text: string };

export function ClauseEditor({ data, onDone }: { data: Resolution; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const { save, error, isPending } = useSaveDraft(data);
  const { value, change, forget, wasKept } = useDraft<Clause[]>(
    `resolution.${data.id}.clauses`,
    data.clauses.map(({ id, level, marker, title, text }) => ({
      key: id,
      level,
      marker: marker ?? '',
      title: title ?? '',
      text: text ?? '',
    })),
  );
  const set = (at: number, part: Partial<Clause>) =>
    change((before) => before.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const clauses = value.map(({ level, marker, title, text }) => ({ level, marker, title, text }));
        save({ clauses }, () => {
          forget();
          onDone();
        });
      }}
    >
      {wasKept && <span className="small muted">{s('draftKept')}</span>}
      {value.map((clause, at) => (
        <fieldset key={clause.key} className="entry">
          <div className="row" style={{ alignItems: 'flex-start', flexWrap: 'nowrap' }}>
            <div style={{ width: 90 }}>
              <TextField
                label={t('marker')}
                name={`clauses.${at}.marker`}
                problem={error}
                value={clause.marker}
                onChange={(marker) => set(at, { marker })}
              />
            </div>
            <div style={{ flex: 1 }}>
              <TextField
                label={t('clauseTitle')}
                name={`clauses.${at}.title`}
                problem={error}
                value={clause.title}
                onChange={(title) => set(at, { title })}
              />
            </div>
          </div>
          <LongTextField
            label={t('clauseText')}
            name={`clauses.${at}.text`}
            problem={error}
            value={clause.text}
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
        onClick={() =>
          change((before) => [
            ...before,
            { key: crypto.randomUUID(), level: 1, marker: '', title: '', text: '' },
          ])
        }
      >
        {t('addClause')}
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
