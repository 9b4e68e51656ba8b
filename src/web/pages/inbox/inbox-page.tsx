// What a person has to do, gathered: each line leads to the place where it is done.
import { Link } from '@tanstack/react-router';
import { contract, type InboxItem, type InboxKind } from '../../../features/inbox/contract.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

type Section = { kind: InboxKind; total: number; items: InboxItem[] };

export function InboxPage() {
  const t = useWords(words);
  const query = useRead(contract.getInbox, {});
  return (
    <>
      <PageHead title={t('title')} under={t('under')} />
      <Await
        query={query}
        isEmpty={({ sections }) => sections.length === 0}
        empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
      >
        {({ sections, count }) => (
          <div className="stack">
            {count === 0 && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
            {sections.length > 1 && (
              <nav className="row" aria-label={t('jump')}>
                {sections.map(({ kind, total }) => (
                  <a key={kind} className="pick" href={`#inbox-${kind}`}>
                    {t(kind)} <b>{total}</b>
                  </a>
                ))}
              </nav>
            )}
            {sections.map((section) => (
              <Group key={section.kind} section={section} />
            ))}
          </div>
        )}
      </Await>
    </>
  );
}

function Group({ section: { kind, total, items } }: { section: Section }) {
  const t = useWords(words);
  const isQuiet = kind === 'stale' || kind === 'no_owner';
  return (
    <section className="card pad stack tight" id={`inbox-${kind}`} aria-labelledby={`inbox-${kind}-name`}>
      <h2 id={`inbox-${kind}-name`}>
        {t(kind)} <span className="tag">{total}</span>
      </h2>
      {isQuiet ? (
        <details>
          <summary>
            {t('show', { count: total })} <span className="muted small">· {t(`${kind}Why`)}</span>
          </summary>
          <Lines items={items} />
        </details>
      ) : (
        <Lines items={items} />
      )}
      {items.length < total && <p className="muted small">{t('moreThan', { shown: items.length, total })}</p>}
    </section>
  );
}

function Lines({ items }: { items: InboxItem[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <ul className="plain lines">
      {items.map((item) => (
        <li key={item.key}>
          <span>
            <Link to={item.link}>{item.title[f.lang]}</Link>
            {item.detail && <div className="muted small">{item.detail[f.lang]}</div>}
          </span>
          {item.daysLate > 0 ? (
            <span className="tag bad" style={{ alignSelf: 'center' }}>
              <span aria-hidden="true">✕ </span>
              {t('late', { count: item.daysLate })}
            </span>
          ) : (
            item.dueOn && <span className="muted small nowrap">{t('due', { day: f.day(item.dueOn) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
