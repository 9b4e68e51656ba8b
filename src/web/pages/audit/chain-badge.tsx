// Whether the log is whole, said at the top of the page; if not, where it breaks.
import { contract } from '../../../features/audit/contract.ts';
import { Await } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

const WHY = { changed: 'brokenChanged', missing: 'brokenMissing', head: 'brokenHead' } as const;

export function ChainBadge() {
  const t = useWords(words);
  const chain = useRead(contract.checkChain, {});
  return (
    <div style={{ marginBottom: 14 }}>
      <Await query={chain}>
        {({ isWhole, entries, headHash, fault }) => (
          <div className="row" style={{ alignItems: 'baseline' }} role={isWhole ? undefined : 'alert'}>
            {isWhole ? (
              <span className="tag good">✓ {t('whole', { count: entries })}</span>
            ) : (
              <span className="tag bad">▼ {t('broken', { seq: fault?.seq ?? 0 })}</span>
            )}
            {fault && <span>{t(WHY[fault.problem])}</span>}
            {isWhole && headHash && (
              <details className="small muted">
                <summary>{t('head')}</summary>
                <code style={{ overflowWrap: 'anywhere' }}>{headHash}</code>
              </details>
            )}
            <button type="button" className="linkish small" onClick={() => chain.refetch()}>
              {t('checkAgain')}
            </button>
          </div>
        )}
      </Await>
    </div>
  );
}
