// Correcting a fact. The first reading is kept; undo brings it back.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { MEASURE_KINDS, type MeasureFact, type ReviewFact } from '../../../features/readings/contract.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import { Dialog } from '../../components/dialog.tsx';
import { exactOf } from '../../components/exact-number.ts';
import { LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Props = {
  fact: ReviewFact | null;
  registered: readonly { id: string; title: string }[];
  onSave: (fact: ReviewFact, documentId: string | null) => void;
  onClose: () => void;
};

export function EditDialog({ fact, onClose, ...rest }: Props) {
  const t = useWords(words);
  return (
    <Dialog opened={fact !== null} onClose={onClose} title={t('edit')}>
      {fact && <EditForm key={fact.id} fact={fact} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function EditForm({ fact, registered, onSave, onClose }: Props & { fact: ReviewFact }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const [edited, setEdited] = useState<ReviewFact>(fact);
  const [typed, setTyped] = useState(() => ({
    typed: fact.kind === 'measure' && fact.value ? f.num(fact.value) : '',
    reading: null as 'whole' | 'fraction' | null,
  }));
  const [documentId, setDocumentId] = useState<string | null>(null);
  const badPeriod = edited.kind === 'measure' && Boolean(edited.period) && !parsePeriod(edited.period ?? '');
  // An unchanged figure keeps its exact digits, whatever the typed form could be read as.
  const wasTyped = fact.kind === 'measure' && fact.value ? f.num(fact.value) : '';
  const value = typed.typed === wasTyped && fact.kind === 'measure' ? (fact.value ?? null) : exactOf(typed);
  const isBad = badPeriod || (edited.kind === 'measure' && typed.typed.trim() !== '' && value === null);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBad) return;
        const done = edited.kind === 'measure' ? { ...edited, value, period: edited.period || null } : edited;
        onSave({ ...done, confidence: 1 }, documentId);
      }}
    >
      <q className="small muted">{fact.text.slice(0, 400)}</q>
      {edited.kind === 'measure' && (
        <MeasureFields fact={edited} set={setEdited} badPeriod={badPeriod}>
          <NumberField
            label={t('value')}
            name="value"
            value={typed}
            onChange={setTyped}
            unit={edited.unit ?? undefined}
          />
        </MeasureFields>
      )}
      {edited.kind === 'document' && (
        <>
          <TextField
            label={t('symbol')}
            name="symbol"
            value={edited.symbol}
            maxLength={60}
            onChange={(symbol) => setEdited({ ...edited, symbol })}
          />
          <SelectField
            label={t('relation')}
            name="relation"
            value={edited.relation}
            onChange={(relation) => setEdited({ ...edited, relation })}
            options={(['refers', 'implements', 'amends', 'replaces'] as const).map((one) => ({
              value: one,
              label: t(`rel_${one}`),
            }))}
          />
          {registered.length > 1 && (
            <SelectField
              label={t('which')}
              name="documentId"
              value={documentId}
              onChange={setDocumentId}
              options={registered.map((one) => ({ value: one.id, label: one.title }))}
            />
          )}
        </>
      )}
      {edited.kind === 'count' && (
        <div className="pair">
          <WholeField
            label={t('count')}
            value={edited.count}
            onChange={(count) => setEdited({ ...edited, count: count ?? 0 })}
          />
          <WholeField
            label={t('total')}
            value={edited.total}
            onChange={(total) => setEdited({ ...edited, total })}
          />
        </div>
      )}
      {(edited.kind === 'task_group' || edited.kind === 'task') && (
        <LongTextField
          label={t('text')}
          name="title"
          rows={5}
          maxLength={2000}
          value={edited.title}
          onChange={(title) => setEdited({ ...edited, title })}
        />
      )}
      <div className="row end">
        <Button variant="default" onClick={onClose}>
          {s('cancel')}
        </Button>
        <Button type="submit" disabled={isBad}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}

type MeasureProps = {
  fact: MeasureFact;
  set: (fact: MeasureFact) => void;
  badPeriod: boolean;
  children: React.ReactNode;
};

function MeasureFields({ fact, set, badPeriod, children }: MeasureProps) {
  const t = useWords(words);
  return (
    <>
      <TextField
        label={t('name')}
        name="indicator"
        value={fact.indicator}
        maxLength={500}
        onChange={(indicator) => set({ ...fact, indicator })}
      />
      <div className="pair">
        {children}
        <TextField
          label={t('unit')}
          name="unit"
          value={fact.unit ?? ''}
          maxLength={60}
          onChange={(unit) => set({ ...fact, unit })}
        />
      </div>
      <div className="pair">
        <SelectField
          label={t('kind')}
          name="measureKind"
          value={fact.measureKind}
          onChange={(measureKind) => set({ ...fact, measureKind })}
          options={MEASURE_KINDS.map((one) => ({ value: one, label: t(`kind_${one}`) }))}
        />
        <TextField
          label={t('period')}
          name="period"
          value={fact.period ?? ''}
          maxLength={20}
          error={badPeriod ? t('badPeriod') : undefined}
          onChange={(period) => set({ ...fact, period: period.trim() })}
        />
      </div>
    </>
  );
}

type WholeProps = { label: string; value: number | null; onChange: (value: number | null) => void };

function WholeField({ label, value, onChange }: WholeProps) {
  return (
    <TextField
      label={label}
      name={label}
      value={value === null ? '' : String(value)}
      maxLength={5}
      onChange={(typed) => onChange(/^\d+$/.test(typed) ? Number(typed) : null)}
    />
  );
}
