// How far the cascade reaches: parts of one bar, each named and counted.
import type { Coverage } from '../../../features/cascade/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const PARTS = ['issued', 'late', 'open', 'overdue'] as const;

export function CoverageStrip({ coverage }: { coverage: Coverage }) {
  const t = useWords(words);
  const f = useFormat();
  const due = coverage.duties - coverage.excused;
  const count = { ...coverage, issued: coverage.issued + coverage.late };
  return (
    <section className="card pad task-count" aria-label={t('coverage')}>
      <dl>
        <div>
          <dt>{t('duties')}</dt>
          <dd>{f.num(String(due))}</dd>
        </div>
        {PARTS.map((part) => (
          <div key={part} className={part === 'overdue' && count.overdue > 0 ? 'gap' : undefined}>
            <dt>{t(part)}</dt>
            <dd>
              {part === 'overdue' && count.overdue > 0 && <span aria-hidden="true">▲ </span>}
              {f.num(String(count[part]))}
            </dd>
          </div>
        ))}
        {coverage.excused > 0 && (
          <div>
            <dt>{t('excused')}</dt>
            <dd>{f.num(String(coverage.excused))}</dd>
          </div>
        )}
      </dl>
      {due > 0 && (
        <div className="cover-bar" aria-hidden="true">
          {(['issued', 'late', 'open', 'overdue'] as const).map((part) => (
            <i key={part} className={part} style={{ flexGrow: coverage[part] }} />
          ))}
        </div>
      )}
    </section>
  );
}
