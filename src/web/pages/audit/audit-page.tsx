// The log of changes: filters, entries in words, the check of the chain, export.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { contract } from '../../../features/audit/contract.ts';
import { call, type DownloadedFile, saveFile } from '../../client.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Empty, ErrorBox, Loading } from '../../components/states.tsx';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import { AuditFilters } from './audit-filters.tsx';
import { ChainBadge } from './chain-badge.tsx';
import { EntryRow } from './entry-row.tsx';
import { type AuditSearch, auditRoute } from './routes.tsx';
import { words } from './words.ts';

export function AuditPage() {
  const t = useWords(words);
  const ts = useWords(shared);
  const lang = useLang();
  const search = auditRoute.useSearch();
  const navigate = useNavigate();
  const { actorId, verb, objectId, text, from, to } = search;
  const filter: AuditSearch = { actorId, verb, objectId, text, from, to };
  const setFilter = (change: AuditSearch) => {
    navigate({ to: '/audit', search: (now) => ({ ...now, ...change }), replace: true });
  };
  const pages = useInfiniteQuery({
    queryKey: [contract.listEntries.path, filter, lang],
    queryFn: ({ pageParam, signal }) =>
      call(
        contract.listEntries,
        { ...filter, ...(pageParam && { before: pageParam }), limit: 50 },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.hasMore ? last.entries.at(-1)!.seq : undefined),
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const exportAll = () =>
    call(contract.exportEntries, filter)
      .then((file) => saveFile(file as unknown as DownloadedFile))
      .catch(toastProblem);
  return (
    <>
      <PageHead
        title={t('title')}
        under={t('under')}
        actions={
          <Button variant="default" onClick={exportAll}>
            {t('export')}
          </Button>
        }
      />
      <ChainBadge />
      <AuditFilters filter={filter} onChange={setFilter} />
      {pages.isError && <ErrorBox error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isPending && <Loading />}
      {pages.isSuccess && entries.length === 0 && <Empty title={t('nothing')}>{t('nothingWhy')}</Empty>}
      {entries.length > 0 && (
        <ul className="plain card">
          {entries.map((entry) => (
            <EntryRow
              key={entry.seq}
              entry={entry}
              onOnlyThis={() => setFilter({ objectId: entry.objectId })}
            />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <div className="row" style={{ justifyContent: 'center', marginTop: 14 }}>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {ts('more')}
          </Button>
        </div>
      )}
    </>
  );
}
