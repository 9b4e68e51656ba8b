import { Button } from '@mantine/core';
import {
  AGENDA_KINDS,
  type AgendaItem,
  ASKED_CONFIDENTIALITIES,
  type Conference,
  contract,
} from '../../../features/conferences/contract.ts';
import { contract as documents } from '../../../features/documents/contract.ts';
import { LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const NONE = '-';
const HANDLED = ['title', 'kind', 'day', 'presenter', 'confidentiality', 'documentId'];

export function AgendaForm({
  data,
  item,
  onDone,
}: {
  data: Conference;
  item: AgendaItem | null;
  onDone: () => void;
}) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const add = useWrite(contract.addAgendaItem);
  const update = useWrite(contract.updateAgendaItem);
  const register = useRead(documents.listDocuments, { limit: 200 });
  const { value, change, forget } = useDraft(`agenda.${data.id}.${item?.id ?? 'new'}`, {
    title: item?.title ?? '',
    kind: item?.kind ?? ('discussion' as const),
    day: item?.day ?? NONE,
    presenter: item?.presenter ?? '',
    confidentiality: (item?.confidentiality ?? 'internal') as (typeof ASKED_CONFIDENTIALITIES)[number],
    documentId: item?.document?.id ?? NONE,
  });
  const set = (part: Partial<typeof value>) => change((before) => ({ ...before, ...part }));
  const problem = add.error ?? update.error;
  const submit = () => {
    const fields = {
      ...value,
      day: value.day === NONE ? null : value.day,
      documentId: value.documentId === NONE ? null : value.documentId,
    };
    const onSuccess = () => {
      forget();
      onDone();
    };
    if (item) update.mutate({ ...fields, id: data.id, itemId: item.id }, { onSuccess });
    else add.mutate({ ...fields, id: data.id }, { onSuccess });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <LongTextField
        label={t('itemTitle')}
        name="title"
        required
        rows={2}
        maxLength={1000}
        problem={problem}
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <div className="pair">
        <SelectField
          label={t('kind')}
          name="kind"
          problem={problem}
          value={value.kind}
          onChange={(kind) => set({ kind })}
          options={AGENDA_KINDS.map((one) => ({ value: one, label: t(`kind_${one}`) }))}
        />
        <SelectField
          label={t('days')}
          name="day"
          problem={problem}
          value={value.day}
          onChange={(day) => set({ day })}
          options={[
            { value: NONE, label: t('anyDay') },
            ...data.days.map((day) => ({ value: day, label: f.day(day) })),
          ]}
        />
      </div>
      <TextField
        label={t('presenter')}
        name="presenter"
        maxLength={200}
        problem={problem}
        value={value.presenter}
        onChange={(presenter) => set({ presenter })}
      />
      <SelectField
        label={t('confidentiality')}
        name="confidentiality"
        problem={problem}
        value={value.confidentiality}
        onChange={(confidentiality) => set({ confidentiality })}
        options={ASKED_CONFIDENTIALITIES.map((one) => ({ value: one, label: t(`conf_${one}`) }))}
      />
      <SelectField
        label={t('document')}
        name="documentId"
        searchable
        problem={problem}
        value={value.documentId}
        onChange={(documentId) => set({ documentId })}
        options={[
          { value: NONE, label: t('noDocument') },
          ...(register.data?.documents ?? []).map((one) => ({
            value: one.id,
            label: [one.symbol, one.title].filter(Boolean).join(' · '),
          })),
        ]}
      />
      <ErrorBox error={problem} hide={HANDLED} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={add.isPending || update.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
