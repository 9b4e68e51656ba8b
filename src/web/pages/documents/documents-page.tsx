// The register: searched, filtered, one row a document. What is searched stands in the address, so that it can be shared.
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '../../../features/documents/contract.ts';
import { DOCUMENT_TYPE_CODES, type DocumentType, typeName } from '../../../kernel/document-types.ts';
import { Dialog } from '../../components/dialog.tsx';
import { FilterBar } from '../../components/filters.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { DocumentForm } from './document-form.tsx';
import { DocumentTable } from './document-table.tsx';
import { documentsRoute, type RegisterSearch } from './routes.tsx';
import { words } from './words.ts';

const PAGE_SIZE = 50;

export function DocumentsPage() {
  const t = useWords(words);
  const may = useMay();
  const navigate = useNavigate();
  const search = documentsRoute.useSearch();
  const [adding, setAdding] = useState(false);
  const page = Math.max(1, Number(search.page) || 1);
  const query = useRead(
    contract.listDocuments,
    {
      ...(search.q && { search: search.q }),
      ...(search.type && { type: search.type as DocumentType }),
      ...(search.issuer && { issuerSymbol: search.issuer }),
      ...(search.of && { year: Number(search.of) }),
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    },
    { keep: true },
  );
  const set = (change: RegisterSearch) =>
    navigate({
      to: '/documents',
      search: (before) => ({ ...before, page: undefined, ...change }),
      replace: true,
    });
  const isFiltered = Boolean(search.q || search.type || search.issuer || search.of);
  const actions = may('documents.write') && (
    <>
      <LinkButton variant="default" to="/readings">
        {t('readIn')}
      </LinkButton>
      <Button onClick={() => setAdding(true)}>{t('add')}</Button>
    </>
  );
  return (
    <>
      <PageHead title={t('title')} under={t('under')} actions={actions} />
      <Filters
        search={search}
        set={set}
        issuers={query.data?.issuers ?? []}
        years={query.data?.years ?? []}
      />
      <Await
        query={query}
        isEmpty={({ documents }) => documents.length === 0}
        empty={
          isFiltered ? (
            <Empty
              title={t('nothing')}
              actions={
                <Button variant="default" onClick={() => navigate({ to: '/documents', search: {} })}>
                  {t('clear')}
                </Button>
              }
            >
              {t('nothingWhy')}
            </Empty>
          ) : (
            <Empty title={t('none')} actions={actions}>
              {t('noneWhy')}
            </Empty>
          )
        }
      >
        {({ documents, total }) => (
          <>
            <p className="small muted" aria-live="polite">
              {t('count', { count: total })}
            </p>
            <DocumentTable documents={documents} />
            <Pages page={page} total={total} set={set} />
          </>
        )}
      </Await>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('form_new')} size={720}>
        <DocumentForm onDone={() => setAdding(false)} />
      </Dialog>
    </>
  );
}

type FilterProps = {
  search: RegisterSearch;
  set: (change: RegisterSearch) => void;
  issuers: readonly { issuerSymbol: string }[];
  years: readonly number[];
};

function Filters({ search, set, issuers, years }: FilterProps) {
  const t = useWords(words);
  const s = useWords(shared);
  const lang = useLang();
  const [typed, setTyped] = useState(search.q ?? '');
  const send = useDebouncedCallback((q: string) => set({ q: q.trim() || undefined }), 200);
  const symbols = [...new Set(issuers.map((one) => one.issuerSymbol))];
  return (
    <FilterBar active={[search.type, search.issuer, search.of].filter(Boolean).length}>
      <TextInput
        label={t('search')}
        style={{ flex: '1 1 300px' }}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          send(event.currentTarget.value);
        }}
      />
      <Select
        label={t('type')}
        clearable
        searchable
        placeholder={s('all')}
        data={DOCUMENT_TYPE_CODES.map((one) => ({ value: one, label: typeName(one, lang) }))}
        value={(search.type as DocumentType | undefined) ?? null}
        onChange={(type) => set({ type: type ?? undefined })}
      />
      <Select
        label={t('issuer')}
        style={{ flexBasis: 150 }}
        clearable
        placeholder={s('all')}
        data={symbols}
        value={search.issuer ?? null}
        onChange={(issuer) => set({ issuer: issuer ?? undefined })}
      />
      <Select
        label={t('yearOf')}
        style={{ flexBasis: 130 }}
        clearable
        placeholder={s('all')}
        data={years.map(String)}
        value={search.of ?? null}
        onChange={(of) => set({ of: of ?? undefined })}
      />
    </FilterBar>
  );
}

function Pages({ page, total, set }: { page: number; total: number; set: FilterProps['set'] }) {
  const t = useWords(words);
  if (total <= PAGE_SIZE) return null;
  return (
    <div className="row end" style={{ marginTop: 12 }}>
      <Button variant="default" disabled={page === 1} onClick={() => set({ page: String(page - 1) })}>
        {t('before')}
      </Button>
      <span className="small muted">{t('page', { page })}</span>
      <Button
        variant="default"
        disabled={page * PAGE_SIZE >= total}
        onClick={() => set({ page: String(page + 1) })}
      >
        {t('after')}
      </Button>
    </div>
  );
}
