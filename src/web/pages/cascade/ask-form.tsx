// Asking units, or all units of a kind, for a paper that carries the document out.
import { Button, MultiSelect } from '@mantine/core';
import { contract } from '../../../features/cascade/contract.ts';
import { contract as people, UNIT_KINDS } from '../../../features/people/contract.ts';
import { DOCUMENT_TYPE_CODES, type DocumentType, typeName } from '../../../kernel/document-types.ts';
import { fieldError } from '../../api-problem.ts';
import { DayField, LongTextField, SelectField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words as unitWords } from '../units/words.ts';
import { words } from './words.ts';

type Kind = (typeof UNIT_KINDS)[number];
const EMPTY = {
  unitIds: [] as string[],
  unitKinds: [] as Kind[],
  documentType: '',
  dueOn: '',
  ownerId: '',
  note: '',
};

export function AskForm({ documentId, onDone }: { documentId: string; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const u = useWords(unitWords);
  const lang = useLang();
  const units = useRead(people.listUnits, {}).data ?? [];
  const persons = useRead(people.listPersons, {}).data ?? [];
  const { value, change, forget } = useDraft(`cascade.ask.${documentId}`, EMPTY);
  const ask = useWrite(contract.requireImplementing, { refreshes: ['/api/cascade'] });
  const set = (part: Partial<typeof EMPTY>) => change((before) => ({ ...before, ...part }));
  const submit = () =>
    ask.mutate(
      {
        id: documentId,
        unitIds: value.unitIds,
        unitKinds: value.unitKinds,
        documentType: (value.documentType || null) as DocumentType | null,
        dueOn: value.dueOn || null,
        ownerId: value.ownerId || null,
        note: value.note,
      },
      {
        onSuccess: ({ added, already }) => {
          forget();
          toast(t('asked', { added, already }));
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
      <MultiSelect
        label={t('unitKinds')}
        clearable
        data={UNIT_KINDS.map((kind) => ({ value: kind, label: u(`kind_${kind}`) }))}
        value={value.unitKinds}
        onChange={(kinds) => set({ unitKinds: kinds as Kind[] })}
      />
      <MultiSelect
        label={t('units')}
        searchable
        clearable
        data={units.map((one) => ({ value: one.id, label: one.name }))}
        value={value.unitIds}
        error={fieldError(ask.error, 'unitIds')}
        onChange={(unitIds) => set({ unitIds })}
      />
      <div className="pair">
        <SelectField
          label={t('type')}
          name="documentType"
          placeholder={t('anyType')}
          searchable
          problem={ask.error}
          value={value.documentType || null}
          onChange={(documentType) => set({ documentType })}
          options={DOCUMENT_TYPE_CODES.map((type) => ({ value: type, label: typeName(type, lang) }))}
        />
        <DayField
          label={t('dueOn')}
          name="dueOn"
          problem={ask.error}
          value={value.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
      </div>
      <SelectField
        label={t('owner')}
        name="ownerId"
        searchable
        problem={ask.error}
        value={value.ownerId || null}
        onChange={(ownerId) => set({ ownerId })}
        options={persons.map((one) => ({ value: one.id, label: one.name }))}
      />
      <LongTextField
        label={t('note')}
        name="note"
        rows={2}
        maxLength={1000}
        problem={ask.error}
        value={value.note}
        onChange={(note) => set({ note })}
      />
      <ErrorBox error={ask.error} hide={['unitIds', 'documentType', 'dueOn', 'ownerId', 'note']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={ask.isPending}>
          {t('askNow')}
        </Button>
      </div>
    </form>
  );
}
