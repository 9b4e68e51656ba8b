// When an indicator is due, and from whom.
import { Checkbox, MultiSelect, NumberInput } from '@mantine/core';
import { CALENDARS } from '../../../features/indicators/contract.ts';
import { UNIT_KINDS } from '../../../kernel/unit-kinds.ts';
import { SelectField } from '../../components/fields.tsx';
import { useWords } from '../../i18n.ts';
import { words as unitWords } from '../units/words.ts';
import { catalogueWords } from './catalogue-words.ts';
import type { Fields } from './indicator-fields.ts';

type Due = NonNullable<Fields['dueRule']>;
const FIRST: Due = { calendar: 'calendar', workingDays: 5, unitKinds: [] };

export function DueRuleField({
  value,
  onChange,
  problem,
}: {
  value: Due | null;
  onChange: (value: Due | null) => void;
  problem?: unknown;
}) {
  const t = useWords(catalogueWords);
  const tu = useWords(unitWords);
  return (
    <fieldset className="group">
      <legend>{t('dueTitle')}</legend>
      <Checkbox
        label={t('hasDue')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? FIRST : null)}
      />
      {value && (
        <>
          <div className="pair">
            <SelectField
              label={t('calendar')}
              name="dueRule.calendar"
              problem={problem}
              value={value.calendar}
              onChange={(calendar) => onChange({ ...value, calendar })}
              options={CALENDARS.map((one) => ({ value: one, label: t(`calendar_${one}`) }))}
            />
            <NumberInput
              label={t('workingDays')}
              name="dueRule.workingDays"
              min={0}
              max={60}
              allowDecimal={false}
              value={value.workingDays}
              onChange={(days) => onChange({ ...value, workingDays: Number(days) || 0 })}
            />
          </div>
          <MultiSelect
            label={t('dueUnits')}
            description={t('dueUnitsHint')}
            data={UNIT_KINDS.map((kind) => ({ value: kind, label: tu(`kind_${kind}`) }))}
            value={value.unitKinds}
            onChange={(unitKinds) => onChange({ ...value, unitKinds: unitKinds as Due['unitKinds'] })}
          />
        </>
      )}
    </fieldset>
  );
}
