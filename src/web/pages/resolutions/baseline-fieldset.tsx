// One baseline within the form of a target.
import { Checkbox } from '@mantine/core';
import { BASELINE_NAMES, BASELINE_WORDS } from '../../../kernel/figures.ts';
import { SelectField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import type { BaselineEntry } from './target-fields.ts';
import { words } from './words.ts';

type Props = {
  at: number;
  baseline: BaselineEntry;
  ranged: boolean;
  unit?: string;
  decimals?: number;
  problem: unknown;
  onChange: (part: Partial<BaselineEntry>) => void;
  onRemove: () => void;
};

export function BaselineFieldset({
  at,
  baseline,
  ranged,
  unit,
  decimals,
  problem,
  onChange,
  onRemove,
}: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const lang = useLang();
  const number = { unit, decimals, problem };
  return (
    <fieldset className="entry">
      <legend className="small">
        {t('baselines')} {at + 1}
      </legend>
      <div className="pair">
        <SelectField
          label={t('baselineName')}
          name={`baselines.${at}.name`}
          problem={problem}
          value={baseline.name}
          onChange={(name) => onChange({ name })}
          options={BASELINE_NAMES.map((one) => ({ value: one, label: BASELINE_WORDS[one][lang] }))}
        />
        {ranged ? (
          <>
            <NumberField
              {...number}
              label={t('from')}
              name={`baselines.${at}.valueMin`}
              value={baseline.min}
              onChange={(min) => onChange({ min })}
            />
            <NumberField
              {...number}
              label={t('to')}
              name={`baselines.${at}.valueMax`}
              value={baseline.max}
              onChange={(max) => onChange({ max })}
            />
          </>
        ) : (
          <NumberField
            {...number}
            label={t('baselineValue')}
            name={`baselines.${at}.value`}
            value={baseline.value}
            onChange={(value) => onChange({ value })}
          />
        )}
      </div>
      <div className="row between">
        <div className="row" style={{ gap: 18 }}>
          <Checkbox
            label={t('forRating')}
            checked={baseline.isRating}
            onChange={(event) => onChange({ isRating: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('illustrative')}
            checked={baseline.illustrative}
            onChange={(event) => onChange({ illustrative: event.currentTarget.checked })}
          />
        </div>
        <button type="button" className="linkish small" onClick={onRemove}>
          {s('remove')}
        </button>
      </div>
    </fieldset>
  );
}
