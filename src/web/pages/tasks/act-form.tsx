// One act on a task with what must be said for it. A conflict (somebody was faster) is told; nothing typed is lost.
import { Button } from '@mantine/core';
import { type Below, contract, type Task } from '../../../features/tasks/contract.ts';
import { isDecision } from '../../../features/tasks/rules.ts';
import { DayField, LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { BelowField } from './below-field.tsx';
import { useUnitChoices } from './use-choices.ts';
import { words } from './words.ts';

export type TaskAct = Task['acts'][number];

const EMPTY = {
  note: '',
  percent: '',
  difficulties: '',
  proposals: '',
  deadline: '',
  leadUnitId: '',
  below: '' as Below | '',
};
/** What may become of the open parts, by the act that asks. */
const BELOW_OF: Partial<Record<TaskAct, readonly Below[]>> = {
  cancel: ['cancel', 'keep', 'move'],
  grant_extension: ['shift', 'keep'],
};
const REFRESHES = ['/api/tasks'];
const NEEDS_NOTE: readonly TaskAct[] = ['refuse', 'submit', 'return', 'pause', 'cancel', 'deny_extension'];

export function ActForm({ task, act, onDone }: { task: Task; act: TaskAct; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const { value, change, forget } = useDraft(`task.${task.id}.${act}`, {
    ...EMPTY,
    percent: String(task.percent),
  });
  const work = useWrite(contract.workOnTask, { refreshes: REFRESHES });
  const decide = useWrite(contract.decideTask, { refreshes: REFRESHES });
  const problem = work.error ?? decide.error;
  const set = (part: Partial<typeof EMPTY>) => change((before) => ({ ...before, ...part }));
  const text = (name: 'note' | 'difficulties' | 'proposals', label: string, required = false) => (
    <LongTextField
      label={label}
      name={name}
      required={required}
      maxLength={4000}
      problem={problem}
      value={value[name]}
      onChange={(said) => set({ [name]: said })}
    />
  );
  const submit = () => {
    const done = {
      onSuccess: () => {
        forget();
        toast(t('taken'));
        onDone();
      },
    };
    const step = { id: task.id, expectedRevision: task.revision, note: value.note };
    if (isDecision(act))
      decide.mutate({ ...step, act, leadUnitId: value.leadUnitId || null, below: value.below || null }, done);
    else
      work.mutate(
        {
          ...step,
          act,
          percent: act === 'report' ? Number(value.percent) : null,
          difficulties: value.difficulties,
          proposals: value.proposals,
          deadline: value.deadline || null,
        },
        done,
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
      {act === 'report' && (
        <TextField
          label={t('percent')}
          name="percent"
          required
          problem={problem}
          value={value.percent}
          onChange={(percent) => set({ percent })}
        />
      )}
      {act === 'ask_extension' && (
        <DayField
          label={t('newDeadline')}
          name="deadline"
          required
          problem={problem}
          value={value.deadline}
          onChange={(deadline) => set({ deadline })}
        />
      )}
      {act === 'assign_again' && (
        <UnitField
          value={value.leadUnitId}
          onChange={(leadUnitId) => set({ leadUnitId })}
          problem={problem}
        />
      )}
      {text('note', t(act === 'report' || act === 'submit' ? 'said' : 'reason'), NEEDS_NOTE.includes(act))}
      {act === 'report' && text('difficulties', t('difficulties'))}
      {act === 'report' && text('proposals', t('proposals'))}
      {BELOW_OF[act] && task.openBelow > 0 && (
        <BelowField
          open={task.openBelow}
          answers={BELOW_OF[act]}
          value={value.below}
          onChange={(below) => set({ below })}
          problem={problem}
        />
      )}
      <ErrorBox error={problem} hide={['note', 'percent', 'deadline', 'leadUnitId', 'below']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={work.isPending || decide.isPending}>
          {t(`act_${act}`)}
        </Button>
      </div>
    </form>
  );
}

type UnitFieldProps = { value: string; onChange: (id: string) => void; problem: unknown };

function UnitField({ value, onChange, problem }: UnitFieldProps) {
  const t = useWords(words);
  const units = useUnitChoices();
  return (
    <SelectField
      label={t('lead')}
      name="leadUnitId"
      searchable
      problem={problem}
      value={value || null}
      onChange={onChange}
      options={units}
    />
  );
}
