// Proposing another figure beside one that stands: the figure, why, and what it rests on.
import { Button } from '@mantine/core';
import { contract } from '../../../features/submissions/contract.ts';
import { LongTextField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { indicatorName, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { DocumentField } from '../cascade/document-field.tsx';
import type { ReportCell } from './report-cells.tsx';
import { words } from './words.ts';

const EMPTY = { typed: '', reason: '', source: '', documentId: null as string | null };

export function CorrectionForm({ cell, onDone }: { cell: ReportCell; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const { value, change, forget } = useDraft(`correction.${cell.valueId}`, EMPTY);
  const propose = useWrite(contract.proposeCorrection);
  const field = (name: 'typed' | 'reason' | 'source') => ({
    name,
    problem: propose.error,
    value: value[name],
    onChange: (text: string) => change((before) => ({ ...before, [name]: text })),
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate(
          { valueId: cell.valueId!, ...value },
          {
            onSuccess: () => {
              forget();
              toast(t('proposeDone'));
              onDone();
            },
          },
        );
      }}
    >
      <p>
        <b>{indicatorName(cell.indicator, f.lang)}</b>, {cell.unit.name}
        <br />
        {t('now')}: {cell.value === null ? '–' : f.num(cell.value)} {unitText(cell.indicator.unit, f.lang)}
      </p>
      <TextField label={t('proposed')} required maxLength={60} {...field('typed')} />
      <LongTextField label={t('why')} required rows={2} maxLength={500} {...field('reason')} />
      <LongTextField
        label={t('from')}
        description={t('fromWhy')}
        rows={2}
        maxLength={1000}
        {...field('source')}
      />
      <DocumentField
        label={t('fromDocument')}
        name="documentId"
        problem={propose.error}
        value={value.documentId ?? null}
        onChange={(documentId) => change((before) => ({ ...before, documentId }))}
      />
      <ErrorBox error={propose.error} hide={['typed', 'reason', 'source', 'documentId']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={propose.isPending}>
          {t('propose')}
        </Button>
      </div>
    </form>
  );
}
