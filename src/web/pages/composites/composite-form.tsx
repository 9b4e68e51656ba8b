import { Button } from '@mantine/core';
import { contract } from '../../../features/indicators/contract.ts';
import { contract as people } from '../../../features/people/contract.ts';
import { EMPTY_NUMBER, exactOf, type TypedNumber } from '../../components/exact-number.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const HOWS = ['sum', 'weighted_mean', 'as_published'] as const;
type Part = { key: string; code: string; nameVi: string; maxScore: TypedNumber; weight: TypedNumber };
type Fields = {
  code: string;
  nameVi: string;
  nameEn: string;
  publisher: string;
  combine: (typeof HOWS)[number];
  ownerUnitId: string | null;
  components: Part[];
};
const newPart = (): Part => ({
  key: crypto.randomUUID(),
  code: '',
  nameVi: '',
  maxScore: EMPTY_NUMBER,
  weight: EMPTY_NUMBER,
});

export function CompositeForm({ onDone }: { onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const units = useRead(people.listUnits, {});
  const { value, change, forget, wasKept } = useDraft<Fields>('composite.new', {
    code: '',
    nameVi: '',
    nameEn: '',
    publisher: '',
    combine: 'sum',
    ownerUnitId: null,
    components: [newPart()],
  });
  const create = useWrite(contract.createComposite);
  const set = (part: Partial<Fields>) => change((before) => ({ ...before, ...part }));
  const setPart = (key: string, part: Partial<Part>) =>
    set({ components: value.components.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const save = () =>
    create.mutate(
      {
        ...value,
        components: value.components.map(({ code, nameVi, maxScore, weight }) => ({
          code,
          nameVi,
          maxScore: exactOf(maxScore),
          weight: exactOf(weight),
        })),
      },
      {
        onSuccess: () => {
          forget();
          toast(t('saved'));
          onDone();
        },
      },
    );
  const problem = create.error;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {wasKept && <span className="small muted">{s('draftKept')}</span>}
      <TextField
        label={t('nameVi')}
        name="nameVi"
        required
        problem={problem}
        value={value.nameVi}
        onChange={(nameVi) => set({ nameVi })}
      />
      <TextField
        label={t('nameEn')}
        name="nameEn"
        problem={problem}
        value={value.nameEn}
        onChange={(nameEn) => set({ nameEn })}
      />
      <div className="pair">
        <TextField
          label={t('code')}
          name="code"
          required
          problem={problem}
          value={value.code}
          onChange={(code) => set({ code })}
        />
        <TextField
          label={t('publisher')}
          name="publisher"
          problem={problem}
          value={value.publisher}
          onChange={(publisher) => set({ publisher })}
        />
        <SelectField
          label={t('combine')}
          name="combine"
          problem={problem}
          value={value.combine}
          onChange={(combine) => set({ combine })}
          options={HOWS.map((one) => ({ value: one, label: t(`combine_${one}`) }))}
        />
        <SelectField
          label={t('owner')}
          name="ownerUnitId"
          searchable
          problem={problem}
          value={value.ownerUnitId}
          onChange={(ownerUnitId) => set({ ownerUnitId })}
          options={(units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      </div>
      <fieldset className="group">
        <legend>{t('components')}</legend>
        {value.components.map((part, at) => (
          <div className="pair" key={part.key}>
            <TextField
              label={t('component', { no: at + 1 })}
              name={`components.${at}.nameVi`}
              required
              problem={problem}
              value={part.nameVi}
              onChange={(nameVi) => setPart(part.key, { nameVi })}
            />
            <TextField
              label={t('componentCode', { no: at + 1 })}
              name={`components.${at}.code`}
              required
              problem={problem}
              value={part.code}
              onChange={(code) => setPart(part.key, { code })}
            />
            {value.combine === 'weighted_mean' ? (
              <NumberField
                label={t('weight', { no: at + 1 })}
                name={`components.${at}.weight`}
                problem={problem}
                value={part.weight}
                onChange={(weight) => setPart(part.key, { weight })}
              />
            ) : (
              <NumberField
                label={t('maxScore', { no: at + 1 })}
                name={`components.${at}.maxScore`}
                problem={problem}
                value={part.maxScore}
                onChange={(maxScore) => setPart(part.key, { maxScore })}
              />
            )}
            {value.components.length > 1 && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => set({ components: value.components.filter((one) => one !== part) })}
              >
                {t('removeComponent', { no: at + 1 })}
              </Button>
            )}
          </div>
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
          'nameVi',
          'nameEn',
          'code',
          'publisher',
          ...value.components.flatMap((_, at) => [`components.${at}.code`, `components.${at}.nameVi`]),
        ]}
      />
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
