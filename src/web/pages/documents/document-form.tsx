// Registering a document, or changing what the register says of it. What is typed survives a closed dialog.
import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { contract, type Document } from '../../../features/documents/contract.ts';
import { DOCUMENT_TYPE_CODES, type DocumentType, typeName } from '../../../kernel/document-types.ts';
import type { RelatedRecord } from '../../../kernel/problem.ts';
import { ApiProblem, allAtFields } from '../../api-problem.ts';
import { DayField, LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { ReaderPicker } from './reader-picker.tsx';
import { SymbolField } from './symbol-field.tsx';
import { words } from './words.ts';

export type DocumentDraft = {
  type: DocumentType;
  symbol: string;
  issuerSymbol: string;
  issuer: string;
  issuedOn: string;
  title: string;
  confidentiality: Document['confidentiality'];
  note: string;
  readerIds: string[];
};

const EMPTY: DocumentDraft = {
  type: 'thong_bao',
  symbol: '',
  issuerSymbol: '',
  issuer: '',
  issuedOn: '',
  title: '',
  confidentiality: 'internal',
  note: '',
  readerIds: [],
};

const draftOf = (document: Document): DocumentDraft => ({
  type: document.type,
  symbol: document.symbol ?? '',
  issuerSymbol: document.issuerSymbol ?? '',
  issuer: document.issuer ?? '',
  issuedOn: document.issuedOn ?? '',
  title: document.title,
  confidentiality: document.confidentiality,
  note: document.note ?? '',
  readerIds: document.readers.map((one) => one.id),
});

const AT_FIELDS = ['type', 'symbol', 'issuerSymbol', 'issuer', 'issuedOn', 'title', 'note'];
const REFRESHES = ['/api/documents', '/api/readings'];

export function DocumentForm({ document, onDone }: { document?: Document; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const lang = useLang();
  const navigate = useNavigate();
  const { value, change, forget } = useDraft(
    document ? `document.${document.id}.${document.revision}` : 'document.new',
    document ? draftOf(document) : EMPTY,
  );
  const create = useWrite(contract.createDocument, { refreshes: REFRESHES });
  const update = useWrite(contract.updateDocument, { refreshes: REFRESHES });
  const problem = create.error ?? update.error;
  const set = (part: Partial<DocumentDraft>) => change((before) => ({ ...before, ...part }));
  const submit = () => {
    const fields = { ...value, issuedOn: value.issuedOn || null };
    const saved = (id: string) => {
      forget();
      onDone();
      toast(document ? t('changed') : t('registered'));
      if (!document) navigate({ to: '/documents/$id', params: { id } });
    };
    if (document)
      update.mutate(
        { ...fields, id: document.id, expectedRevision: document.revision },
        { onSuccess: ({ id }) => saved(id) },
      );
    else create.mutate(fields, { onSuccess: ({ id }) => saved(id) });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="pair">
        <SelectField
          label={t('type')}
          name="type"
          required
          searchable
          problem={problem}
          value={value.type}
          onChange={(type) => set({ type })}
          options={DOCUMENT_TYPE_CODES.map((one) => ({ value: one, label: typeName(one, lang) }))}
        />
        <DayField
          label={t('issuedOn')}
          name="issuedOn"
          problem={problem}
          value={value.issuedOn}
          onChange={(issuedOn) => set({ issuedOn })}
        />
      </div>
      <SymbolField value={value} set={set} problem={problem} />
      <LongTextField
        label={t('name')}
        name="title"
        required
        rows={2}
        maxLength={1000}
        problem={problem}
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        label={t('issuer')}
        name="issuer"
        maxLength={200}
        problem={problem}
        value={value.issuer}
        onChange={(issuer) => set({ issuer })}
      />
      <div>
        <div id="confidentiality" style={{ fontWeight: 500, marginBottom: 4 }}>
          {t('confidentiality')}
        </div>
        <SegmentedControl
          aria-labelledby="confidentiality"
          value={value.confidentiality}
          onChange={(confidentiality) =>
            set({ confidentiality: confidentiality as Document['confidentiality'] })
          }
          data={(['public', 'internal', 'restricted'] as const).map((one) => ({ value: one, label: t(one) }))}
        />
      </div>
      {value.confidentiality === 'restricted' && (
        <ReaderPicker value={value.readerIds} onChange={(readerIds) => set({ readerIds })} />
      )}
      <LongTextField
        label={t('note')}
        name="note"
        rows={2}
        maxLength={4000}
        problem={problem}
        value={value.note}
        onChange={(note) => set({ note })}
      />
      {!allAtFields(problem, AT_FIELDS) && <ErrorBox error={problem} hide={AT_FIELDS} />}
      <TakenBy problem={problem} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={create.isPending || update.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}

/** The document that has the number already, to be opened beside what was typed. */
export function TakenBy({ problem }: { problem: unknown }) {
  const t = useWords(words);
  const related =
    problem instanceof ApiProblem ? (problem.document.related as RelatedRecord | undefined) : undefined;
  if (related?.type !== 'document') return null;
  return (
    <Link to="/documents/$id" params={{ id: related.id }} target="_blank">
      {t('openTaken', { name: related.name })}
    </Link>
  );
}
