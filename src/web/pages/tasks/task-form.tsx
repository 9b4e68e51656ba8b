// Assigning a task: the six that must be clear, with who contributes and what it follows from.
import { Button, Checkbox, MultiSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { contract as people } from '../../../features/people/contract.ts';
import { contract } from '../../../features/tasks/contract.ts';
import { DayField, LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const EMPTY = {
  title: '',
  leadUnitId: '',
  leadPersonId: '',
  contributorIds: [] as string[],
  deadline: '',
  urgent: false,
  product: '',
  responsibility: '',
  authority: '',
  source: '',
  weight: '1',
};
const TEXTS = ['product', 'responsibility', 'authority', 'source'] as const;
const AT_FIELDS = ['title', 'leadUnitId', 'leadPersonId', 'deadline', 'weight', ...TEXTS];

/** `parentId`: the new task is a part of that one, with a weight among its parts. */
export function TaskForm({ parentId, onDone }: { parentId?: string; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const navigate = useNavigate();
  const units = useRead(people.listUnits, {}).data ?? [];
  const persons = useRead(people.listPersons, {}).data ?? [];
  const { value, change, forget } = useDraft(`task.new.${parentId ?? ''}`, EMPTY);
  const create = useWrite(contract.createTask, { refreshes: ['/api/tasks'] });
  const set = (part: Partial<typeof EMPTY>) => change((before) => ({ ...before, ...part }));
  const unitOptions = units.map((one) => ({ value: one.id, label: one.name }));
  const submit = () =>
    create.mutate(
      {
        ...value,
        leadPersonId: value.leadPersonId || null,
        deadline: value.deadline || null,
        parentId: parentId ?? null,
      },
      {
        onSuccess: ({ id }) => {
          forget();
          onDone();
          toast(t('taken'));
          navigate({ to: '/tasks/$id', params: { id } });
        },
      },
    );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <LongTextField
        label={t('name')}
        name="title"
        required
        rows={2}
        maxLength={2000}
        problem={create.error}
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <div className="pair">
        <SelectField
          label={t('lead')}
          name="leadUnitId"
          required
          searchable
          problem={create.error}
          value={value.leadUnitId || null}
          onChange={(leadUnitId) => set({ leadUnitId })}
          options={unitOptions}
        />
        <SelectField
          label={t('person')}
          name="leadPersonId"
          searchable
          problem={create.error}
          value={value.leadPersonId || null}
          onChange={(leadPersonId) => set({ leadPersonId })}
          options={persons.map((one) => ({ value: one.id, label: one.name }))}
        />
      </div>
      <MultiSelect
        label={t('contributors')}
        searchable
        clearable
        data={unitOptions}
        value={value.contributorIds}
        onChange={(contributorIds) => set({ contributorIds })}
      />
      <div className="pair">
        <DayField
          label={t('deadline')}
          name="deadline"
          problem={create.error}
          value={value.deadline}
          onChange={(deadline) => set({ deadline })}
        />
        {parentId && (
          <TextField
            label={t('weight')}
            name="weight"
            problem={create.error}
            value={value.weight}
            onChange={(weight) => set({ weight: weight.replace(',', '.') })}
          />
        )}
      </div>
      <Checkbox
        label={t('urgent')}
        checked={value.urgent}
        onChange={(event) => set({ urgent: event.currentTarget.checked })}
      />
      {TEXTS.map((name) => (
        <TextField
          key={name}
          label={t(name)}
          name={name}
          maxLength={1000}
          problem={create.error}
          value={value[name]}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
      <ErrorBox error={create.error} hide={AT_FIELDS} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
