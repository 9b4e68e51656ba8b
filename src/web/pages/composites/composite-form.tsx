// A composite index: made anew, or its names and what it is made of changed from a year on.
import { Button } from '@mantine/core';
import { contract } from '../../../features/indicators/contract.ts';
import { COMBINES } from '../../../features/indicators/rules.ts';
import { contract as people } from '../../../features/people/contract.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { NAMES_FIELDS, NamesFields } from '../../components/names-fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { componentsOf, type Fields, fieldsOf, newPart, type Part, type Shown } from './composite-fields.ts';
import { words } from './words.ts';

export function CompositeForm({ composite, onDone }: { composite?: Shown; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const units = useRead(people.listUnits, {});
  const { value, change, forget, wasKept } = useDraft<Fields>(
    `composite.${composite ? `${composite.id}.${composite.version}` : 'new'}`,
    fieldsOf(composite),
  );
  const create = useWrite(contract.createComposite);
  const update = useWrite(contract.updateComposite);
  const problem = create.error ?? update.error;
  const set = (part: Partial<Fields>) => change((before) => ({ ...before, ...part }));
  const setPart = (key: string, part: Partial<Part>) =>
    set({ components: value.components.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const save = () => {
    const onSuccess = () => {
      forget();
      toast(t('saved'));
      onDone();
    };
    const { fromYear, ownerUnitId, code, ...rest } = value;
    const components = componentsOf(value.components);
    if (composite)
      update.mutate(
        {
          ...rest,
          components,
          id: composite.id,
          expectedVersion: composite.version,
          fromYear: Number(fromYear.trim() || 0),
        },
        { onSuccess },
      );
    else create.mutate({ ...rest, code, ownerUnitId, components }, { onSuccess });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {wasKept && <span className="small muted">{s('draftKept')}</span>}
      <NamesFields value={value} onChange={set} problem={problem} isCodeFixed={composite !== undefined}>
        <TextField
          label={t('publisher')}
          name="publisher"
          problem={problem}
          value={value.publisher}
          onChange={(publisher) => set({ publisher })}
        />
        {!composite && (
          <SelectField
            label={t('owner')}
            name="ownerUnitId"
            searchable
            problem={problem}
            value={value.ownerUnitId}
            onChange={(ownerUnitId) => set({ ownerUnitId })}
            options={(units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        )}
      </NamesFields>
      <fieldset className="group">
        <legend>{t('components')}</legend>
        <div className="pair">
          <SelectField
            label={t('combine')}
            name="combine"
            problem={problem}
            value={value.combine}
            onChange={(combine) => set({ combine })}
            options={COMBINES.map((one) => ({ value: one, label: t(`combine_${one}`) }))}
          />
          {composite && (
            <TextField
              label={t('fromYear')}
              name="fromYear"
              description={t('fromYearWhy')}
              maxLength={4}
              problem={problem}
              value={value.fromYear}
              onChange={(fromYear) => set({ fromYear })}
            />
          )}
        </div>
        {value.components.map((part, at) => (
          <PartFields
            key={part.key}
            part={part}
            no={at + 1}
            isWeighted={value.combine === 'weighted_mean'}
            problem={problem}
            onChange={(some) => setPart(part.key, some)}
            {...(value.components.length > 1 && {
              onRemove: () => set({ components: value.components.filter((one) => one !== part) }),
            })}
          />
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => set({ components: [...value.components, newPart()] })}
          >
            {t('addComponent')}
          </Button>
        </div>
      </fieldset>
      <ErrorBox
        error={problem}
        hide={[
          ...NAMES_FIELDS,
          'publisher',
          'fromYear',
          ...value.components.flatMap((_, at) =>
            ['code', 'nameVi', 'weight', 'maxScore'].map((name) => `components.${at}.${name}`),
          ),
        ]}
      />
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

type PartProps = {
  part: Part;
  no: number;
  isWeighted: boolean;
  problem: unknown;
  onChange: (part: Partial<Part>) => void;
  onRemove?: () => void;
};

function PartFields({ part, no, isWeighted, problem, onChange, onRemove }: PartProps) {
  const t = useWords(words);
  const name = `components.${no - 1}`;
  return (
    <div className="pair">
      <TextField
        label={t('component', { no })}
        name={`${name}.nameVi`}
        required
        problem={problem}
        value={part.nameVi}
        onChange={(nameVi) => onChange({ nameVi })}
      />
      <TextField
        label={t('componentCode', { no })}
        name={`${name}.code`}
        required
        disabled={part.indicatorId !== null}
        problem={problem}
        value={part.code}
        onChange={(code) => onChange({ code })}
      />
      {isWeighted && (
        <NumberField
          label={t('weight', { no })}
          name={`${name}.weight`}
          problem={problem}
          value={part.weight}
          onChange={(weight) => onChange({ weight })}
        />
      )}
      <NumberField
        label={t('maxScore', { no })}
        name={`${name}.maxScore`}
        problem={problem}
        value={part.maxScore}
        onChange={(maxScore) => onChange({ maxScore })}
      />
      {onRemove && (
        <Button size="compact-sm" variant="default" onClick={onRemove}>
          {t('removeComponent', { no })}
        </Button>
      )}
    </div>
  );
}
