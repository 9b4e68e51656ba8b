// Assigning a task or changing one: the six that must be clear, with who contributes and what it follows from.
import { Button, Checkbox, MultiSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Below, contract, type Task } from '../../../features/tasks/contract.ts';
import { ApiProblem, fieldError } from '../../api-problem.ts';
import { DayField, LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { BelowField } from './below-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { Successors } from './successors.tsx';
import { EMPTY, type Fields, fieldsOf, inputOf } from './task-fields.ts';
import { usePersonChoices, useUnitChoices } from './use-choices.ts';
import { words } from './words.ts';

const TEXTS = ['product', 'responsibility', 'authority', 'source'] as const;
const AT_FIELDS = [
  ...['title', 'leadUnitId', 'leadPersonId', 'deadline', 'weight', 'decidedOn', 'below'],
  ...['recurrence.every', 'recurrence.until'],
  ...TEXTS,
];
const REFRESHES = ['/api/tasks', '/api/task-drafts'];

type Props = {
  /** The task that is changed; left out: a new one. */
  task?: Task;
  /** The new task is a part of that one, with a weight among its parts. */
  parentId?: string;
  /** The new task serves that. */
  link?: Omit<Task['links'][number], 'conferenceId'>;
  onDone: () => void;
};

export function TaskForm({ task, parentId, link, onDone }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const navigate = useNavigate();
  const units = useUnitChoices(task?.leadUnit);
  const persons = usePersonChoices();
  const name = task ? `task.${task.id}.edit.${task.revision}` : `task.new.${parentId ?? link?.id ?? ''}`;
  const { value, change, forget } = useDraft<Fields>(
    name,
    task ? fieldsOf(task) : link ? { ...EMPTY, links: [{ kind: link.kind, id: link.id }] } : EMPTY,
  );
  const [below, setBelow] = useState<Below | ''>('');
  const create = useWrite(contract.createTask, { refreshes: REFRESHES });
  const update = useWrite(contract.updateTask, { refreshes: REFRESHES });
  const problem = create.error ?? update.error;
  const set = (part: Partial<Fields>) => change((before) => ({ ...before, ...part }));
  const isMoved = Boolean(task?.openBelow && value.deadline !== (task.deadline ?? ''));
  const isUnitGone =
    problem instanceof ApiProblem &&
    problem.errors.some((one) => one.field === 'leadUnitId' && one.code === 'unit_closed');
  const onSuccess = ({ id }: Task) => {
    forget();
    onDone();
    toast(t('taken'));
    if (!task) navigate({ to: '/tasks/$id', params: { id } });
  };
  const submit = () => {
    const input = inputOf(value);
    if (!task) return create.mutate({ ...input, parentId: parentId ?? null }, { onSuccess });
    return update.mutate(
      {
        ...input,
        id: task.id,
        expectedRevision: task.revision,
        parentId: task.parentId,
        taskGroupId: task.taskGroup?.id ?? null,
        illustrative: task.illustrative,
        below: below || null,
      },
      { onSuccess },
    );
  };
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
        problem={problem}
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <div className="pair">
        <SelectField
          label={t('lead')}
          name="leadUnitId"
          required
          searchable
          problem={problem}
          value={value.leadUnitId || null}
          onChange={(leadUnitId) => set({ leadUnitId })}
          options={units}
        />
        <SelectField
          label={t('person')}
          name="leadPersonId"
          searchable
          problem={problem}
          value={value.leadPersonId || null}
          onChange={(leadPersonId) => set({ leadPersonId })}
          options={persons}
        />
      </div>
      {isUnitGone && <Successors unitId={value.leadUnitId} onPick={(leadUnitId) => set({ leadUnitId })} />}
      <MultiSelect
        label={t('contributors')}
        searchable
        clearable
        data={units}
        value={value.contributorIds}
        onChange={(contributorIds) => set({ contributorIds })}
        error={value.contributorIds.map((_, at) => fieldError(problem, `contributorIds.${at}`)).find(Boolean)}
      />
      <div className="pair">
        <DayField
          label={t('deadline')}
          name="deadline"
          problem={problem}
          value={value.deadline}
          onChange={(deadline) => set({ deadline })}
        />
        {(parentId || task?.parentId) && (
          <TextField
            label={t('weight')}
            name="weight"
            problem={problem}
            value={value.weight}
            onChange={(weight) => set({ weight: weight.replace(',', '.') })}
          />
        )}
      </div>
      {isMoved && (
        <BelowField
          open={task!.openBelow}
          answers={['shift', 'keep', 'move', 'cancel']}
          value={below}
          onChange={setBelow}
          problem={problem}
        />
      )}
      <Checkbox
        label={t('urgent')}
        checked={value.urgent}
        onChange={(event) => set({ urgent: event.currentTarget.checked })}
      />
      {TEXTS.map((text) => (
        <TextField
          key={text}
          label={t(text)}
          name={text}
          maxLength={1000}
          problem={problem}
          value={value[text]}
          onChange={(said) => set({ [text]: said })}
        />
      ))}
      <MoreFields
        task={task ?? null}
        known={task?.links ?? (link ? [{ ...link, conferenceId: null }] : [])}
        value={value}
        set={set}
        problem={problem}
        persons={persons}
      />
      <ErrorBox error={problem} hide={AT_FIELDS} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={create.isPending || update.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
