// Entering a project or changing one; a change says why.
import { Button, MultiSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  contract,
  INVESTMENT_GROUPS,
  type InvestmentGroup,
  PROJECT_KINDS,
  PROJECT_STATUSES,
  type Project,
} from '../../../features/projects/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { DayField, LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { DocumentField } from '../cascade/document-field.tsx';
import { useUnitChoices } from '../tasks/use-choices.ts';
import { MilestoneRows } from './milestone-rows.tsx';
import { COST_DECIMALS, EMPTY, type Fields, fieldsOf, inputOf } from './project-fields.ts';
import { words } from './words.ts';

const AT_FIELDS = [
  ...['code', 'name', 'kind', 'group', 'ownerUnitId', 'investor', 'documentId', 'totalCost'],
  ...['startsOn', 'endsOn', 'status', 'place', 'note', 'reason'],
];
const REFRESHES = ['/api/projects'];

type Props = { /** Left out: a new one. */ project?: Project; onDone: () => void };

export function ProjectForm({ project, onDone }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const navigate = useNavigate();
  const units = useUnitChoices(project?.ownerUnit);
  const name = project ? `project.${project.id}.${project.revision}` : 'project.new';
  const { value, change, forget } = useDraft<Fields>(name, project ? fieldsOf(project) : EMPTY);
  const create = useWrite(contract.createProject, { refreshes: REFRESHES });
  const update = useWrite(contract.updateProject, { refreshes: REFRESHES });
  const problem = create.error ?? update.error;
  const set = (part: Partial<Fields>) => change((before) => ({ ...before, ...part }));
  const onSuccess = ({ id }: Project) => {
    forget();
    onDone();
    toast(t('saved'));
    if (!project) navigate({ to: '/projects/$id', params: { id } });
  };
  const submit = () => {
    const input = inputOf(value);
    if (!project) return create.mutate(input, { onSuccess });
    const { id, revision: expectedRevision, illustrative } = project;
    return update.mutate(
      { ...input, id, expectedRevision, illustrative, reason: value.reason },
      { onSuccess },
    );
  };
  const text = (field: 'code' | 'name' | 'investor' | 'place', maxLength: number, required = false) => (
    <TextField
      label={t(field)}
      name={field}
      required={required}
      maxLength={maxLength}
      problem={problem}
      value={value[field]}
      onChange={(said) => set({ [field]: said })}
    />
  );
  const atMilestones = value.milestones.flatMap((_, at) =>
    ['name', 'plannedOn', 'actualOn'].map((part) => `milestones.${at}.${part}`),
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {text('name', 500, true)}
      <div className="pair">
        {text('code', 40, true)}
        <SelectField
          label={t('kind')}
          name="kind"
          problem={problem}
          value={value.kind}
          onChange={(kind) => set({ kind })}
          options={PROJECT_KINDS.map((one) => ({ value: one, label: t(one) }))}
        />
      </div>
      <div className="pair">
        <SelectField<InvestmentGroup | 'none'>
          label={t('group')}
          name="group"
          description={t('groupWhy')}
          problem={problem}
          value={value.group || 'none'}
          onChange={(group) => set({ group: group === 'none' ? '' : group })}
          options={[
            { value: 'none' as const, label: '–' },
            ...INVESTMENT_GROUPS.map((one) => ({ value: one, label: t(`group_${one}`) })),
          ]}
        />
        <SelectField
          label={t('status')}
          name="status"
          problem={problem}
          value={value.status}
          onChange={(status) => set({ status })}
          options={PROJECT_STATUSES.map((one) => ({ value: one, label: t(one) }))}
        />
      </div>
      <div className="pair">
        <SelectField
          label={t('owner')}
          name="ownerUnitId"
          required
          searchable
          problem={problem}
          value={value.ownerUnitId || null}
          onChange={(ownerUnitId) => set({ ownerUnitId })}
          options={units}
        />
        {text('investor', 300)}
      </div>
      <MultiSelect
        label={t('contributors')}
        searchable
        clearable
        data={units}
        value={value.contributorIds}
        onChange={(contributorIds) => set({ contributorIds })}
        error={value.contributorIds.map((_, at) => fieldError(problem, `contributorIds.${at}`)).find(Boolean)}
      />
      <DocumentField
        label={t('decision')}
        name="documentId"
        problem={problem}
        value={value.documentId}
        onChange={(documentId) => set({ documentId })}
      />
      <div className="pair">
        <NumberField
          label={t('cost')}
          name="totalCost"
          unit={t('million')}
          decimals={COST_DECIMALS}
          problem={problem}
          value={value.totalCost}
          onChange={(totalCost) => set({ totalCost })}
        />
        {text('place', 300)}
      </div>
      <div className="pair">
        <DayField
          label={t('startsOn')}
          name="startsOn"
          problem={problem}
          value={value.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DayField
          label={t('endsOn')}
          name="endsOn"
          problem={problem}
          value={value.endsOn}
          onChange={(endsOn) => set({ endsOn })}
        />
      </div>
      <MilestoneRows
        value={value.milestones}
        onChange={(milestones) => set({ milestones })}
        problem={problem}
      />
      <LongTextField
        label={t('note')}
        name="note"
        rows={2}
        maxLength={4000}
        problem={problem}
        value={value.note}
        onChange={(note) => set({ note })}
      />
      {project && (
        <TextField
          label={t('reason')}
          name="reason"
          description={t('reasonWhy')}
          required
          maxLength={1000}
          problem={problem}
          value={value.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <ErrorBox error={problem} hide={[...AT_FIELDS, ...atMilestones]} />
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
