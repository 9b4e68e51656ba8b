import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Document, type DocumentRelation } from '../../../features/documents/contract.ts';
import { RELATION_KINDS, type RelationKind } from '../../../features/documents/rules.ts';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast, toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const REFRESHES = ['/api/documents'];

export function RelationList({ document, writes }: { document: Document; writes: boolean }) {
  const t = useWords(words);
  const [adding, setAdding] = useState(false);
  const groups = [...Map.groupBy(document.relations, (one) => `${one.kind}_${one.way}` as const)];
  return (
    <section className="card pad">
      <div className="row between">
        <h2>{t('relations')}</h2>
        {writes && (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {t('addRelation')}
          </Button>
        )}
      </div>
      {groups.length === 0 && <p className="muted">{t('noRelations')}</p>}
      {groups.map(([key, members]) => (
        <div key={key}>
          <h3 className="small muted" style={{ marginTop: 10 }}>
            {t(key)}
          </h3>
          <ul className="plain lines">
            {members.map((one) => (
              <Relation key={one.id} document={document} relation={one} writes={writes} />
            ))}
          </ul>
        </div>
      ))}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('addRelation')}>
        <RelationForm document={document} onDone={() => setAdding(false)} />
      </Dialog>
    </section>
  );
}

type RelationProps = { document: Document; relation: DocumentRelation; writes: boolean };

function Relation({ document, relation, writes }: RelationProps) {
  const t = useWords(words);
  const s = useWords(shared);
  const remove = useWrite(contract.removeRelation, { refreshes: REFRESHES });
  const restore = useWrite(contract.addRelation, { refreshes: REFRESHES });
  const { other, way, kind, note } = relation;
  const name = other.symbol ?? other.title;
  const takeBack = () =>
    remove.mutate(
      { id: document.id, relationId: relation.id },
      {
        onError: toastProblem,
        onSuccess: () =>
          toastUndo(t('relationRemoved'), () =>
            restore.mutateAsync(
              way === 'out'
                ? { id: document.id, toId: other.id, kind, note }
                : { id: other.id, toId: document.id, kind, note },
            ),
          ),
      },
    );
  return (
    <li>
      <span>
        <Link to="/documents/$id" params={{ id: other.id }}>
          {other.symbol && <b>{other.symbol}</b>} {other.title}
        </Link>
        {note && <span className="small muted"> ({note})</span>}
      </span>
      {writes && (
        <button
          type="button"
          className="linkish small"
          aria-label={t('removeRelation', { name })}
          onClick={takeBack}
        >
          {s('remove')}
        </button>
      )}
    </li>
  );
}

function RelationForm({ document, onDone }: { document: Document; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const [kind, setKind] = useState<RelationKind>('implements');
  const [toId, setToId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const found = useRead(
    contract.listDocuments,
    { ...(typed && { search: typed }), limit: 30 },
    { keep: true },
  );
  const add = useWrite(contract.addRelation, { refreshes: REFRESHES });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!toId) return;
        add.mutate(
          { id: document.id, toId, kind },
          {
            onSuccess: () => {
              toast(t('relationAdded'));
              onDone();
            },
          },
        );
      }}
    >
      <SelectField
        label={t('relationKind')}
        name="kind"
        problem={add.error}
        value={kind}
        onChange={setKind}
        options={RELATION_KINDS.map((one) => ({ value: one, label: t(`${one}_out`) }))}
      />
      <Select
        label={t('relationTo')}
        required
        searchable
        placeholder={t('chooseDocument')}
        // The server searches, so that marks do not matter; the list is shown as it came.
        filter={({ options }) => options}
        data={(found.data?.documents ?? [])
          .filter((one) => one.id !== document.id)
          .map((one) => ({ value: one.id, label: `${one.symbol ?? ''} ${one.title}`.trim() }))}
        value={toId}
        onChange={setToId}
        onSearchChange={(text) => setTyped(text.slice(0, 100))}
      />
      <ErrorBox error={add.error} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" disabled={!toId} loading={add.isPending}>
          {s('add')}
        </Button>
      </div>
    </form>
  );
}
