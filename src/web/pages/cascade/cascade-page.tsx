// The cascade of one document: coverage, tree or table, what may be attached, reviews.
import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Cascade, contract, type Duty } from '../../../features/cascade/contract.ts';
import { addressOf } from '../../client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { AskForm } from './ask-form.tsx';
import { CascadeTable } from './cascade-table.tsx';
import { CascadeTree } from './cascade-tree.tsx';
import { CoverageStrip } from './coverage-strip.tsx';
import { DutyDialog } from './duty-dialog.tsx';
import { ReviewsCard } from './reviews-card.tsx';
import { cascadeRoute } from './routes.tsx';
import { SubmitForm } from './submit-form.tsx';
import { SuggestionsCard } from './suggestions-card.tsx';
import { words } from './words.ts';

export function CascadePage() {
  const { id } = cascadeRoute.useParams();
  const query = useRead(contract.getCascade, { id });
  return (
    <Await query={query}>{(cascade) => <OneCascade key={cascade.document.id} cascade={cascade} />}</Await>
  );
}

function OneCascade({ cascade }: { cascade: Cascade }) {
  const t = useWords(words);
  const s = useWords(shared);
  const manages = useMay()('cascade.manage');
  const [asking, setAsking] = useState(false);
  const [handled, setHandled] = useState<Duty | null>(null);
  const { document } = cascade;
  const ask = manages && <Button onClick={() => setAsking(true)}>{t('ask')}</Button>;
  const hasDuties = cascade.nodes.length > 0;
  return (
    <>
      <PageHead
        title={t('cascadeOf', { name: document.symbol ?? document.title })}
        way={<Link to="/cascade">{t('title')}</Link>}
        under={<Under cascade={cascade} />}
        actions={
          <>
            {hasDuties && (
              <>
                <Button variant="default" onClick={() => window.print()}>
                  {s('print')}
                </Button>
                <Button
                  component="a"
                  variant="default"
                  href={addressOf(contract.exportCascade, { id: document.id })}
                  download
                >
                  {s('exportXlsx')}
                </Button>
              </>
            )}
            {ask}
          </>
        }
      />
      <div className="main-aside">
        <div className="stack">
          {hasDuties ? (
            <>
              <CoverageStrip coverage={cascade.coverage} />
              <Lines cascade={cascade} onHandle={setHandled} />
            </>
          ) : (
            <Empty title={t('noDuties')} actions={ask}>
              {t('noDutiesWhy')}
            </Empty>
          )}
        </div>
        <div className="stack">
          <ReviewsCard cascade={cascade} manages={manages} />
          {manages && <SuggestionsCard cascade={cascade} />}
        </div>
      </div>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('ask')}>
        <AskForm documentId={document.id} onDone={() => setAsking(false)} />
      </Dialog>
      <Dialog opened={handled !== null} onClose={() => setHandled(null)} title={handled?.unit.name ?? ''}>
        {handled &&
          (manages ? (
            <DutyDialog key={handled.id} duty={handled} onDone={() => setHandled(null)} />
          ) : (
            <SubmitForm key={handled.id} duty={handled} onDone={() => setHandled(null)} />
          ))}
      </Dialog>
    </>
  );
}

function Under({ cascade: { document, above } }: { cascade: Cascade }) {
  const t = useWords(words);
  return (
    <>
      <Link to="/documents/$id" params={{ id: document.id }}>
        {document.title}
      </Link>
      {above.length > 0 && (
        <div>
          {t('carries')}{' '}
          {above.map((one, at) => (
            <span key={one.id}>
              {at > 0 && ' ← '}
              <Link to="/cascade/$id" params={{ id: one.id }}>
                {one.symbol ?? one.title}
              </Link>
            </span>
          ))}
        </div>
      )}
    </>
  );
}

function Lines({ cascade, onHandle }: { cascade: Cascade; onHandle?: (duty: Duty) => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { view } = cascadeRoute.useSearch();
  const [onlyGaps, setOnlyGaps] = useState(false);
  return (
    <>
      <div className="row between no-print">
        <SegmentedControl
          aria-label={t('view')}
          value={view ?? 'tree'}
          onChange={(to) =>
            navigate({
              to: '/cascade/$id',
              params: { id: cascade.document.id },
              search: to === 'table' ? { view: to } : {},
              replace: true,
            })
          }
          data={[
            { value: 'tree', label: t('tree') },
            { value: 'table', label: t('table') },
          ]}
        />
        <Checkbox
          label={t('onlyGaps')}
          checked={onlyGaps}
          onChange={(event) => setOnlyGaps(event.currentTarget.checked)}
        />
      </div>
      {view === 'table' ? (
        <CascadeTable nodes={cascade.nodes} onlyGaps={onlyGaps} onHandle={onHandle} />
      ) : (
        <CascadeTree nodes={cascade.nodes} onlyGaps={onlyGaps} onHandle={onHandle} />
      )}
      {cascade.isCut && <p className="small muted">{t('cut')}</p>}
    </>
  );
}
