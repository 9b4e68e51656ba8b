// The paper of a unit as the unit sends it in: number, day, what it says, the file.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract, type Duty } from '../../../features/cascade/contract.ts';
import { MAX_FILE_BYTES } from '../../../features/documents/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { DayField, LongTextField, TextField } from '../../components/fields.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

const KINDS = '.docx,.pdf,.txt,.html';
const AT_FIELDS = ['symbol', 'issuedOn', 'title', 'summary', 'file'];

export function SubmitForm({ duty, onDone }: { duty: Duty; onDone: () => void }) {
  const t = useWords(words);
  const before = duty.submission;
  const { value, change, forget } = useDraft(`cascade.answer.${duty.id}.${before?.id ?? ''}`, {
    symbol: before?.symbol ?? '',
    issuedOn: before?.issuedOn ?? '',
    title: before?.title ?? '',
    summary: before?.summary ?? '',
  });
  const [file, setFile] = useState<File | null>(null);
  const [noFile, setNoFile] = useState(false);
  const send = useWrite(contract.submitAnswer, { refreshes: ['/api/cascade', '/api/inbox'] });
  const set = (part: Partial<typeof value>) => change((old) => ({ ...old, ...part }));
  const submit = () => {
    if (!file) return setNoFile(true);
    send.mutate(
      { id: duty.id, ...value, file },
      {
        onSuccess: () => {
          forget();
          toast(t('sent'));
          onDone();
        },
      },
    );
  };
  const fault = fieldError(send.error, 'file') ?? (noFile && !file ? t('fileNeeded') : null);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {before?.state === 'submitted' && <p className="note warn">{t('replaces')}</p>}
      {before?.state === 'returned' && (
        <p className="note bad">{t('sentBackWhy', { reason: before.note ?? '' })}</p>
      )}
      {duty.note && <p className="small">{duty.note}</p>}
      <div className="pair">
        <TextField
          label={t('symbol')}
          name="symbol"
          placeholder="15-KH/HU"
          required
          maxLength={60}
          problem={send.error}
          value={value.symbol}
          onChange={(symbol) => set({ symbol })}
        />
        <DayField
          label={t('issuedOn')}
          name="issuedOn"
          required
          problem={send.error}
          value={value.issuedOn}
          onChange={(issuedOn) => set({ issuedOn })}
        />
      </div>
      <LongTextField
        label={t('paperTitle')}
        name="title"
        rows={2}
        required
        maxLength={1000}
        problem={send.error}
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <LongTextField
        label={t('summary')}
        name="summary"
        description={t('summaryWhy')}
        maxLength={2000}
        problem={send.error}
        value={value.summary}
        onChange={(summary) => set({ summary })}
      />
      <FileDrop
        accept={KINDS}
        kinds={KINDS.replaceAll(',', ', ')}
        maxBytes={MAX_FILE_BYTES}
        busy={send.isPending}
        onFile={setFile}
      />
      {fault && (
        <div className="note bad" role="alert">
          {fault}
        </div>
      )}
      <ErrorBox error={send.error} hide={AT_FIELDS} />
      <div className="row end">
        <Button type="submit" loading={send.isPending}>
          {t('sendIn')}
        </Button>
      </div>
    </form>
  );
}
