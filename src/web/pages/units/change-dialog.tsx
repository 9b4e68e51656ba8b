// Recording a merger, split or transfer: which part of which unit went where.
import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { contract, type Unit } from '../../../features/people/contract.ts';
import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { readTypedNumber } from '../../../kernel/format.ts';
import { allAtFields, fieldError } from '../../api-problem.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { UnitPicker } from './unit-fields.tsx';
import { words } from './words.ts';

type Props = { opened: boolean; onClose: () => void; units: Unit[] };
type Line = { line: number; fromUnitId: string | null; toUnitId: string | null; percent: string };
const KINDS = ['merge', 'split', 'transfer'] as const;
const FIELDS = ['changedOn', 'legalDocument'];

export function ChangeDialog({ opened, onClose, units }: Props) {
  const t = useWords(words);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('changeTitle')} size={760}>
      <ChangeForm units={units} onDone={onClose} />
    </Dialog>
  );
}

/** "33,3" per cent → "0.333"; what is no number goes to the server as typed and comes back as a complaint. */
const weightOf = (percent: string): string => {
  const read = readTypedNumber(percent);
  return read.ok ? toDecimalString(decimal(read.value).dividedBy(100)) : percent;
};

function ChangeForm({ units, onDone }: { units: Unit[]; onDone: () => void }) {
  const t = useWords(words);
  const write = useWrite(contract.recordUnitChange, { refreshes: ['/api/unit'] });
  const [form, setForm] = useState({
    kind: 'merge' as (typeof KINDS)[number],
    changedOn: '',
    legalDocument: '',
  });
  const [lines, setLines] = useState<Line[]>([{ line: 1, fromUnitId: null, toUnitId: null, percent: '100' }]);
  const setLine = (line: number, change: Partial<Line>) =>
    setLines(lines.map((one) => (one.line === line ? { ...one, ...change } : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parts = lines.flatMap(({ fromUnitId, toUnitId, percent }) =>
      fromUnitId && toUnitId ? [{ fromUnitId, toUnitId, weight: weightOf(percent) }] : [],
    );
    write.mutate(
      { ...form, parts },
      {
        onSuccess: ({ closedUnitIds }) => {
          toast(t('changeDone', { count: closedUnitIds.length }));
          onDone();
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={submit} style={{ maxWidth: 'none' }}>
      <p className="muted">{t('changeWhy')}</p>
      <div className="pair">
        <Select
          label={t('kind')}
          value={form.kind}
          data={KINDS.map((kind) => ({ value: kind, label: t(`change_${kind}`) }))}
          onChange={(kind) => kind && setForm({ ...form, kind: kind as (typeof KINDS)[number] })}
        />
        <TextInput
          label={t('changedOn')}
          type="date"
          required
          value={form.changedOn}
          error={fieldError(write.error, 'changedOn')}
          onChange={(event) => setForm({ ...form, changedOn: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('legal')}
        description={t('legalWhy')}
        required
        value={form.legalDocument}
        error={fieldError(write.error, 'legalDocument')}
        onChange={(event) => setForm({ ...form, legalDocument: event.currentTarget.value })}
      />
      {lines.map((one, at) => (
        <div key={one.line} className="row" style={{ alignItems: 'flex-end' }}>
          <div style={{ flex: '1 1 200px' }}>
            <UnitPicker
              label={t('fromUnit')}
              units={units}
              value={one.fromUnitId}
              error={fieldError(write.error, `parts.${at}.fromUnitId`)}
              onChange={(fromUnitId) => setLine(one.line, { fromUnitId })}
            />
          </div>
          <div style={{ flex: '1 1 200px' }}>
            <UnitPicker
              label={t('toUnit')}
              units={units}
              value={one.toUnitId}
              error={fieldError(write.error, `parts.${at}.toUnitId`)}
              onChange={(toUnitId) => setLine(one.line, { toUnitId })}
            />
          </div>
          <TextInput
            label={t('weight')}
            inputMode="decimal"
            required
            w={90}
            value={one.percent}
            error={fieldError(write.error, `parts.${at}.weight`)}
            onChange={(event) => setLine(one.line, { percent: event.currentTarget.value })}
          />
          {lines.length > 1 && (
            <Button
              variant="default"
              aria-label={t('removePart', { row: at + 1 })}
              onClick={() => setLines(lines.filter(({ line }) => line !== one.line))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <div>
        <button
          type="button"
          className="linkish"
          onClick={() => {
            const last = lines.at(-1)!;
            setLines([...lines, { ...last, line: last.line + 1, fromUnitId: null }]);
          }}
        >
          + {t('addPart')}
        </button>
      </div>
      {write.error && !allAtFields(write.error, FIELDS) && <ErrorBox error={write.error} hide={FIELDS} />}
      <div className="row end">
        <Button type="submit" loading={write.isPending}>
          {t('changeNow')}
        </Button>
      </div>
    </form>
  );
}
