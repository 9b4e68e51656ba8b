// After saving: what went where, with links, and what could not be stored and why.
import { Link } from '@tanstack/react-router';
import type { CommitResult } from '../../../features/readings/contract.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { words as taskWords } from '../tasks/words.ts';
import type { Reading } from './use-review.ts';
import { words } from './words.ts';

export function SavedResult({ reading, result }: { reading: Reading; result: CommitResult }) {
  const t = useWords(words);
  const taskWord = useWords(taskWords);
  const may = useMay();
  const f = useFormat();
  const names = new Map(
    reading.facts.map((fact) => [fact.id, fact.kind === 'measure' ? fact.indicator : fact.text]),
  );
  for (const { factId, state } of reading.decisions)
    if (state.fact?.kind === 'measure') names.set(factId, state.fact.indicator);
  return (
    <>
      <PageHead
        title={t('result')}
        way={
          <>
            <Link to="/readings">{t('crumb')}</Link> / {reading.fileName}
          </>
        }
        actions={
          <>
            <LinkButton variant="default" to="/readings">
              {t('readAnother')}
            </LinkButton>
            <LinkButton variant="default" to="/documents/$id" params={{ id: result.documentId }}>
              {t('openDocument')}
            </LinkButton>
            {may('tasks.assign') && reading.facts.some((fact) => fact.kind === 'task') && (
              <LinkButton variant="default" to="/tasks/from" search={{ document: result.documentId }}>
                {taskWord('fromDocument')}
              </LinkButton>
            )}
            {result.resolutionId && (
              <LinkButton to="/resolutions/$id" params={{ id: result.resolutionId }}>
                {t('openResolution')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="stack">
        {result.errors.length > 0 && (
          <section className="card pad note bad">
            <h2>{t('r_errors')}</h2>
            <ul className="plain lines">
              {result.errors.map((error) => (
                <li key={error.factId + error.message.en}>
                  <span>
                    <b>{names.get(error.factId)}</b>
                    <br />
                    {error.message[f.lang]}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="card pad">
          <h2>{t('r_values', { count: result.values.length })}</h2>
          <ul className="plain lines">
            {result.values.map((value) => (
              <li key={value.factId}>
                <Link to="/indicators/$id" params={{ id: value.indicatorId }}>
                  {value.name}
                </Link>
                <span className="muted">
                  {value.valueId === null && `${t('unchanged')} · `}
                  {f.period(value.period)}
                </span>
              </li>
            ))}
          </ul>
          <p className="muted">
            {result.newIndicators > 0 && `${t('r_new', { count: result.newIndicators })} · `}
            {t('r_relations', { count: result.relations })}
            {result.resolutionId &&
              ` · ${t('r_targets', { count: result.targets, groups: result.taskGroups })}`}
          </p>
          {result.missingDocuments.length > 0 && (
            <p className="muted">{t('r_missing', { symbols: result.missingDocuments.join(', ') })}</p>
          )}
          {result.ambiguousDocuments.length > 0 && (
            <p className="note warn">{t('r_ambiguous', { symbols: result.ambiguousDocuments.join(', ') })}</p>
          )}
          {result.unlinked.length > 0 && (
            <p className="muted">{t('r_unlinked', { count: result.unlinked.length })}</p>
          )}
        </section>
      </div>
    </>
  );
}
