// What can be done about one unit: note its paper, change what is asked, excuse it, ask no longer.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract, type Duty } from '../../../features/cascade/contract.ts';
import { contract as people } from '../../../features/people/contract.ts';
import { DayField, LongTextField, SelectField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast, toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { DecideForm } from './decide-form.tsx';
import { DocumentField } from './document-field.tsx';
import { words } from './words.ts';

const REFRESHES = ['/api/cascade', '/api/documents'];
type Props = { duty: Duty; onDone: () => void };

export function DutyDialog({ duty, onDone }: Props) {
  const isIssued = duty.standing === 'issued' || duty.standing === 'late';
  return (
    <div className="stack">
      {duty.submission?.state === 'submitted' && !isIssued && <DecideForm duty={duty} onDone={onDone} />}
      {isIssued ? <Issued duty={duty} onDone={onDone} /> : <AnswerForm duty={duty} onDone={onDone} />}
      <ChangeForm duty={duty} isIssued={isIssued} onDone={onDone} />
    </div>
  );
}

function Issued({ duty, onDone }: Props) {
  const t = useWords(words);
  const reopen = useWrite(contract.reopenDuty, { refreshes: REFRESHES });
  const answer = useWrite(contract.answerDuty, { refreshes: REFRESHES });
  const takeBack = () =>
    reopen.mutate(
      { id: duty.id, expectedRevision: duty.revision },
      {
        onError: toastProblem,
        onSuccess: ({ revision }) => {
          const documentId = duty.answer?.id;
          if (documentId)
            toastUndo(t('reopened'), () =>
              answer.mutateAsync({ id: duty.id, documentId, expectedRevision: revision }),
            );
          else toast(t('reopened'));
          onDone();
        },
      },
    );
  return (
    <div className="row between">
      <span>
        <b>{duty.answer?.symbol}</b> {duty.answer?.title ?? t('notSeen')}
      </span>
      <Button variant="default" size="compact-sm" loading={reopen.isPending} onClick={takeBack}>
        {t('reopen')}
      </Button>
    </div>
  );
}

function AnswerForm({ duty, onDone }: Props) {
  const t = useWords(words);
  const [documentId, setDocumentId] = useState<string | null>(null);
  const answer = useWrite(contract.answerDuty, { refreshes: REFRESHES });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!documentId) return;
        answer.mutate(
          { id: duty.id, documentId, expectedRevision: duty.revision },
          {
            onSuccess: () => {
              toast(t('answered'));
              onDone();
            },
          },
        );
      }}
    >
      <DocumentField
        label={t('answer')}
        name="documentId"
        problem={answer.error}
        value={documentId}
        onChange={setDocumentId}
      />
      <ErrorBox error={answer.error} hide={['documentId']} />
      <div className="row end">
        <Button type="submit" disabled={!documentId} loading={answer.isPending}>
          {t('noteAnswer')}
        </Button>
      </div>
    </form>
  );
}

function ChangeForm({ duty, isIssued, onDone }: Props & { isIssued: boolean }) {
  const t = useWords(words);
  const s = useWords(shared);
  const persons = useRead(people.listPersons, {}).data ?? [];
  const { value, change, forget } = useDraft(`cascade.duty.${duty.id}.${duty.revision}`, {
    dueOn: duty.dueOn ?? '',
    ownerId: duty.owner?.id ?? '',
    note: duty.note ?? '',
    excused: duty.excused ?? '',
  });
  const save = useWrite(contract.changeDuty, { refreshes: REFRESHES });
  const remove = useWrite(contract.removeDuty, { refreshes: REFRESHES });
  const ask = useWrite(contract.requireImplementing, { refreshes: REFRESHES });
  const set = (part: Partial<typeof value>) => change((before) => ({ ...before, ...part }));
  const submit = () =>
    save.mutate(
      {
        id: duty.id,
        expectedRevision: duty.revision,
        documentType: duty.documentType,
        dueOn: value.dueOn || null,
        ownerId: value.ownerId || null,
        note: value.note,
        excused: value.excused,
      },
      {
        onSuccess: () => {
          forget();
          toast(t('saved'));
          onDone();
        },
      },
    );
  const askNoLonger = () =>
    remove.mutate(
      { id: duty.id },
      {
        onError: toastProblem,
        onSuccess: () => {
          toastUndo(t('removed', { name: duty.unit.name }), () =>
            ask.mutateAsync({
              id: duty.documentId,
              unitIds: [duty.unit.id],
              documentType: duty.documentType,
              dueOn: duty.dueOn,
              ownerId: duty.owner?.id ?? null,
              note: duty.note,
            }),
          );
          onDone();
        },
      },
    );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="pair">
        <DayField
          label={t('dueOn')}
          name="dueOn"
          problem={save.error}
          value={value.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        <SelectField
          label={t('owner')}
          name="ownerId"
          searchable
          problem={save.error}
          value={value.ownerId || null}
          onChange={(ownerId) => set({ ownerId })}
          options={persons.map((one) => ({ value: one.id, label: one.name }))}
        />
      </div>
      <LongTextField
        label={t('note')}
        name="note"
        rows={2}
        maxLength={1000}
        problem={save.error}
        value={value.note}
        onChange={(note) => set({ note })}
      />
      {!isIssued && (
        <LongTextField
          label={t('excuse')}
          name="excused"
          rows={2}
          maxLength={1000}
          problem={save.error}
          value={value.excused}
          onChange={(excused) => set({ excused })}
        />
      )}
      <ErrorBox error={save.error} hide={['dueOn', 'ownerId', 'note', 'excused']} />
      <div className="row between">
        {isIssued ? (
          <span />
        ) : (
          <Button variant="subtle" color="dark" loading={remove.isPending} onClick={askNoLonger}>
            {t('remove')}
          </Button>
        )}
        <Button type="submit" variant="default" loading={save.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
