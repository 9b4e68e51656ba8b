import type { Unit, UnitChange } from '../../../features/people/contract.ts';
import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

export function UnitChanges({ changes, units }: { changes: UnitChange[]; units: Unit[] }) {
  const t = useWords(words);
  const f = useFormat();
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? '…';
  const percent = (weight: string) => f.num(toDecimalString(decimal(weight).times(100)), { decimals: 3 });
  return (
    <section className="stack tight" aria-label={t('history')}>
      <h3>{t('history')}</h3>
      {changes.length === 0 && <p className="muted">{t('noHistory')}</p>}
      <ul className="plain lines">
        {changes.map((change) => (
          <li key={change.id}>
            <span>
              <b>{t(`change_${change.kind}`)}</b> <span className="muted">{f.day(change.changedOn)}</span>
              <span className="small muted" style={{ display: 'block' }}>
                {change.legalDocument}
              </span>
              {change.kind === 'rename' ? (
                <span>{t('renamed', { old: change.oldName ?? '', name: change.newName ?? '' })}</span>
              ) : (
                change.parts.map(({ fromUnitId, toUnitId, weight }) => (
                  <span key={fromUnitId + toUnitId} style={{ display: 'block' }}>
                    {t('part', { from: nameOf(fromUnitId), to: nameOf(toUnitId), weight: percent(weight) })}
                  </span>
                ))
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
