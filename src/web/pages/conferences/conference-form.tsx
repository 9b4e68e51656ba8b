// What is planned of a conference: used for a new one and for changing one.
import { Button, Checkbox, NumberInput } from '@mantine/core';
import type { ConferenceHead, contract } from '../../../features/conferences/contract.ts';
import type { RequestOf } from '../../../kernel/endpoint.ts';
import { fieldError } from '../../api-problem.ts';
import { DayField, TextField } from '../../components/fields.tsx';
import { PeriodField } from '../../components/period-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Fields = RequestOf<typeof contract.createConference>;
type Props = {
  draftName: string;
  initial?: ConferenceHead;
  mutation: { error: Error | null; isPending: boolean };
  onSubmit: (fields: Fields, forget: () => void) => void;
  onCancel: () => void;
};

const DAY = 86_400_000;

/** Every day from the first to the last, ten at most. */
const daysBetween = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last) && days.length < 10; at += DAY)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days.length ? days : first ? [first] : [];
};

const HANDLED = ['title', 'organ', 'term', 'period', 'days', 'days.0', 'place', 'incumbents', 'no'];

export function ConferenceForm({ draftName, initial, mutation, onSubmit, onCancel }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const { value, change, forget } = useDraft(draftName, {
    title: initial?.title ?? '',
    no: initial?.no ?? null,
    organ: initial?.organ ?? '',
    term: initial?.term ?? '',
    extended: initial?.extended ?? false,
    period: initial?.period ?? String(new Date().getFullYear()),
    first: initial?.days[0] ?? '',
    last: initial?.days.at(-1) ?? '',
    place: initial?.place ?? '',
    incumbents: initial?.incumbents ?? null,
  });
  const set = (part: Partial<typeof value>) => change((before) => ({ ...before, ...part }));
  const problem = mutation.error;
  const fixed = initial !== undefined && initial.status !== 'planned';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const { first, last, incumbents, ...fields } = value;
        onSubmit({ ...fields, days: daysBetween(first, last || first), incumbents: incumbents ?? 0 }, forget);
      }}
    >
      <TextField
        label={t('name')}
        name="title"
        required
        maxLength={300}
        problem={problem}
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <div className="pair">
        <NumberInput
          label={t('no')}
          name="no"
          min={1}
          max={999}
          allowDecimal={false}
          error={fieldError(problem, 'no')}
          value={value.no ?? ''}
          onChange={(no) => set({ no: typeof no === 'number' ? no : null })}
        />
        <TextField
          label={t('term')}
          name="term"
          maxLength={60}
          problem={problem}
          value={value.term}
          onChange={(term) => set({ term })}
        />
      </div>
      <TextField
        label={t('organ')}
        name="organ"
        required
        maxLength={200}
        problem={problem}
        value={value.organ}
        onChange={(organ) => set({ organ })}
      />
      <Checkbox
        label={t('extended')}
        checked={value.extended}
        onChange={(event) => set({ extended: event.currentTarget.checked })}
      />
      <div className="pair">
        <DayField
          label={t('day1')}
          name="days"
          required
          problem={problem}
          value={value.first}
          onChange={(first) => set({ first })}
        />
        <DayField label={t('day2')} name="last" value={value.last} onChange={(last) => set({ last })} />
      </div>
      <PeriodField
        name="period"
        disabled={fixed}
        problem={problem}
        value={value.period}
        onChange={(period) => set({ period })}
      />
      <TextField
        label={t('place')}
        name="place"
        maxLength={300}
        problem={problem}
        value={value.place}
        onChange={(place) => set({ place })}
      />
      <NumberInput
        label={t('incumbents')}
        description={t('incumbentsHint')}
        name="incumbents"
        required
        min={1}
        max={10_000}
        allowDecimal={false}
        disabled={fixed}
        error={fieldError(problem, 'incumbents')}
        value={value.incumbents ?? ''}
        onChange={(incumbents) => set({ incumbents: typeof incumbents === 'number' ? incumbents : null })}
      />
      <ErrorBox error={problem} hide={HANDLED} />
      <div className="row end">
        <Button variant="default" onClick={onCancel}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={mutation.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
