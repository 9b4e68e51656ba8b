// A period chosen as year and part of the year; only the parts that may be chosen are offered.
import { Select, TextInput } from '@mantine/core';
import { parsePeriod } from '../../kernel/period.ts';
import { fieldError } from '../api-problem.ts';
import { useFormat } from '../format.ts';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

const PARTS = [
  '',
  '-H1',
  '-H2',
  ...[1, 2, 3, 4].map((n) => `-Q${n}`),
  ...[3, 6, 9, 11].map((n) => `-${n}M`),
  ...Array.from({ length: 12 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`),
];

type Props = {
  name: string;
  value: string;
  onChange: (code: string) => void;
  /** False leaves a part out; every part without it. */
  offers?: (code: string) => boolean;
  problem?: unknown;
  disabled?: boolean;
};

export function PeriodField({ name, value, onChange, offers, problem, disabled }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const year = value.slice(0, 4);
  const part = value.slice(4);
  const sample = /^\d{4}$/.test(year) ? year : '2021';
  // A multi-year span ("2021/2025") or a part that is not offered stays choosable while it is the value.
  const parts = PARTS.filter((one) => parsePeriod(sample + one) && (offers?.(sample + one) ?? true));
  const choices = parts.includes(part) ? parts : [...parts, part];
  return (
    <div className="row" style={{ alignItems: 'flex-start', flexWrap: 'nowrap' }}>
      <TextInput
        label={t('yearOnly')}
        w={90}
        inputMode="numeric"
        maxLength={4}
        value={year}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, '') + part)}
      />
      <Select
        label={t('period')}
        name={name}
        style={{ flex: 1 }}
        disabled={disabled}
        error={fieldError(problem, name)}
        data={choices.map((one) => ({ value: one, label: f.period(sample + one) }))}
        value={part}
        onChange={(next) => onChange(year + (next ?? ''))}
      />
    </div>
  );
}
