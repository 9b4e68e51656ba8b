// One target of a draft: indicator, requirement, baselines of which one rates, owner.
import { Button, Checkbox, TagsInput } from '@mantine/core';
import { contract as indicators } from '../../../features/indicators/contract.ts';
import { contract as people } from '../../../features/people/contract.ts';
import { contract, type Resolution, type Target } from '../../../features/resolutions/contract.ts';
import { OPERATORS } from '../../../kernel/figures.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { indicatorName, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { BaselineFieldset } from './baseline-fieldset.tsx';
import { entryOf, inputOfEntry, newBaseline, type TargetEntry } from './target-fields.ts';
import { words } from './words.ts';

type Props = { resolution: Resolution; target: Target | null; onDone: () => void };
const SHOWN = ['indicatorId', 'title', 'operator', 'ownerUnitId', 'params.base', 'params.tolerance'];

export function TargetForm({ resolution, target, onDone }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const { lang } = useFormat();
  const catalogue = useRead(indicators.listIndicators, { limit: 1000 });
  const units = useRead(people.listUnits, {});
  const { value, change, forget, wasKept } = useDraft<TargetEntry>(
    `target.${resolution.id}.${target?.id ?? 'new'}`,
    entryOf(target),
  );
  const create = useWrite(contract.addTarget);
  const update = useWrite(contract.updateTarget);
  const problem = create.error ?? update.error;
  const set = (part: Partial<TargetEntry>) => change((before) => ({ ...before, ...part }));
  const indicator = catalogue.data?.indicators.find((one) => one.id === value.indicatorId);
  const needsBase = ['reduce_to', 'reduce_by', 'rank'].includes(value.operator);
  const needsTolerance = ['approx', 'keep'].includes(value.operator);
  const saved = () => {
    forget();
    toast(t('savedToast'));
    onDone();
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const input = { ...inputOfEntry(value, target, resolution.period), id: resolution.id };
        if (target) update.mutate({ ...input, targetId: target.id }, { onSuccess: saved });
        else create.mutate(input, { onSuccess: saved });
      }}
    >
      {wasKept && <span className="small muted">{s('draftKept')}</span>}
      {value.operator !== 'all_of' && (
        <SelectField
          label={t('indicator')}
          name="indicatorId"
          required
          searchable
          placeholder={t('findIndicator')}
          problem={problem}
          value={value.indicatorId}
          onChange={(indicatorId) => set({ indicatorId })}
          options={(catalogue.data?.indicators ?? []).map((one) => ({
            value: one.id,
            label: `${indicatorName(one, lang)} (${unitText(one.unit, lang)})`,
          }))}
        />
      )}
      <TextField
        label={t('titleOverride')}
        name="title"
        description={t('titleOverrideWhy')}
        maxLength={400}
        problem={problem}
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <div className="pair">
        <SelectField
          label={t('operator')}
          name="operator"
          problem={problem}
          value={value.operator}
          onChange={(operator) => set({ operator })}
          options={OPERATORS.filter((one) => one !== 'all_of' || target?.operator === 'all_of').map(
            (one) => ({
              value: one,
              label: t(`op_${one}`),
            }),
          )}
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
      {(needsBase || needsTolerance) && (
        <NumberField
          label={t(needsBase ? 'base' : 'tolerance')}
          name={needsBase ? 'params.base' : 'params.tolerance'}
          unit={indicator && unitText(indicator.unit, lang)}
          decimals={indicator?.decimals}
          problem={problem}
          value={needsBase ? value.base : value.tolerance}
          onChange={(number) => set(needsBase ? { base: number } : { tolerance: number })}
        />
      )}
      {value.operator === 'milestone' && (
        <TagsInput
          label={t('steps')}
          description={t('stepsWhy')}
          value={value.steps}
          onChange={(steps) => set({ steps })}
        />
      )}
      {value.baselines.length === 0 && <p className="note warn">{t('noBaseline')}</p>}
      {value.baselines.map((baseline, at) => (
        <BaselineFieldset
          key={baseline.key}
          at={at}
          baseline={baseline}
          ranged={value.operator === 'range'}
          unit={indicator && unitText(indicator.unit, lang)}
          decimals={indicator?.decimals}
          problem={problem}
          onChange={(part) =>
            set({
              baselines: value.baselines.map((one, index) =>
                index === at ? { ...one, ...part } : part.isRating ? { ...one, isRating: false } : one,
              ),
            })
          }
          onRemove={() => set({ baselines: value.baselines.filter((_, index) => index !== at) })}
        />
      ))}
      <Button
        variant="default"
        style={{ justifySelf: 'start' }}
        onClick={() =>
          set({ baselines: [...value.baselines, newBaseline(!value.baselines.some((one) => one.isRating))] })
        }
      >
        {t('addBaseline')}
      </Button>
      <Checkbox
        label={t('illustrative')}
        checked={value.illustrative}
        onChange={(event) => set({ illustrative: event.currentTarget.checked })}
      />
      <ErrorBox error={problem} hide={SHOWN} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={create.isPending || update.isPending}>
          {t('saveTarget')}
        </Button>
      </div>
    </form>
  );
}
