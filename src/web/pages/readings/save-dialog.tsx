// The last look before saving: what will be saved and what not, the document, the period; then one act on the server.
import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { contract as documents } from '../../../features/documents/contract.ts';
import { contract } from '../../../features/readings/contract.ts';
import { DOCUMENT_TYPE_CODES, typeName } from '../../../kernel/document-types.ts';
import { VINTAGES } from '../../../kernel/figures.ts';
import { allAtFields } from '../../api-problem.ts';
import { DayField, LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { TakenBy } from '../documents/document-form.tsx';
import { ResolutionFields } from './resolution-fields.tsx';
import { firstSaveDraft, type SaveDraft, toCommit } from './save-draft.ts';
import type { Tally } from './tally.ts';
import type { Reading } from './use-review.ts';
import { words } from './words.ts';

type Props = { reading: Reading; tally: Tally; flush: () => Promise<number>; onClose: () => void };

const AT_FIELDS = ['symbol', 'type', 'issuedOn', 'title', 'issuer'].map((name) => `document.${name}`);

export function SaveForm({ reading, tally, flush, onClose }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const { value, change, forget } = useDraft<SaveDraft>(
    `reading.${reading.id}.save`,
    firstSaveDraft(reading, tally),
  );
  const [flushing, setFlushing] = useState<unknown>(null);
  const commit = useWrite(contract.commitReading);
  const set = (part: Partial<SaveDraft>) => change((before) => ({ ...before, ...part }));
  const problem = commit.error ?? flushing;
  const save = async () => {
    setFlushing(null);
    try {
      const expectedRevision = await flush();
      commit.mutate(toCommit(reading.id, expectedRevision, value), { onSuccess: forget });
    } catch (error) {
      setFlushing(error);
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TallyLines tally={tally} withResolution={value.makesResolution} />
      <DocumentFieldset value={value} set={set} problem={problem} />
      <div className="pair">
        <TextField
          label={t('mainPeriod')}
          name="period"
          required
          maxLength={20}
          problem={problem}
          value={value.period}
          onChange={(period) => set({ period })}
        />
        <SelectField
          label={t('vintage')}
          name="vintage"
          value={value.vintage}
          onChange={(vintage) => set({ vintage })}
          options={VINTAGES.map((one) => ({ value: one, label: t(`vintage_${one}`) }))}
        />
      </div>
      <Checkbox
        label={t('makeResolution')}
        checked={value.makesResolution}
        onChange={(event) => set({ makesResolution: event.currentTarget.checked })}
      />
      {value.makesResolution && <ResolutionFields value={value} set={set} problem={problem} />}
      {!allAtFields(problem, AT_FIELDS) && <ErrorBox error={problem} hide={AT_FIELDS} />}
      <TakenBy problem={problem} />
      <div className="row end">
        <Button variant="default" onClick={onClose}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={commit.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function TallyLines({ tally, withResolution }: { tally: Tally; withResolution: boolean }) {
  const t = useWords(words);
  return (
    <div className="note">
      <b>{t('willSave')}</b>
      <ul className="plain">
        <li>{t('willSave_measures', { count: tally.values })}</li>
        {withResolution && <li>{t('willSave_targets', { count: tally.targets })}</li>}
        <li>{t('willSave_documents', { count: tally.documents })}</li>
        {tally.unlinked > 0 && (
          <li className="inked b-over_80">{t('willNot_unlinked', { count: tally.unlinked })}</li>
        )}
        {tally.doubtful > 0 && (
          <li className="inked b-over_80">{t('willNot_doubtful', { count: tally.doubtful })}</li>
        )}
      </ul>
    </div>
  );
}

type FieldsetProps = { value: SaveDraft; set: (part: Partial<SaveDraft>) => void; problem: unknown };

function DocumentFieldset({ value, set, problem }: FieldsetProps) {
  const t = useWords(words);
  const lang = useLang();
  const [typed, setTyped] = useState('');
  const found = useRead(
    documents.listDocuments,
    { ...(typed && { search: typed }), limit: 30 },
    { enabled: value.isRegistered, keep: true },
  );
  return (
    <>
      <SegmentedControl
        aria-label={t('whichDocument')}
        value={value.isRegistered ? 'old' : 'new'}
        onChange={(which) => set({ isRegistered: which === 'old' })}
        data={[
          { value: 'new', label: t('registerNew') },
          { value: 'old', label: t('useOld') },
        ]}
      />
      {value.isRegistered ? (
        <Select
          label={t('existing')}
          required
          searchable
          filter={({ options }) => options}
          data={(found.data?.documents ?? []).map((one) => ({
            value: one.id,
            label: `${one.symbol ?? ''} ${one.title}`.trim(),
          }))}
          value={value.documentId}
          onChange={(documentId) => set({ documentId })}
          onSearchChange={(text) => setTyped(text.slice(0, 100))}
        />
      ) : (
        <>
          <div className="pair">
            <SelectField
              label={t('docType')}
              name="document.type"
              searchable
              problem={problem}
              value={value.type}
              onChange={(type) => set({ type })}
              options={DOCUMENT_TYPE_CODES.map((one) => ({ value: one, label: typeName(one, lang) }))}
            />
            <TextField
              label={t('symbol')}
              name="document.symbol"
              maxLength={60}
              problem={problem}
              value={value.symbol}
              onChange={(symbol) => set({ symbol })}
            />
            <DayField
              label={t('issuedOn')}
              name="document.issuedOn"
              problem={problem}
              value={value.issuedOn}
              onChange={(issuedOn) => set({ issuedOn })}
            />
          </div>
          <LongTextField
            label={t('docTitle')}
            name="document.title"
            required
            rows={2}
            maxLength={1000}
            problem={problem}
            value={value.title}
            onChange={(title) => set({ title })}
          />
          <div className="pair">
            <TextField
              label={t('issuer')}
              name="document.issuer"
              maxLength={200}
              problem={problem}
              value={value.issuer}
              onChange={(issuer) => set({ issuer })}
            />
            <SelectField
              label={t('circulation')}
              name="document.confidentiality"
              value={value.confidentiality}
              onChange={(confidentiality) => set({ confidentiality })}
              options={(['public', 'internal', 'restricted'] as const).map((one) => ({
                value: one,
                label: t(one),
              }))}
            />
          </div>
        </>
      )}
    </>
  );
}
