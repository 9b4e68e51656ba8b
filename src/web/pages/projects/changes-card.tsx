import type { FieldChange, Project } from '../../../features/projects/contract.ts';
import { isDecimalString } from '../../../kernel/decimal.ts';
import { useFormat } from '../../format.ts';
import { type KeyOf, useWords } from '../../i18n.ts';
import { words } from './words.ts';

const NAMES: Record<string, KeyOf<typeof words>> = {
  code: 'code',
  name: 'name',
  kind: 'kind',
  group: 'group',
  ownerUnit: 'ownerUnit',
  contributors: 'contributors',
  investor: 'investor',
  document: 'document',
  totalCost: 'totalCost',
  startsOn: 'startsOn',
  endsOn: 'endsOn',
  status: 'status',
  place: 'place',
  note: 'note',
  illustrative: 'illustrative',
};

/** Every change, the newest first: why, and what it was before. */
export function ChangesCard({ changes }: { changes: Project['changes'] }) {
  const t = useWords(words);
  const f = useFormat();
  const nameOf = ({ field }: FieldChange) =>
    NAMES[field] ? t(NAMES[field]) : `${t('milestone')} ${field.replace(/^milestone:/, '')}`;
  const shown = ({ field }: FieldChange, text: string | null) =>
    text === null ? t('empty') : field === 'totalCost' && isDecimalString(text) ? f.num(text) : text;
  return (
    <section className="card pad">
      <h2>{t('changes')}</h2>
      {changes.length === 0 && <p className="muted">{t('noChanges')}</p>}
      <ol className="plain lines">
        {changes.map((one) => (
          <li key={one.id}>
            <div>
              <b>{one.reason}</b>
              {one.changes.map((change) => (
                <div key={change.field} className="small">
                  {nameOf(change)}:{' '}
                  {t('fromTo', { before: shown(change, change.before), after: shown(change, change.after) })}
                </div>
              ))}
            </div>
            <span className="small muted num">
              {one.by?.name ?? t('program')}
              <br />
              {f.instant(one.at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
