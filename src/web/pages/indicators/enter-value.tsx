// Entering one figure. Nothing typed is lost: the draft survives a closed dialog and an ended session;
// when somebody else wrote meanwhile, both figures are shown and the person decides.
import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { contract, MAX_VALUE_FILE_BYTES, type Value } from '../../../features/indicators/contract.ts';
import { fitsFrequency } from '../../../features/indicators/rules.ts';
import { contract as people } from '../../../features/people/contract.ts';
import { KINDS, NO_FIGURE_REASONS, NO_FIGURE_WORDS, VINTAGES } from '../../../kernel/figures.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import { ApiProblem } from '../../api-problem.ts';
import { exactOf } from '../../components/exact-number.ts';
import { LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { PeriodField } from '../../components/period-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { KIND_WORDS, unitText, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMe } from '../../session.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { catalogueWords } from './catalogue-words.ts';
import { Conflict } from './conflict.tsx';
import { type Entry, entryFrom, inputOf } from './entry.ts';
import type { IndicatorData } from './indicator-page.tsx';
import { LateFile } from './late-file.tsx';
import { reportableUnits } from './reportable-units.ts';
import { SourceField } from './source-field.tsx';
import { words } from './words.ts';

type Props = {
  data: IndicatorData;
  /** The figure being corrected. */
  from: Value | null;
  period?: string;
  onDone: () => void;
};
const SHOWN = [
  'typed',
  'value',
  'period',
  'unitId',
  'noFigureReason',
  'note',
  'reason',
  'kind',
  'vintage',
  'expectedVersion',
];

export function EnterValue({ data, from, period, onDone }: Props) {
  const t = useWords(words);
  const c = useWords(catalogueWords);
  const s = useWords(shared);
  const f = useFormat();
  const me = useMe();
  const units = useRead(people.listUnits, {});
  const startPeriod = period && parsePeriod(period) ? period : String(new Date().getFullYear());
  const { value, change, forget, wasKept } = useDraft<Entry>(
    `value.${data.id}.${from?.id ?? startPeriod}`,
    entryFrom(from, data.unitShown.id, startPeriod),
  );
  const report = useWrite(contract.reportValue);
  const attach = useWrite(contract.attachValueFile);
  const [file, setFile] = useState<File | null>(null);
  /** The figure is written; its file is still to come. */
  const [written, setWritten] = useState<string | null>(null);
  const send = (id: string, chosen: File) => attach.mutate({ id, file: chosen }, { onSuccess: onDone });
  const set = (part: Partial<Entry>) => change((before) => ({ ...before, ...part }));
  // As the person saw them on opening: what comes in behind the dialog must still count as a conflict.
  const [seen] = useState(data.values);
  const existing = seen.find(
    (one) =>
      one.unit.id === value.unitId &&
      one.period === value.period &&
      one.kind === value.kind &&
      one.vintage === value.vintage,
  );
  const exact = exactOf(value.number, data.decimals);
  const save = (expectedVersion: number) =>
    report.mutate(inputOf(value, data.id, expectedVersion), {
      onSuccess: (saved) => {
        forget();
        const number = saved.value === null ? t('noFigure') : f.num(saved.value);
        toast(
          saved.warnings.length && !saved.reason
            ? c('savedOdd', { number, why: saved.warnings.map((one) => one[f.lang]).join('; ') })
            : t('savedFigure', { number }),
        );
        if (!file) return onDone();
        setWritten(saved.id);
        send(saved.id, file);
      },
    });
  const conflict =
    report.error instanceof ApiProblem &&
    (report.error.code === 'conflict' || report.error.errors.some((one) => one.code === 'value_changed'));
  const allowed = reportableUnits(me.grants, units.data ?? []);
  if (units.data && allowed.length === 0) return <p className="muted">{t('noUnits')}</p>;
  if (written && attach.error)
    return <LateFile problem={attach.error} onFile={(chosen) => send(written, chosen)} onDone={onDone} />;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save(existing?.version ?? 0);
      }}
    >
      {wasKept && <span className="small muted">{s('draftKept')}</span>}
      <SelectField
        label={t('forUnit')}
        name="unitId"
        searchable
        disabled={from !== null}
        problem={report.error}
        value={value.unitId}
        onChange={(unitId) => set({ unitId })}
        options={allowed.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <PeriodField
        name="period"
        problem={report.error}
        disabled={from !== null}
        value={value.period}
        onChange={(next) => set({ period: next })}
        offers={(code) => {
          const parsed = parsePeriod(code);
          return parsed !== null && fitsFrequency(parsed, data.frequency);
        }}
      />
      <div className="pair">
        <SelectField
          label={t('kind')}
          name="kind"
          disabled={from !== null}
          problem={report.error}
          value={value.kind}
          onChange={(kind) => set({ kind })}
          options={KINDS.map((one) => ({ value: one, label: KIND_WORDS[one][f.lang] }))}
        />
        <SelectField
          label={t('vintage')}
          name="vintage"
          disabled={from !== null}
          problem={report.error}
          value={value.vintage}
          onChange={(vintage) => set({ vintage })}
          options={VINTAGES.map((one) => ({ value: one, label: VINTAGE_WORDS[one][f.lang] }))}
        />
      </div>
      <SegmentedControl
        aria-label={t('figure')}
        value={value.has}
        onChange={(has) => set({ has: has === 'none' ? 'none' : 'figure' })}
        data={[
          { value: 'figure', label: t('hasFigure') },
          { value: 'none', label: t('noFigure') },
        ]}
      />
      {value.has === 'figure' ? (
        <NumberField
          label={t('figure')}
          name="typed"
          required
          unit={unitText(data.unit, f.lang)}
          decimals={data.decimals}
          problem={report.error}
          value={value.number}
          onChange={(number) => set({ number })}
        />
      ) : (
        <SelectField
          label={t('reasonForNone')}
          name="noFigureReason"
          problem={report.error}
          value={value.noFigureReason}
          onChange={(noFigureReason) => set({ noFigureReason })}
          options={NO_FIGURE_REASONS.map((one) => ({ value: one, label: NO_FIGURE_WORDS[one][f.lang] }))}
        />
      )}
      <LongTextField
        label={s('note')}
        name="note"
        rows={2}
        maxLength={2000}
        problem={report.error}
        value={value.note}
        onChange={(note) => set({ note })}
      />
      <SourceField value={value.source ?? null} onChange={(source) => set({ source })} />
      <div>
        <span className="small">{t('file')}</span>
        <FileDrop kinds={t('anyKind')} maxBytes={MAX_VALUE_FILE_BYTES} onFile={setFile} />
      </div>
      {existing && (
        <TextField
          label={t('reasonForChange')}
          name="reason"
          maxLength={500}
          problem={report.error}
          value={value.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <Checkbox
        label={t('illustrativeBox')}
        checked={value.illustrative}
        onChange={(event) => set({ illustrative: event.currentTarget.checked })}
      />
      {conflict ? (
        <Conflict
          indicator={data}
          entry={value}
          mine={value.has === 'figure' ? exact : null}
          onKeepTheirs={() => {
            forget();
            onDone();
          }}
          onWriteMine={save}
        />
      ) : (
        <ErrorBox error={report.error} hide={SHOWN} />
      )}
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button
          type="submit"
          loading={report.isPending || attach.isPending}
          disabled={value.has === 'figure' && exact === null}
        >
          {t('saveFigure')}
        </Button>
      </div>
    </form>
  );
}
