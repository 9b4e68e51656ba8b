// By which dimensions an indicator is broken down.
import { Checkbox } from '@mantine/core';
import { contract, SEVERITIES } from '../../../features/indicators/contract.ts';
import { EMPTY_NUMBER } from '../../components/exact-number.ts';
import { SelectField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { catalogueWords } from './catalogue-words.ts';
import type { Fields } from './indicator-fields.ts';

type Breakdowns = Fields['breakdowns'];

export function BreakdownsField({
  value,
  onChange,
  unit,
  problem,
}: {
  value: Breakdowns;
  onChange: (value: Breakdowns) => void;
  unit: string;
  problem?: unknown;
}) {
  const t = useWords(catalogueWords);
  const known = useRead(contract.listDimensions, {});
  const dimensions = known.data?.dimensions ?? [];
  return (
    <fieldset className="group">
      <legend>{t('breakdowns')}</legend>
      <p className="small muted">{t(dimensions.length ? 'breakdownsHint' : 'noDimensions')}</p>
      {dimensions.map((dimension) => {
        const at = value.findIndex((one) => one.dimensionId === dimension.id);
        const chosen = value[at];
        return (
          <div className="pair" key={dimension.id}>
            <Checkbox
              label={`${dimension.nameVi} (${dimension.members.map(({ nameVi }) => nameVi).join(', ')})`}
              checked={chosen !== undefined}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...value, { dimensionId: dimension.id, severity: 'warn', tolerance: EMPTY_NUMBER }]
                    : value.filter((one) => one !== chosen),
                )
              }
            />
            {chosen && (
              <SelectField
                label={t('partsWrong')}
                name={`breakdowns.${at}.severity`}
                problem={problem}
                value={chosen.severity}
                onChange={(severity) =>
                  onChange(value.map((one) => (one === chosen ? { ...one, severity } : one)))
                }
                options={SEVERITIES.map((one) => ({ value: one, label: t(`severity_${one}`) }))}
              />
            )}
            {chosen && (
              <NumberField
                label={t('tolerance')}
                name={`breakdowns.${at}.tolerance`}
                description={t('toleranceHint')}
                unit={unit}
                problem={problem}
                value={chosen.tolerance}
                onChange={(tolerance) =>
                  onChange(value.map((one) => (one === chosen ? { ...one, tolerance } : one)))
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
