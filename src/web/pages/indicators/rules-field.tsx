// The checks of an indicator: what a figure must keep to be believed.
import { Button } from '@mantine/core';
import { AGAINST, RELATIONS, RULE_KINDS, SEVERITIES } from '../../../features/indicators/contract.ts';
import { SelectField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useWords } from '../../i18n.ts';
import { catalogueWords } from './catalogue-words.ts';
import { FormulaField } from './formula-field.tsx';
import { EMPTY_RULE, type TypedRule } from './indicator-fields.ts';

const SIGNS = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' } as const;

type Props = {
  value: TypedRule[];
  onChange: (value: TypedRule[]) => void;
  unit: string;
  problem?: unknown;
};

export function RulesField({ value, onChange, unit, problem }: Props) {
  const t = useWords(catalogueWords);
  const set = (at: number, part: Partial<TypedRule>) =>
    onChange(value.map((rule, i) => (i === at ? { ...rule, ...part } : rule)));
  return (
    <fieldset className="group">
      <legend>{t('rules')}</legend>
      <p className="small muted">{t('rulesHint')}</p>
      {value.map((rule, at) => (
        <fieldset className="group" key={rule.key} aria-label={t('ruleNo', { no: at + 1 })}>
          <div className="pair">
            <SelectField
              label={t('kind')}
              name={`rules.${at}.kind`}
              problem={problem}
              value={rule.kind}
              onChange={(kind) => set(at, { kind })}
              options={RULE_KINDS.map((one) => ({ value: one, label: t(`kind_${one}`) }))}
            />
            <SelectField
              label={t('severity')}
              name={`rules.${at}.severity`}
              problem={problem}
              value={rule.severity}
              onChange={(severity) => set(at, { severity })}
              options={SEVERITIES.map((one) => ({ value: one, label: t(`severity_${one}`) }))}
            />
            {rule.kind === 'change' && (
              <SelectField
                label={t('against')}
                name={`rules.${at}.against`}
                problem={problem}
                value={rule.against}
                onChange={(against) => set(at, { against })}
                options={AGAINST.map((one) => ({ value: one, label: t(`against_${one}`) }))}
              />
            )}
            {rule.kind === 'relation' && (
              <SelectField
                label={t('relation')}
                name={`rules.${at}.relation`}
                problem={problem}
                value={rule.relation}
                onChange={(relation) => set(at, { relation })}
                options={RELATIONS.map((one) => ({ value: one, label: SIGNS[one] }))}
              />
            )}
          </div>
          {rule.kind === 'relation' ? (
            <FormulaField
              label={t('ruleFormula')}
              name={`rules.${at}.formula`}
              problem={problem}
              unit={unit}
              value={rule.formula}
              onChange={(formula) => set(at, { formula })}
            />
          ) : (
            <div className="pair">
              <NumberField
                label={t(rule.kind === 'change' ? 'lowPercent' : 'low')}
                name={`rules.${at}.low`}
                problem={problem}
                value={rule.low}
                onChange={(low) => set(at, { low })}
              />
              <NumberField
                label={t(rule.kind === 'change' ? 'highPercent' : 'high')}
                name={`rules.${at}.high`}
                problem={problem}
                value={rule.high}
                onChange={(high) => set(at, { high })}
              />
            </div>
          )}
          <div className="row end">
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onChange(value.filter((_, i) => i !== at))}
            >
              {t('removeRule', { no: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange([...value, { ...EMPTY_RULE, key: crypto.randomUUID() }])}
        >
          {t('addRule')}
        </Button>
      </div>
    </fieldset>
  );
}
