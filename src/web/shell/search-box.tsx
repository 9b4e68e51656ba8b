// "/" from anywhere: everything that has a name, with or without marks.
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { contract as search } from '../../features/search/contract.ts';
import { foldedWords } from '../../features/search/rules.ts';
import { FoundName, placeOfHit } from '../components/found-name.tsx';
import { useLang, useWords } from '../i18n.ts';
import { words as nameWords } from '../pages/search/words.ts';
import { useRead } from '../use-endpoint.ts';
import { useOverview } from '../use-overview.ts';
import { words } from '../words.ts';

type Choice = { key: string; kind: string; name: React.ReactNode; to: string };

export function SearchBox() {
  const t = useWords(words);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const { choices: hits, isAsking } = useChoices(text.trim());
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
  const go = (hit: Choice) => {
    setOpen(false);
    setText('');
    input.current?.blur();
    navigate({ href: `/app${hit.to}` });
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
          {hits.length === 0 && !isAsking && (
            <p className="muted">{t('searchNothing', { text: text.trim() })}</p>
          )}
          <div role="listbox" id="found" aria-label={t('search')}>
            {hits.map((hit, index) => (
              <a
                key={hit.key}
                id={`found-${index}`}
                role="option"
                aria-selected={index === at}
                className={index === at ? 'on' : undefined}
                href={`/app${hit.to}`}
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

/** Targets of the year stand in the overview that is at hand; everything else is asked for. */
const useChoices = (text: string): { choices: Choice[]; isAsking: boolean } => {
  const t = useWords(words);
  const n = useWords(nameWords);
  const lang = useLang();
  const overview = useOverview();
  const found = useRead(search.searchNames, { q: text, limit: 12 }, { enabled: text !== '', keep: true });
  const choices = useMemo(() => {
    if (!text) return [];
    const sought = foldedWords(text);
    const targets = (overview.data?.rows ?? [])
      .filter((row) => {
        const own = foldedWords(`${row.name.vi} ${row.name.en}`);
        return sought.length > 0 && sought.every((word) => own.some((one) => one.startsWith(word)));
      })
      .slice(0, 6)
      .map(
        (row): Choice => ({
          key: `target ${row.targetId}`,
          kind: t('targets'),
          name: <FoundName hit={{ title: row.name[lang], label: null, via: null }} words={sought} />,
          to: `/targets/${row.targetId}`,
        }),
      );
    const names = (found.data?.hits ?? []).map(
      (hit): Choice => ({
        key: `${hit.kind} ${hit.id}`,
        kind: n(hit.kind),
        name: <FoundName hit={hit} words={found.data?.isCorrected ? found.data.words : sought} />,
        to: placeOfHit(hit),
      }),
    );
    const all = [...targets, ...names];
    return all.length
      ? [...all, { key: 'all', kind: '', name: n('seeAll'), to: `/search?q=${encodeURIComponent(text)}` }]
      : [];
  }, [text, lang, overview.data, found.data, t, n]);
  return { choices, isAsking: found.isFetching };
};
