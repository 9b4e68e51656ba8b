// "/" from anywhere: targets of the year, indicators and documents by name, without regard to marks.
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { contract as documents } from '../../features/documents/contract.ts';
import { contract as indicators } from '../../features/indicators/contract.ts';
import { fold } from '../../kernel/folding.ts';
import { useLang, useWords } from '../i18n.ts';
import { useRead } from '../use-endpoint.ts';
import { useOverview } from '../use-overview.ts';
import { words } from '../words.ts';

type Hit = {
  key: string;
  kind: string;
  name: string;
  to: '/targets' | '/indicators' | '/documents';
  id: string;
};

const addressOf = (hit: Hit) => `/app${hit.to}/${hit.id}`;

export function SearchBox() {
  const t = useWords(words);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const hits = useHits(text.trim());
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches('input,textarea,select,[contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const go = (hit: Hit) => {
    setOpen(false);
    setText('');
    input.current?.blur();
    if (hit.to === '/documents') navigate({ href: addressOf(hit) });
    else navigate({ to: `${hit.to}/$id`, params: { id: hit.id } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && hits[at]) go(hits[at]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  const shown = open && text.trim() !== '';
  return (
    <search
      className="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('search')}
        aria-expanded={shown}
        aria-controls="found"
        aria-activedescendant={shown && hits[at] ? `found-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={t('search')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <span className="kbd wide" aria-hidden="true">
        /
      </span>
      {shown && (
        <div className="found">
          {hits.length === 0 && <p className="muted">{t('searchNothing', { text: text.trim() })}</p>}
          <div role="listbox" id="found" aria-label={t('search')}>
            {hits.map((hit, index) => (
              <a
                key={hit.key}
                id={`found-${index}`}
                role="option"
                aria-selected={index === at}
                className={index === at ? 'on' : undefined}
                href={addressOf(hit)}
                tabIndex={-1}
                onMouseDown={(event) => {
                  event.preventDefault();
                  go(hit);
                }}
              >
                {hit.name} <span className="muted small">{hit.kind}</span>
              </a>
            ))}
          </div>
        </div>
      )}
    </search>
  );
}

const useHits = (text: string): Hit[] => {
  const t = useWords(words);
  const lang = useLang();
  const overview = useOverview();
  const catalogue = useRead(
    indicators.listIndicators,
    { search: text, limit: 8 },
    { enabled: text.length > 1, keep: true },
  );
  const register = useRead(
    documents.listDocuments,
    { search: text, limit: 6 },
    { enabled: text.length > 1, keep: true },
  );
  return useMemo(() => {
    if (!text) return [];
    const folded = fold(text);
    const targets = (overview.data?.rows ?? [])
      .filter((row) => fold(`${row.name.vi} ${row.name.en}`).includes(folded))
      .slice(0, 8)
      .map(
        (row): Hit => ({
          key: `t${row.targetId}`,
          kind: t('targets'),
          name: row.name[lang],
          to: '/targets',
          id: row.targetId,
        }),
      );
    const measures = (catalogue.data?.indicators ?? []).map(
      (one): Hit => ({
        key: `i${one.id}`,
        kind: t('indicators'),
        name: (lang === 'en' && one.nameEn) || one.nameVi,
        to: '/indicators',
        id: one.id,
      }),
    );
    const papers = (register.data?.documents ?? []).map(
      (one): Hit => ({
        key: `d${one.id}`,
        kind: t('documents'),
        name: [one.symbol, one.title].filter(Boolean).join(' · '),
        to: '/documents',
        id: one.id,
      }),
    );
    return [...targets, ...measures, ...papers];
  }, [text, lang, overview.data, catalogue.data, register.data, t]);
};
