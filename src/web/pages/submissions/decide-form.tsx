// The office returns a report, with remarks on single figures; opens an accepted one again; makes its figures firmer.
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { contract, type Report } from '../../../features/submissions/contract.ts';
import { LongTextField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { indicatorName, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

export type Decision = 'return' | 'reopen' | 'promote';
type Props = { report: Report; act: Decision; onDone: () => void };

const LEVELS = ['provisional', 'final'] as const;
const EMPTY = { note: '', remarks: {} as Record<string, string> };

export function DecideForm({ report, act, onDone }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const { value, change, forget } = useDraft(`report.${report.unit.id}.${report.period}.${act}`, EMPTY);
  const [vintage, setVintage] = useState<(typeof LEVELS)[number]>('provisional');
  const giveBack = useWrite(contract.returnReport);
  const reopen = useWrite(contract.reopenReport);
  const promote = useWrite(contract.promoteReport);
  const problem = giveBack.error ?? reopen.error ?? promote.error;
  const isPending = giveBack.isPending || reopen.isPending || promote.isPending;
  const which = { unitId: report.unit.id, period: report.period, expectedRevision: report.revision };
  const done = (message: string) => {
    forget();
    toast(message);
    onDone();
  };
  const remarks = report.cells.flatMap(({ indicator, unit }) => {
    const text = value.remarks[`${indicator.id} ${unit.id}`]?.trim();
    return text ? [{ indicatorId: indicator.id, unitId: unit.id, text }] : [];
  });
  const submit = () => {
    const { note } = value;
    if (act === 'return')
      giveBack.mutate({ ...which, note, remarks }, { onSuccess: () => done(t('returnDone')) });
    else if (act === 'reopen') reopen.mutate({ ...which, note }, { onSuccess: () => done(t('reopenDone')) });
    else
      promote.mutate(
        { ...which, note, vintage },
        { onSuccess: ({ promoted }) => done(t('promoteDone', { count: promoted })) },
      );
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {act === 'promote' && (
        <Select
          label={t('promoteTo')}
          description={t('promoteWhy')}
          data={LEVELS.map((one) => ({ value: one, label: VINTAGE_WORDS[one][f.lang] }))}
          value={vintage}
          allowDeselect={false}
          onChange={(one) => one && setVintage(one)}
        />
      )}
      <LongTextField
        label={t(act === 'promote' ? 'note' : 'reason')}
        name="note"
        required={act !== 'promote'}
        maxLength={2000}
        problem={problem}
        value={value.note}
        onChange={(note) => change((before) => ({ ...before, note }))}
      />
      {act === 'return' && (
        <fieldset className="group">
          <legend>{t('remark')}</legend>
          <p className="muted small">{t('remarkWhy')}</p>
          {report.cells.map(({ indicator, unit, value: figure }) => {
            const key = `${indicator.id} ${unit.id}`;
            const name = `${indicatorName(indicator, f.lang)}${unit.id === report.unit.id ? '' : `, ${unit.name}`}`;
            return (
              <TextField
                key={key}
                label={`${name}: ${figure === null ? '–' : f.num(figure)}`}
                name={key}
                maxLength={500}
                value={value.remarks[key] ?? ''}
                onChange={(text) =>
                  change((before) => ({ ...before, remarks: { ...before.remarks, [key]: text } }))
                }
              />
            );
          })}
        </fieldset>
      )}
      <ErrorBox error={problem} hide={['note']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={isPending}>
          {t(act)}
        </Button>
      </div>
    </form>
  );
}
