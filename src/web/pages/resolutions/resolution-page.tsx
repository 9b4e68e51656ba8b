// One resolution: read as a paper once adopted, edited in place while it is a draft.
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Resolution } from '../../../features/resolutions/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await } from '../../components/states.tsx';
import { toast, toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { AdoptForm } from './adopt-form.tsx';
import { ClauseEditor } from './clause-editor.tsx';
import { HeadForm } from './head-form.tsx';
import { resolutionRoute } from './routes.tsx';
import { StatusTag } from './status-tag.tsx';
import { TargetList } from './target-list.tsx';
import { TaskEditor } from './task-editor.tsx';
import { words } from './words.ts';

export function ResolutionPage() {
  const { id } = resolutionRoute.useParams();
  const query = useRead(contract.getResolution, { id });
  return <Await query={query}>{(data) => <OneResolution key={data.id} data={data} />}</Await>;
}

type Open = 'head' | 'adopt' | 'tasks' | 'clauses' | null;

function OneResolution({ data }: { data: Resolution }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const may = useMay();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const writes = may('resolutions.write');
  const isDraft = data.status === 'draft';
  const editable = writes && isDraft;
  return (
    <>
      <PageHead
        title={data.title}
        way={
          <>
            <Link to="/resolutions">{s('resolutions')}</Link> / {f.period(data.period)}
          </>
        }
        under={
          <span className="row">
            {data.theme && <span>“{data.theme}”</span>}
            <StatusTag resolution={data} />
          </span>
        }
        actions={writes && <Actions data={data} onOpen={setOpen} />}
      />
      <div className="main-aside">
        <div className="stack">
          {isDraft && data.warnings.length > 0 && <Warnings data={data} />}
          <TargetList data={data} editable={editable} />
          <Section title={t('tasks')} edit={editable ? () => setOpen('tasks') : undefined}>
            <TaskGroups data={data} />
          </Section>
          {(data.clauses.length > 0 || editable) && (
            <Section title={t('clauses')} edit={editable ? () => setOpen('clauses') : undefined}>
              <Clauses data={data} />
            </Section>
          )}
        </div>
        <Aside data={data} />
      </div>
      <Dialog opened={open === 'head'} onClose={close} title={t('edit')}>
        <HeadForm data={data} onDone={close} />
      </Dialog>
      <Dialog opened={open === 'adopt'} onClose={close} title={t('adopt')}>
        <AdoptForm data={data} onDone={close} />
      </Dialog>
      <Dialog opened={open === 'tasks'} onClose={close} title={t('editTasks')} size={720}>
        <TaskEditor data={data} onDone={close} />
      </Dialog>
      <Dialog opened={open === 'clauses'} onClose={close} title={t('editClauses')} size={720}>
        <ClauseEditor data={data} onDone={close} />
      </Dialog>
    </>
  );
}

function Actions({ data, onOpen }: { data: Resolution; onOpen: (open: Open) => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const amend = useWrite(contract.amendResolution);
  const discard = useWrite(contract.deleteResolution, { refreshes: ['/api/resolutions', '/api/overview'] });
  if (data.status === 'adopted')
    return data.replacedById ? null : (
      <Button
        variant="default"
        loading={amend.isPending}
        onClick={() =>
          amend.mutate(
            { id: data.id },
            {
              onSuccess: (draft) => navigate({ to: '/resolutions/$id', params: { id: draft.id } }),
              onError: toastProblem,
            },
          )
        }
      >
        {t('amend')}
      </Button>
    );
  return (
    <>
      {data.targets.length === 0 && (
        <Button
          variant="subtle"
          color="dark"
          loading={discard.isPending}
          onClick={() =>
            navigate({ to: '/resolutions' }).then(() =>
              discard.mutate(
                { id: data.id },
                { onSuccess: () => toast(t('discarded')), onError: toastProblem },
              ),
            )
          }
        >
          {t('discard')}
        </Button>
      )}
      <Button variant="default" onClick={() => onOpen('head')}>
        {t('edit')}
      </Button>
      <Button onClick={() => onOpen('adopt')}>{t('adopt')}</Button>
    </>
  );
}

function Warnings({ data }: { data: Resolution }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <section className="card pad note warn">
      <h2>{t('warnings')}</h2>
      <ul style={{ margin: '6px 0 0', paddingLeft: 18 }}>
        {data.warnings.map((warning) => (
          <li key={warning.code + warning.targetId}>{warning.message[f.lang]}</li>
        ))}
      </ul>
    </section>
  );
}

function Section(props: { title: string; edit?: () => void; children: React.ReactNode }) {
  const s = useWords(shared);
  return (
    <section className="card pad">
      <div className="row between" style={{ marginBottom: 8 }}>
        <h2>{props.title}</h2>
        {props.edit && (
          <button
            type="button"
            className="linkish no-print"
            onClick={props.edit}
            aria-label={`${s('edit')}: ${props.title}`}
          >
            {s('edit')}
          </button>
        )}
      </div>
      {props.children}
    </section>
  );
}

function TaskGroups({ data }: { data: Resolution }) {
  const t = useWords(words);
  if (data.taskGroups.length === 0) return <p className="muted">{t('noTasks')}</p>;
  return (
    <ol className="plain lines">
      {data.taskGroups.map((group) => (
        <li key={group.id} style={{ justifyContent: 'flex-start' }}>
          <b className="muted" style={{ minWidth: 22 }}>
            {group.no}
          </b>
          <span>
            {group.title}
            {group.text && (
              <span className="muted small" style={{ display: 'block', whiteSpace: 'pre-line' }}>
                {group.text}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Clauses({ data }: { data: Resolution }) {
  const t = useWords(words);
  if (data.clauses.length === 0) return <p className="muted">{t('noClauses')}</p>;
  return data.clauses.map((clause) => (
    <div key={clause.id} style={{ marginLeft: (clause.level - 1) * 18, marginBottom: 10 }}>
      {(clause.title || clause.marker) && (
        <h3>
          {clause.marker} {clause.title}
        </h3>
      )}
      {clause.text && <div style={{ whiteSpace: 'pre-line', maxWidth: '75ch' }}>{clause.text}</div>}
    </div>
  ));
}

function Aside({ data }: { data: Resolution }) {
  const t = useWords(words);
  const year = Number(data.period.slice(0, 4));
  return (
    <section className="card pad stack tight">
      <span>{t('targetCount', { count: data.targets.length })}</span>
      <span>{t('taskCount', { count: data.taskGroups.length })}</span>
      {data.document && (
        <a href={`/app/documents/${data.document.id}`}>{data.document.number ?? data.document.title}</a>
      )}
      <Link to="/" search={{ year }}>
        {t('toResults')}
      </Link>
      {data.versions.length > 1 && (
        <>
          <h2 style={{ marginTop: 8 }}>{t('versions')}</h2>
          <ul className="plain lines">
            {data.versions.map((one) => (
              <li key={one.id}>
                {one.id === data.id ? (
                  <span>
                    {t('version', { version: one.version })} <span className="muted">({t('thisOne')})</span>
                  </span>
                ) : (
                  <Link to="/resolutions/$id" params={{ id: one.id }}>
                    {t('version', { version: one.version })}
                  </Link>
                )}
                <StatusTag resolution={{ ...one, version: 1 }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
