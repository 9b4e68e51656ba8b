// Tasks from the clauses of a document or the conclusions of a conference: what was read as drafts, which to keep, how to
// split one among several units. Nothing is assigned before the button says so; a mistake keeps everything typed.
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type TaskDraft } from '../../../features/tasks/contract.ts';
import { ApiProblem } from '../../api-problem.ts';
import { DayField } from '../../components/fields.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty, ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { DraftCard } from './draft-card.tsx';
import { type DraftFields, startDraft, tasksOf } from './draft-fields.ts';
import { fromRoute } from './routes.tsx';
import { words } from './words.ts';

type Drafts = { source: string; documentId: string | null; decidedOn: string | null; drafts: TaskDraft[] };

export function FromPage() {
  const t = useWords(words);
  const { document, conference, conclusion } = fromRoute.useSearch();
  const query = useRead(
    contract.listTaskDrafts,
    document ? { documentId: document } : { conferenceId: conference ?? '' },
  );
  return (
    <Await query={query}>
      {(data) => {
        const drafts = conclusion
          ? data.drafts.filter((one) => one.origin === `conclusion:${conclusion}`)
          : data.drafts;
        return (
          <>
            <PageHead
              way={<Link to="/tasks">{t('title')}</Link>}
              title={t('fromTitle')}
              under={
                data.documentId ? (
                  <Link to="/documents/$id" params={{ id: data.documentId }}>
                    {data.source}
                  </Link>
                ) : (
                  data.source
                )
              }
            />
            {drafts.length === 0 ? (
              <Empty title={t('noDrafts')}>{t('noDraftsWhy')}</Empty>
            ) : (
              <Drafts key={document ?? conclusion ?? conference} data={{ ...data, drafts }} />
            )}
          </>
        );
      }}
    </Await>
  );
}

/** What the server says of `tasks.N.field`, at the draft that task came from. */
const faultsOf = (problem: unknown, from: readonly number[], at: number): Record<string, string> =>
  problem instanceof ApiProblem
    ? Object.fromEntries(
        problem.errors.flatMap(({ field, message }) => {
          const [, no, name] = /^tasks\.(\d+)\.(\w+)/.exec(field) ?? [];
          return name && from[Number(no)] === at ? [[name, message]] : [];
        }),
      )
    : {};

function Drafts({ data }: { data: Drafts }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const name = `tasks.from.${data.documentId ?? data.drafts[0]!.origin}`;
  const { value, change, forget } = useDraft(name, {
    decidedOn: data.decidedOn ?? '',
    drafts: data.drafts.map(startDraft),
  });
  const [from, setFrom] = useState<number[]>([]);
  const create = useWrite(contract.createTasks, { refreshes: ['/api/tasks', '/api/task-drafts'] });
  const edit = (at: number, part: Partial<DraftFields>) =>
    change((before) => ({
      ...before,
      drafts: before.drafts.map((one, i) => (i === at ? { ...one, ...part } : one)),
    }));
  const sent = tasksOf(data.drafts, value.drafts, { ...data, decidedOn: value.decidedOn });
  const submit = () => {
    setFrom(sent.from);
    create.mutate(
      { tasks: sent.tasks },
      {
        onSuccess: ({ tasks }) => {
          forget();
          toast(t('madeMany', { count: tasks.length }));
          navigate({ to: '/tasks', search: data.documentId ? { document: data.documentId } : {} });
        },
      },
    );
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="muted">{t('fromWhy')}</p>
      <div style={{ maxWidth: 260 }}>
        <DayField
          label={t('decidedOn')}
          name="decidedOn"
          description={t('decidedOnWhy')}
          value={value.decidedOn}
          onChange={(decidedOn) => change((before) => ({ ...before, decidedOn }))}
        />
      </div>
      {value.drafts.map((fields, at) => {
        const draft = data.drafts.find((one) => one.origin === fields.origin);
        return (
          draft && (
            <DraftCard
              key={fields.origin}
              draft={draft}
              fields={fields}
              faults={faultsOf(create.error, from, at)}
              onEdit={(part) => edit(at, part)}
            />
          )
        );
      })}
      <ErrorBox
        error={create.error}
        hide={create.error instanceof ApiProblem ? create.error.errors.map((one) => one.field) : []}
      />
      <div className="row end">
        <Button type="submit" loading={create.isPending} disabled={sent.tasks.length === 0}>
          {t('assignMany', { count: sent.tasks.length })}
        </Button>
      </div>
    </form>
  );
}
