// One entry: a sentence a person reads, and below it, when opened, everything the entry holds.
import type { AuditEntry } from '../../../features/audit/contract.ts';
import { detailsOf, sentenceOf } from '../../../features/audit/rules.ts';
import { useFormat } from '../../format.ts';
import { useLang, useWords } from '../../i18n.ts';
import { words } from './words.ts';

export function EntryRow({ entry, onOnlyThis }: { entry: AuditEntry; onOnlyThis: () => void }) {
  const t = useWords(words);
  const f = useFormat();
  const lang = useLang();
  const details = detailsOf(entry, lang);
  return (
    <li style={{ padding: '9px 16px', borderTop: '1px solid var(--line-2)' }}>
      <details>
        <summary style={{ cursor: 'pointer' }}>
          <span className="muted small nowrap">{f.instant(entry.at)}</span> {sentenceOf(entry, lang)}
        </summary>
        <dl className="dl small" style={{ margin: '8px 0 4px 18px' }}>
          {details.map(({ label, before, text }) => (
            <div key={label + text} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd style={{ overflowWrap: 'anywhere' }}>
                {before !== undefined && (
                  <>
                    <s className="muted">{before}</s> →{' '}
                  </>
                )}
                {text}
              </dd>
            </div>
          ))}
          <dt>{t('verb')}</dt>
          <dd>
            {entry.verb} · {t('seq', { seq: entry.seq })}
          </dd>
          <dt>{t('hash')}</dt>
          <dd style={{ overflowWrap: 'anywhere' }}>
            <code>{entry.hash}</code>
          </dd>
        </dl>
        <button type="button" className="linkish small" style={{ marginLeft: 18 }} onClick={onOnlyThis}>
          {t('onlyThis')}
        </button>
      </details>
    </li>
  );
}
