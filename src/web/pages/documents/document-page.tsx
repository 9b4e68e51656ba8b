// One document: what the register says, its family, relations, files, and its text with the place a figure came from.
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Document } from '../../../features/documents/contract.ts';
import { typeName } from '../../../kernel/document-types.ts';
import { Dialog } from '../../components/dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await } from '../../components/states.tsx';
import { toast, toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { LinkedTasks } from '../tasks/linked-tasks.tsx';
import { words as taskWords } from '../tasks/words.ts';
import { ConfidentialityTag } from './confidentiality-tag.tsx';
import { DocumentForm } from './document-form.tsx';
import { DocumentText } from './document-text.tsx';
import { FamilyTree } from './family-tree.tsx';
import { FileList } from './file-list.tsx';
import { RelationList } from './relation-list.tsx';
import { documentRoute } from './routes.tsx';
import { words } from './words.ts';

export function DocumentPage() {
  const { id } = documentRoute.useParams();
  const query = useRead(contract.getDocument, { id });
  return <Await query={query}>{(document) => <OneDocument key={document.id} document={document} />}</Await>;
}

type Open = 'edit' | 'delete' | null;

function OneDocument({ document }: { document: Document }) {
  const t = useWords(words);
  const f = useFormat();
  const taskWord = useWords(taskWords);
  const may = useMay();
  const { start, end } = documentRoute.useSearch();
  const [open, setOpen] = useState<Open>(null);
  const writes = may('documents.write');
  const place = start && end ? { start: Number(start), end: Number(end) } : null;
  return (
    <>
      <PageHead
        title={document.title}
        way={
          <>
            <Link to="/documents">{t('title')}</Link> / {document.symbol ?? t('noSymbol')}
          </>
        }
        under={
          <span className="row">
            <span>
              {typeName(document.type, f.lang)} {document.symbol}
              {document.issuer && `, ${document.issuer}`}
              {document.issuedOn && `, ${f.day(document.issuedOn)}`}
            </span>
            <ConfidentialityTag of={document.confidentiality} always />
          </span>
        }
        actions={
          <>
            <LinkButton variant="default" to="/cascade/$id" params={{ id: document.id }}>
              {t('cascade')}
            </LinkButton>
            {writes && (
              <>
                <Button variant="subtle" color="dark" onClick={() => setOpen('delete')}>
                  {t('delete')}
                </Button>
                <Button variant="default" onClick={() => setOpen('edit')}>
                  {t('edit')}
                </Button>
              </>
            )}
          </>
        }
      />
      {document.warnings.map((warning) => (
        <div key={warning.code} className="note warn" style={{ marginBottom: 10 }}>
          {warning.message[f.lang]}
        </div>
      ))}
      <div className="main-aside">
        <div className="stack">
          <FamilyTree id={document.id} />
          <DocumentText document={document} place={place} />
        </div>
        <div className="stack">
          <Said document={document} />
          <FileList document={document} writes={writes} />
          <RelationList document={document} writes={writes} />
          <LinkedTasks
            of={{ documentId: document.id }}
            actions={
              may('tasks.assign') && (
                <Link to="/tasks/from" search={{ document: document.id }}>
                  {taskWord('fromDocument')}
                </Link>
              )
            }
          />
        </div>
      </div>
      <Dialog opened={open === 'edit'} onClose={() => setOpen(null)} title={t('form_edit')} size={720}>
        <DocumentForm document={document} onDone={() => setOpen(null)} />
      </Dialog>
      <Dialog opened={open === 'delete'} onClose={() => setOpen(null)} title={t('delete')}>
        <DeleteForm document={document} onCancel={() => setOpen(null)} />
      </Dialog>
    </>
  );
}

/** The one place that asks first: a number that was taken back cannot be given again unnoticed. */
function DeleteForm({ document, onCancel }: { document: Document; onCancel: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const navigate = useNavigate();
  const remove = useWrite(contract.deleteDocument, { refreshes: ['/api/documents?'] });
  const name = document.symbol ?? document.title;
  return (
    <div className="stack">
      <p>
        <b>{t('reallyDelete', { name })}</b>
        <br />
        {t('reallyDeleteWhy')}
      </p>
      <div className="row end">
        <Button variant="default" onClick={onCancel}>
          {s('cancel')}
        </Button>
        <Button
          loading={remove.isPending}
          onClick={() =>
            remove.mutate(
              { id: document.id },
              {
                onSuccess: () => {
                  toast(t('deleted', { name }));
                  navigate({ to: '/documents' });
                },
                onError: toastProblem,
              },
            )
          }
        >
          {t('delete')}
        </Button>
      </div>
    </div>
  );
}

function Said({ document }: { document: Document }) {
  const t = useWords(words);
  const f = useFormat();
  const lines: [string, React.ReactNode][] = [
    [t('symbol'), document.symbol ?? t('noSymbol')],
    [t('side'), t(document.side === 'party' ? 'party_long' : 'state_long')],
    document.side === 'party' ? [t('term'), document.term?.name ?? t('noTerm')] : [t('year'), document.year],
    [t('issuedOn'), document.issuedOn && f.day(document.issuedOn)],
    [t('readers'), document.readers.map((one) => one.name).join(', ')],
    [t('note'), document.note],
    [t('registeredBy'), document.createdBy && `${document.createdBy.name}, ${f.instant(document.createdAt)}`],
  ];
  return (
    <section className="card pad">
      <dl className="dl">
        {lines
          .filter(([, value]) => value !== null && value !== '' && value !== undefined)
          .map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
