// Everything found by name, narrowed by kind; what is looked for is kept in the address.
import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { contract, KIND_RIGHTS, KINDS, type Kind } from '../../../features/search/contract.ts';
import { FoundName, placeOfHit } from '../../components/found-name.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { type NameSearch, searchRoute } from './routes.tsx';
import { words } from './words.ts';

export function SearchPage() {
  const t = useWords(words);
  const may = useMay();
  const navigate = useNavigate();
  const { q = '', kind } = searchRoute.useSearch();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const go = (part: NameSearch) => navigate({ to: '/search', search: { q, kind, ...part }, replace: true });
  const look = useDebouncedCallback((next: string) => {
    // Who has opened a result meanwhile is not brought back.
    if (window.location.pathname.endsWith('/search')) go({ q: next || undefined });
  }, 150);
  const query = useRead(
    contract.searchNames,
    { q, ...(kind && { kind }), limit: 100 },
    { enabled: q !== '', keep: true },
  );
  return (
    <>
      <PageHead title={t('title')} under={t('under')} />
      <div className="stack">
        <TextInput
          label={t('label')}
          type="search"
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            look(event.currentTarget.value);
          }}
        />
        <div className="found-kinds">
          <SegmentedControl
            aria-label={t('kinds')}
            value={kind ?? 'all'}
            onChange={(next) => go({ kind: next === 'all' ? undefined : (next as Kind) })}
            data={['all' as const, ...KINDS.filter((one) => may(KIND_RIGHTS[one]))].map((value) => ({
              value,
              label: t(value),
            }))}
          />
        </div>
        {q === '' ? (
          <Empty title={t('begin')}>
            <p>{t('beginWhy')}</p>
          </Empty>
        ) : (
          <Await query={query}>
            {({ hits, hasMore, words: sought, isCorrected }) =>
              hits.length === 0 ? (
                <Empty title={t('nothing', { text: q })}>
                  <p>{t('nothingWhy')}</p>
                </Empty>
              ) : (
                <div className="card pad">
                  <p className="muted" role="status">
                    {isCorrected && `${t('corrected')} `}
                    {t(hasMore ? 'foundMore' : 'found', { count: hits.length })}
                  </p>
                  <ul className="found-list">
                    {hits.map((hit) => (
                      <li key={`${hit.kind} ${hit.id}`}>
                        <a
                          href={`/app${placeOfHit(hit)}`}
                          onClick={(event) => {
                            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                            event.preventDefault();
                            navigate({ href: `/app${placeOfHit(hit)}` });
                          }}
                        >
                          <FoundName hit={hit} words={sought} />
                        </a>
                        <span className="muted small">{t(hit.kind)}</span>
                      </li>
                    ))}
                  </ul>
                </div>
              )
            }
          </Await>
        )}
      </div>
    </>
  );
}
