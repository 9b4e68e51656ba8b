// Describing an indicator: making one or changing one.
import { Button, TagsInput } from '@mantine/core';
import { contract, TIME_AGGREGATIONS } from '../../../features/indicators/contract.ts';
import { contract as people } from '../../../features/people/contract.ts';
import {
  AREA_WORDS,
  AREAS,
  DIRECTIONS,
  FREQUENCIES,
  METHODS,
  PRICE_BASES,
  UNIT_AGGREGATIONS,
} from '../../../kernel/figures.ts';
import { LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { NamesFields } from '../../components/names-fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words as targetWords } from '../targets/words.ts';
import { BreakdownsField } from './breakdowns-field.tsx';
import { catalogueWords } from './catalogue-words.ts';
import { DueRuleField } from './due-rule-field.tsx';
import { FormulaField } from './formula-field.tsx';
import { type Described, type Fields, fieldsOf, inputOfFields } from './indicator-fields.ts';
import { MakingsField } from './makings-field.tsx';
import { RulesField } from './rules-field.tsx';
import { words } from './words.ts';

const SHOWN = Object.keys(fieldsOf(undefined));

export function IndicatorForm({
  indicator,
  onDone,
}: {
  indicator?: Described;
  onDone: (id?: string) => void;
}) {
  const t = useWords(words);
  const c = useWords(catalogueWords);
  const s = useWords(shared);
  const tt = useWords(targetWords);
  const { lang } = useFormat();
  const units = useRead(people.listUnits, {});
  const { value, change, forget, wasKept } = useDraft<Fields>(
    `indicator.${indicator?.id ?? 'new'}`,
    fieldsOf(indicator),
  );
  const create = useWrite(contract.createIndicator);
  const update = useWrite(contract.updateIndicator);
  const problem = create.error ?? update.error;
  const set = (part: Partial<Fields>) => change((before) => ({ ...before, ...part }));
  const save = () => {
    const input = inputOfFields(value, indicator?.growthOf?.id ?? null);
    const saved = (one: { id: string }) => {
      forget();
      toast(t('savedIndicator'));
      onDone(one.id);
    };
    if (indicator)
      update.mutate({ ...input, id: indicator.id, expectedVersion: indicator.version }, { onSuccess: saved });
    else create.mutate(input, { onSuccess: saved });
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
      <NamesFields value={value} onChange={set} problem={problem}>
        <TextField
          label={t('unit')}
          name="unit"
          required
          problem={problem}
          value={value.unit}
          onChange={(unit) => set({ unit })}
        />
        <SelectField
          label={t('decimals')}
          name="decimals"
          problem={problem}
          value={value.decimals}
          onChange={(decimals) => set({ decimals })}
          options={['0', '1', '2', '3', '4'].map((one) => ({ value: one, label: one }))}
        />
      </NamesFields>
      <LongTextField
        label={t('definition')}
        name="definition"
        problem={problem}
        value={value.definition}
        onChange={(definition) => set({ definition })}
      />
      <div className="pair">
        <SelectField
          label={t('direction')}
          name="direction"
          problem={problem}
          value={value.direction}
          onChange={(direction) => set({ direction })}
          options={DIRECTIONS.map((one) => ({ value: one, label: t(`direction_${one}`) }))}
        />
        <SelectField
          label={t('priceBasis')}
          name="priceBasis"
          problem={problem}
          value={value.priceBasis}
          onChange={(priceBasis) => set({ priceBasis })}
          options={PRICE_BASES.map((one) => ({ value: one, label: t(`price_${one}`) }))}
        />
        <SelectField
          label={t('method')}
          name="method"
          problem={problem}
          value={value.method}
          onChange={(method) => set({ method })}
          options={METHODS.map((one) => ({ value: one, label: tt(`method_${one}`) }))}
        />
        <SelectField
          label={t('area')}
          name="area"
          problem={problem}
          value={value.area}
          onChange={(area) => set({ area })}
          options={AREAS.map((one) => ({ value: one, label: AREA_WORDS[one][lang] }))}
        />
        <SelectField
          label={t('frequency')}
          name="frequency"
          problem={problem}
          value={value.frequency}
          onChange={(frequency) => set({ frequency })}
          options={FREQUENCIES.map((one) => ({ value: one, label: t(`frequency_${one}`) }))}
        />
        <SelectField
          label={t('aggregation')}
          name="unitAggregation"
          problem={problem}
          value={value.unitAggregation}
          onChange={(unitAggregation) => set({ unitAggregation })}
          options={UNIT_AGGREGATIONS.map((one) => ({ value: one, label: t(`aggregation_${one}`) }))}
        />
        <MakingsField id={indicator?.id} value={value} problem={problem} set={set} />
        <SelectField
          label={c('timeAggregation')}
          name="timeAggregation"
          problem={problem}
          value={value.timeAggregation}
          onChange={(timeAggregation) => set({ timeAggregation })}
          options={TIME_AGGREGATIONS.map((one) => ({ value: one, label: c(`time_${one}`) }))}
        />
        {value.unitAggregation === 'ratio' && (
          <SelectField
            label={t('ratioScale')}
            name="ratioScale"
            problem={problem}
            value={value.ratioScale}
            onChange={(ratioScale) => set({ ratioScale })}
            options={['1', '100', '1000', '10000', '100000'].map((one) => ({
              value: one,
              label: `× ${one}`,
            }))}
          />
        )}
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
      <TextField
        label={c('dataSource')}
        name="dataSource"
        description={c('dataSourceHint')}
        problem={problem}
        value={value.dataSource}
        onChange={(dataSource) => set({ dataSource })}
      />
      <FormulaField
        label={c('formula')}
        name="formula"
        description={c('formulaHint')}
        problem={problem}
        unit={value.unit}
        indicatorId={indicator?.id}
        value={value.formula}
        onChange={(formula) => set({ formula })}
      />
      <DueRuleField problem={problem} value={value.dueRule} onChange={(dueRule) => set({ dueRule })} />
      <RulesField
        problem={problem}
        unit={value.unit}
        value={value.rules}
        onChange={(rules) => set({ rules })}
      />
      <BreakdownsField
        unit={value.unit}
        problem={problem}
        value={value.breakdowns}
        onChange={(breakdowns) => set({ breakdowns })}
      />
      <TagsInput
        label={t('synonyms')}
        description={t('synonymsWhy')}
        value={value.synonyms}
        onChange={(synonyms) => set({ synonyms })}
      />
      {indicator && <span className="small muted">{t('fixedOnce')}</span>}
      <ErrorBox error={problem} hide={SHOWN} />
      <div className="row end">
        <Button variant="default" onClick={() => onDone()}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={create.isPending || update.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
