// All resolutions, newest period first; starting a draft.
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { contract, type ResolutionHead } from '../../../features/resolutions/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { PeriodField } from '../../components/period-field.tsx';
import { Await, Empty, ErrorBox } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useDraft } from '../../use-draft.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { resolutionsRoute } from './routes.tsx';
import { StatusTag } from './status-tag.tsx';
import { words } from './words.ts';

export function ResolutionsPage() {
  const t = useWords(words);
  const may = useMay();
  const navigate = useNavigate({ from: '/resolutions' });
  const search = resolutionsRoute.useSearch();
  const query = useRead(contract.listResolutions, {});
  const open = (isNew: boolean) =>
    navigate({ search: (before) => ({ ...before, new: isNew ? true : undefined }) });
  const make = may('resolutions.write') && <Button onClick={() => open(true)}>{t('new')}</Button>;
  return (
    <>
      <PageHead title={t('title')} under={t('under')} actions={make} />
      <Await
        query={query}
        isEmpty={({ resolutions }) => resolutions.length === 0}
        empty={
          <Empty title={t('none')} actions={make}>
            {t('noneWhy')}
          </Empty>
        }
      >
        {({ resolutions }) => <List resolutions={resolutions} />}
      </Await>
      <Dialog
        opened={search.new === true && may('resolutions.write')}
        onClose={() => open(false)}
        title={t('new')}
      >
        <NewDraft onClose={() => open(false)} />
      </Dialog>
    </>
  );
}

function List({ resolutions }: { resolutions: ResolutionHead[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('title')}
      rows={resolutions}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'title',
          head: t('name'),
          lead: true,
          cell: (one) => (
            <>
              <Link to="/resolutions/$id" params={{ id: one.id }}>
                {one.title}
              </Link>
              {one.theme && (
                <span className="muted small" style={{ display: 'block' }}>
                  “{one.theme}”
                </span>
              )}
            </>
          ),
        },
        {
          key: 'period',
          head: t('period'),
          cell: (one) => <span className="nowrap">{f.period(one.period)}</span>,
        },
        { key: 'status', head: t('status'), cell: (one) => <StatusTag resolution={one} /> },
        {
          key: 'counts',
          head: t('targets'),
          cell: (one) => (
            <span className="small">
              {t('targetCount', { count: one.targetCount })} · {t('taskCount', { count: one.taskGroupCount })}
            </span>
          ),
        },
        {
          key: 'document',
          head: t('document'),
          cell: ({ document }) =>
            document && <a href={`/app/documents/${document.id}`}>{document.number ?? document.title}</a>,
        },
      ]}
    />
  );
}

function NewDraft({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const navigate = useNavigate();
  const { value, change, forget } = useDraft('resolution.new', {
    title: '',
    theme: '',
    period: String(new Date().getFullYear() + 1),
  });
  const create = useWrite(contract.createResolution);
  const set = (part: Partial<typeof value>) => change((before) => ({ ...before, ...part }));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(value, {
          onSuccess: (made) => {
            forget();
            navigate({ to: '/resolutions/$id', params: { id: made.id } });
          },
        });
      }}
    >
      <TextField
        label={t('name')}
        name="title"
        required
        maxLength={500}
        problem={create.error}
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        label={t('theme')}
        name="theme"
        maxLength={300}
        problem={create.error}
        value={value.theme}
        onChange={(theme) => set({ theme })}
      />
      <PeriodField
        name="period"
        problem={create.error}
        value={value.period}
        onChange={(period) => set({ period })}
      />
      <ErrorBox error={create.error} hide={['title', 'theme', 'period']} />
      <div className="row end">
        <Button variant="default" onClick={onClose}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t('create')}
        </Button>
      </div>
    </form>
  );
}
