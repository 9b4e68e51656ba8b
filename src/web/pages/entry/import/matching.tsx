// The matching of one file, and what comes of it: looked at as often as it takes, written once.
import { Button, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { contract, MARKS, type Mapping } from '../../../../features/forms/contract.ts';
import { contract as indicatorContract } from '../../../../features/indicators/contract.ts';
import { contract as people } from '../../../../features/people/contract.ts';
import type { ResponseOf } from '../../../../kernel/endpoint.ts';
import { KINDS, VINTAGES } from '../../../../kernel/figures.ts';
import { parsePeriod } from '../../../../kernel/period.ts';
import { PeriodField } from '../../../components/period-field.tsx';
import { ErrorBox } from '../../../components/states.tsx';
import { indicatorName, KIND_WORDS, VINTAGE_WORDS } from '../../../figure-words.ts';
import { useFormat } from '../../../format.ts';
import { useWords } from '../../../i18n.ts';
import { useRead, useWrite } from '../../../use-endpoint.ts';
import { words as shared } from '../../../words.ts';
import { words as entryWords } from '../words.ts';
import { ColumnTable } from './column-table.tsx';
import { Outcome } from './outcome.tsx';
import { words } from './words.ts';

type Props = {
  look: ResponseOf<typeof contract.lookAtTable>;
  file: File;
  unitId: string;
  period: string;
  onHeadRow: (sheet: string, headRow: number) => void;
};

export function Matching({ look, file, unitId, period, onHeadRow }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const e = useWords(entryWords);
  const f = useFormat();
  const first = look.sheets.find((one) => !one.isHidden) ?? look.sheets[0]!;
  const [mapping, setMapping] = useState<Mapping>(first.mapping);
  const [typedPeriod, setTypedPeriod] = useState(first.mapping.otherwise.period ?? period);
  const sheet = look.sheets.find(({ name }) => name === mapping.sheet) ?? first;
  const units = useRead(people.listUnits, {}).data ?? [];
  const indicators = useRead(indicatorContract.listIndicators, { limit: 1000 }).data?.indicators ?? [];
  const taking = useWrite(contract.importTable);
  const send = (mode: 'check' | 'all' | 'good') =>
    taking.mutate({ unitId, mapping: JSON.stringify(mapping), mode, file });
  const change = (next: Partial<Mapping>) => {
    setMapping({ ...mapping, ...next });
    taking.reset();
  };
  const otherwise = (next: Partial<Mapping['otherwise']>) =>
    change({ otherwise: { ...mapping.otherwise, ...next } });
  const unitNames = units.map((one) => ({ id: one.id, label: one.name }));
  const indicatorNames = indicators.map((one) => ({
    id: one.id,
    label: `${one.code} ${indicatorName(one, f.lang)}`,
  }));
  return (
    <>
      <section className="card pad stack tight">
        <div className="entryfilters">
          <Select
            label={t('sheet')}
            data={look.sheets.map((one) => ({
              value: one.name,
              label: one.isHidden ? t('hidden', { name: one.name }) : one.name,
            }))}
            value={sheet.name}
            allowDeselect={false}
            description={t('lines', { count: sheet.lines })}
            onChange={(name) => {
              const chosen = look.sheets.find((one) => one.name === name);
              if (chosen) change(chosen.mapping);
            }}
          />
          <NumberInput
            label={t('headRow')}
            min={1}
            value={mapping.headRow + 1}
            onBlur={(event) => {
              const row = Number(event.currentTarget.value) - 1;
              if (Number.isInteger(row) && row >= 0 && row !== mapping.headRow) onHeadRow(sheet.name, row);
            }}
          />
          <Select
            label={t('mark')}
            data={[
              { value: 'auto', label: t('mark_auto') },
              ...MARKS.map((mark) => ({ value: mark, label: t(`mark_${mark}`) })),
            ]}
            value={mapping.decimalMark ?? 'auto'}
            allowDeselect={false}
            onChange={(mark) => change({ decimalMark: MARKS.find((one) => one === mark) ?? null })}
          />
        </div>
        {sheet.isRemembered && <div className="note">{t('remembered')}</div>}
      </section>
      <ColumnTable
        columns={sheet.columns}
        mapped={mapping.columns}
        decimalMark={mapping.decimalMark}
        units={unitNames}
        indicators={indicatorNames}
        period={period}
        onChange={(columns) => change({ columns })}
      />
      <section className="card pad stack tight" aria-label={t('otherwise')}>
        <h2>{t('otherwise')}</h2>
        <div className="entryfilters">
          <Select
            label={t('unit')}
            searchable
            data={unitNames.map((one) => ({ value: one.id, label: one.label }))}
            value={mapping.otherwise.unitId ?? null}
            onChange={(id) => otherwise({ unitId: id })}
          />
          <PeriodField
            name="otherwise.period"
            value={typedPeriod}
            onChange={(code) => {
              setTypedPeriod(code);
              if (parsePeriod(code)) otherwise({ period: code });
            }}
          />
          <Select
            label={s('kind')}
            data={KINDS.map((one) => ({ value: one, label: KIND_WORDS[one][f.lang] }))}
            value={mapping.otherwise.kind}
            allowDeselect={false}
            onChange={(kind) => kind && otherwise({ kind })}
          />
          <Select
            label={e('vintage')}
            data={VINTAGES.map((one) => ({ value: one, label: VINTAGE_WORDS[one][f.lang] }))}
            value={mapping.otherwise.vintage}
            allowDeselect={false}
            onChange={(vintage) => vintage && otherwise({ vintage })}
          />
          <Select
            label={t('oneIndicator')}
            searchable
            clearable
            data={indicatorNames.map((one) => ({ value: one.id, label: one.label }))}
            value={mapping.otherwise.indicatorId ?? null}
            onChange={(id) => otherwise({ indicatorId: id })}
          />
        </div>
        <div>
          <Button loading={taking.isPending} onClick={() => send('check')}>
            {t('check')}
          </Button>
        </div>
      </section>
      <ErrorBox error={taking.error} />
      {taking.data && <Outcome answer={taking.data} isBusy={taking.isPending} onWrite={send} />}
    </>
  );
}
