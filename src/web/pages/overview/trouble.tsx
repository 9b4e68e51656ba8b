// Trouble comes before tables: what is in danger, what contradicts itself, who is late.
import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../features/assessments/contract.ts';
import { Band } from '../../components/band.tsx';
import { SourceLink } from '../../components/source-link.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const SHOWN = 4;

export function Trouble({ overview }: { overview: Overview }) {
  return (
    <section className="trouble">
      <InDanger overview={overview} />
      <Findings overview={overview} />
      <Late overview={overview} />
    </section>
  );
}

function InDanger({ overview: { inDanger } }: { overview: Overview }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <div className="card">
      <h2>{t('watch')}</h2>
      {inDanger.length === 0 && <p className="muted">{t('watchNone')}</p>}
      <ul className="plain lines">
        {inDanger.slice(0, SHOWN).map((one) => (
          <li key={one.targetId}>
            <span>
              <Link to="/targets/$id" params={{ id: one.targetId }} className="name">
                {one.name[f.lang]}
              </Link>
              <span className="small muted" style={{ display: 'block' }}>
                {one.score === null ? one.explanation[f.lang] : one.ownerUnit?.name}
              </span>
            </span>
            <span className="nowrap">
              <Band band={one.band} short>
                {one.score !== null && <> {f.pct(one.score, { decimals: 1 })}</>}
              </Band>
            </span>
          </li>
        ))}
      </ul>
      {inDanger.length > SHOWN && (
        <Link to="/targets" className="small">
          {t('watchMore', { count: inDanger.length - SHOWN })}
        </Link>
      )}
    </div>
  );
}

function Findings({ overview: { findings } }: { overview: Overview }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <div className="card">
      <h2>
        {t('findings')} {findings.length > 0 && <span className="tag warn">{findings.length}</span>}
      </h2>
      {findings.length === 0 && <p className="muted">{t('findingsNone')}</p>}
      <ul className="plain lines">
        {findings.map((finding) => (
          <li key={`${finding.code}${finding.targetId}${finding.indicatorId}${finding.valueIds.join()}`}>
            <span>
              <FindingLink finding={finding}>{finding.message[f.lang]}</FindingLink>
              <span className="small muted" style={{ display: 'block' }}>
                {finding.detail?.[f.lang]}{' '}
                {finding.sources[0] && (
                  <SourceLink source={finding.sources[0]}>{t('seeSentences')}</SourceLink>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Finding = Overview['findings'][number];

function FindingLink({ finding, children }: { finding: Finding; children: React.ReactNode }) {
  if (finding.targetId)
    return (
      <Link to="/targets/$id" params={{ id: finding.targetId }} className="name">
        {children}
      </Link>
    );
  if (finding.indicatorId)
    return (
      <Link to="/indicators/$id" params={{ id: finding.indicatorId }} className="name">
        {children}
      </Link>
    );
  return <>{children}</>;
}

function Late({ overview: { late } }: { overview: Overview }) {
  const t = useWords(words);
  const overdue = late.units.filter((one) => one.daysLate > 0);
  const waiting = late.units.length - overdue.length;
  return (
    <div className="card">
      <h2>{t('late')}</h2>
      {late.units.length + late.completeUnits === 0 && <p className="muted">{t('lateNone')}</p>}
      <ul className="plain lines">
        {overdue.slice(0, SHOWN).map((one) => (
          <li key={one.unit.id}>
            <span>
              {one.unit.name}
              {one.missing > 0 && (
                <span className="small muted" style={{ display: 'block' }}>
                  {t('missing', { count: one.missing })}
                </span>
              )}
            </span>
            <span className="nowrap inked b-under_50">{t('lateBy', { count: one.daysLate })}</span>
          </li>
        ))}
        <Rest count={overdue.length - SHOWN} others word={t('alsoLate')} look="inked b-under_50" />
        <Rest count={waiting} others={overdue.length > 0} word={t('waits')} look="muted" />
        <Rest
          count={late.completeUnits}
          others={late.units.length > 0}
          word={t('complete')}
          look="inked b-met_or_exceeded"
        />
      </ul>
    </div>
  );
}

type RestProps = { count: number; others: boolean; word: string; look: string };

/** The units that are not named one by one. */
function Rest({ count, others, word, look }: RestProps) {
  const t = useWords(words);
  if (count <= 0) return null;
  return (
    <li>
      <span>{t(others ? 'otherUnits' : 'allUnits', { count })}</span>
      <span className={`nowrap ${look}`}>{word}</span>
    </li>
  );
}
