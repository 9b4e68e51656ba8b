// Writing a formula: what is wrong stands where it is wrong; a right one shows what it gives with figures that are there.
import { Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { fieldError } from '../../api-problem.ts';
import { indicatorName, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { catalogueWords } from './catalogue-words.ts';

type Props = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** What the result is counted in. */
  unit: string;
  indicatorId?: string;
  problem?: unknown;
  description?: string;
};

export function FormulaField({
  label,
  name,
  value,
  onChange,
  unit,
  indicatorId,
  problem,
  description,
}: Props) {
  const t = useWords(catalogueWords);
  const { lang } = useFormat();
  const [text] = useDebouncedValue(value.trim(), 300);
  const area = useRef<HTMLTextAreaElement>(null);
  const all = useRead(contract.listIndicators, { limit: 1000 });
  const trial = useRead(
    contract.tryFormula,
    { formula: text, unit: unit.trim(), ...(indicatorId && { indicatorId }) },
    { enabled: text !== '' && unit.trim() !== '', keep: true },
  );
  const insert = (code: string) => {
    const at = area.current?.selectionStart ?? value.length;
    onChange(`${value.slice(0, at)}[${code}]${value.slice(area.current?.selectionEnd ?? at)}`);
    area.current?.focus();
  };
  const isFresh = text === value.trim();
  return (
    <div className="stack tight">
      <Textarea
        ref={area}
        label={label}
        name={name}
        description={description}
        value={value}
        rows={2}
        maxLength={2000}
        spellCheck={false}
        error={text === '' ? fieldError(problem, name) : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div aria-live="polite" className="small">
        {text !== '' && trial.data && isFresh && <Trial text={text} unit={unit} trial={trial.data} />}
      </div>
      <Select
        label={t('insert')}
        placeholder={t('insertHint')}
        searchable
        size="xs"
        value={null}
        data={(all.data?.indicators ?? [])
          .filter((one) => one.id !== indicatorId)
          .map((one) => ({
            value: one.code,
            label: `${one.code} · ${indicatorName(one, lang)} (${one.unit})`,
          }))}
        onChange={(code) => code && insert(code)}
      />
    </div>
  );
}

function Trial({
  text,
  unit,
  trial: { error, trial },
}: {
  text: string;
  unit: string;
  trial: ResponseOf<typeof contract.tryFormula>;
}) {
  const t = useWords(catalogueWords);
  const f = useFormat();
  if (error)
    return (
      <div role="alert" className="note bad">
        {error.end > error.start && error.end - error.start < text.length && (
          <code className="formula">
            {text.slice(0, error.start)}
            <mark>{text.slice(error.start, error.end)}</mark>
            {text.slice(error.end)}
          </code>
        )}
        <div>{error.message[f.lang]}</div>
      </div>
    );
  if (!trial) return <div className="note">{t('noTrial')}</div>;
  return (
    <div className="note">
      {t('tried', { period: f.period(trial.period), unit: trial.unit.name })}{' '}
      {trial.value === null ? (
        <b>{t(trial.isDividedByZero ? 'dividedByZero' : 'inputMissing')}</b>
      ) : (
        <b className="num">
          {f.num(trial.value, { decimals: 4 })} {unitText(unit, f.lang)}
        </b>
      )}
      <ul className="plain muted">
        {trial.figures.map(({ code, period, value }) => (
          <li key={`${code} ${period}`}>
            [{code}] {f.period(period)}: {value === null ? t('missing') : f.num(value)}
          </li>
        ))}
      </ul>
    </div>
  );
}
