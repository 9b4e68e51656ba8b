// A figure as a person types it. "8.5" is understood and shown back as 8,5; where "1.750" can be 1750 or 1,75 the form asks.
import { Button, TextInput } from '@mantine/core';
import { readTypedNumber } from '../../kernel/format.ts';
import { fieldError } from '../api-problem.ts';
import { useFormat } from '../format.ts';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';
import { exactOf, type TypedNumber } from './exact-number.ts';

type Props = {
  label: string;
  name: string;
  value: TypedNumber;
  onChange: (value: TypedNumber) => void;
  unit?: string;
  decimals?: number;
  problem?: unknown;
  required?: boolean;
  description?: string;
};

export function NumberField({
  label,
  name,
  value,
  onChange,
  unit,
  decimals,
  problem,
  required,
  description,
}: Props) {
  const t = useWords(words);
  const f = useFormat();
  const empty = value.typed.trim() === '';
  const read = empty ? null : readTypedNumber(value.typed, { decimals });
  const exact = exactOf(value, decimals);
  const asks = read && !read.ok && read.reason === 'ambiguous' && !value.reading;
  return (
    <div>
      <TextInput
        label={label}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        required={required}
        description={description}
        value={value.typed}
        rightSection={unit ? <span className="muted small nowrap">{unit}</span> : undefined}
        rightSectionWidth={unit ? Math.min(150, 14 + unit.length * 8) : undefined}
        error={
          read && !read.ok && read.reason === 'not_a_number' ? t('notANumber') : fieldError(problem, name)
        }
        onChange={(event) => onChange({ typed: event.currentTarget.value, reading: null })}
      />
      {asks && (
        <div className="ask" role="alert" style={{ marginTop: 6 }}>
          <span>{t('whichNumber', { typed: value.typed.trim() })}</span>
          {(['whole', 'fraction'] as const).map((reading, at) => (
            <Button
              key={reading}
              size="compact-sm"
              variant="default"
              onClick={() => onChange({ ...value, reading })}
            >
              {f.num(read.readings[at] ?? '0')} {unit}
            </Button>
          ))}
        </div>
      )}
      {exact !== null && (
        <div className="readback" aria-live="polite">
          {t('readAs')} <b>{f.num(exact)}</b> {unit}
        </div>
      )}
    </div>
  );
}
