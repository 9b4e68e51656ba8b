import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { GradedItem, Sheet } from '../../../features/grading/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import { MarkForm } from './mark-form.tsx';
import { words } from './words.ts';

const LISTS = [
  ['lowers', 'lowered'],
  ['lifts', 'lifted'],
  ['none', 'neutral'],
] as const;

/** What lowered, what lifted, what does not count yet. */
export function ItemLists({ sheet }: { sheet: Sheet }) {
  const t = useWords(words);
  const [marking, setMarking] = useState<GradedItem | null>(null);
  return (
    <>
      {LISTS.map(([effect, title]) => {
        const items = sheet.items.filter((item) => item.effect === effect);
        if (effect === 'none' && items.length === 0) return null;
        return (
          <section key={effect} className="card pad">
            <h2>
              {t(title)} ({items.length})
            </h2>
            {items.length === 0 && <p className="muted">{t('nothing')}</p>}
            <ul className="plain lines">
              {items.map((item) => (
                <Item
                  key={`${item.kind} ${item.id}`}
                  item={item}
                  onMark={
                    sheet.may.review && item.kind === 'task' && item.outcome === 'on_time' && !item.exceeded
                      ? () => setMarking(item)
                      : undefined
                  }
                />
              ))}
            </ul>
          </section>
        );
      })}
      <Dialog opened={marking !== null} onClose={() => setMarking(null)} title={t('markExceeded')}>
        {marking && (
          <MarkForm sheet={sheet} kind="exceeded" taskId={marking.id} onDone={() => setMarking(null)} />
        )}
      </Dialog>
    </>
  );
}

const LOOKS: Record<GradedItem['effect'], [string, string]> = {
  lowers: ['tag bad', '▼'],
  lifts: ['tag good', '▲'],
  none: ['tag', '○'],
};

function Item({ item, onMark }: { item: GradedItem; onMark?: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const [look, shape] = LOOKS[item.effect];
  const name = item.name?.[f.lang] ?? null;
  return (
    <li>
      <div>
        {name === null ? (
          <span className="muted">{t('hiddenTask')}</span>
        ) : item.kind === 'task' ? (
          <Link to="/tasks/$id" params={{ id: item.id }}>
            {name}
          </Link>
        ) : (
          <Link to="/targets/$id" params={{ id: item.id }}>
            {name}
          </Link>
        )}
        <div className="small muted row">
          {item.deadline && <span>{f.day(item.deadline)}</span>}
          {item.carried && <span className="tag">{t('carried')}</span>}
          {item.exceeded && <span className="tag good">{t('exceeded')}</span>}
          {item.illustrative && <span className="tag">{s('illustrative')}</span>}
        </div>
      </div>
      <span className="row">
        {onMark && (
          <button
            type="button"
            className="linkish small no-print"
            aria-label={t('markOf', { name: name ?? '' })}
            onClick={onMark}
          >
            {t('markExceeded')}
          </button>
        )}
        <span className={look}>
          <span aria-hidden="true">{shape}</span> {t(`o_${item.outcome}`, { days: item.daysLate })}
          {item.score !== null && ` · ${f.pct(item.score)}`}
        </span>
      </span>
    </li>
  );
}
