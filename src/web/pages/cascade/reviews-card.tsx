import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Cascade, contract, type Review } from '../../../features/cascade/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DayField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast, toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { DocumentField } from './document-field.tsx';
import { PlanReviews } from './plan-reviews.tsx';
import { ReviewTag } from './standing-tag.tsx';
import { words } from './words.ts';

const REFRESHES = ['/api/cascade'];

export function ReviewsCard({ cascade, manages }: { cascade: Cascade; manages: boolean }) {
  const t = useWords(words);
  const f = useFormat();
  const [planning, setPlanning] = useState(false);
  const [holding, setHolding] = useState<Review | null>(null);
  return (
    <section className="card pad">
      <div className="row between">
        <h2>{t('reviews')}</h2>
        {manages && (
          <Button variant="default" size="compact-sm" className="no-print" onClick={() => setPlanning(true)}>
            {t('addReview')}
          </Button>
        )}
      </div>
      {cascade.reviews.length === 0 && <p className="muted">{t('noReviews')}</p>}
      <ul className="plain lines">
        {cascade.reviews.map((review) => (
          <li key={review.id} style={{ display: 'block' }}>
            <div className="row between">
              <span>
                <b>{t(review.kind)}</b> {review.years !== null && t('afterYears', { count: review.years })} ·{' '}
                {f.day(review.dueOn)}
              </span>
              <ReviewTag of={review} />
            </div>
            {review.quote && <div className="small muted">“{review.quote}”</div>}
            {review.heldOn && (
              <div className="small muted">
                {t('heldOn')} {f.day(review.heldOn)}
                {review.report && (
                  <>
                    {' · '}
                    <Link to="/documents/$id" params={{ id: review.report.id }}>
                      {review.report.symbol ?? review.report.title}
                    </Link>
                  </>
                )}
              </div>
            )}
            {manages && review.heldOn === null && (
              <div className="row no-print">
                <button type="button" className="linkish small" onClick={() => setHolding(review)}>
                  {t('hold')}
                </button>
                <TakeBack review={review} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <Dialog opened={planning} onClose={() => setPlanning(false)} title={t('addReview')}>
        <PlanReviews document={cascade.document} onDone={() => setPlanning(false)} />
      </Dialog>
      <Dialog opened={holding !== null} onClose={() => setHolding(null)} title={t('hold')}>
        {holding && <HoldForm review={holding} onDone={() => setHolding(null)} />}
      </Dialog>
    </section>
  );
}

function TakeBack({ review }: { review: Review }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const remove = useWrite(contract.removeReview, { refreshes: REFRESHES });
  const plan = useWrite(contract.planReviews, { refreshes: REFRESHES });
  const { documentId, kind, years, dueOn, quote, owner } = review;
  const takeBack = () =>
    remove.mutate(
      { id: review.id },
      {
        onError: toastProblem,
        onSuccess: () =>
          toastUndo(s('done'), () =>
            plan.mutateAsync({
              id: documentId,
              reviews: [{ kind, years, dueOn, quote, ownerId: owner?.id ?? null }],
            }),
          ),
      },
    );
  return (
    <button
      type="button"
      className="linkish small"
      aria-label={t('removeReview', { day: f.day(dueOn) })}
      onClick={takeBack}
    >
      {s('remove')}
    </button>
  );
}

function HoldForm({ review, onDone }: { review: Review; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const [heldOn, setHeldOn] = useState(review.dueOn);
  const [reportId, setReportId] = useState<string | null>(null);
  const hold = useWrite(contract.holdReview, { refreshes: REFRESHES });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        hold.mutate(
          { id: review.id, expectedRevision: review.revision, heldOn, reportId },
          {
            onSuccess: () => {
              toast(t('heldNoted'));
              onDone();
            },
          },
        );
      }}
    >
      <DayField
        label={t('heldOn')}
        name="heldOn"
        required
        problem={hold.error}
        value={heldOn}
        onChange={setHeldOn}
      />
      <DocumentField
        label={t('report')}
        name="reportId"
        problem={hold.error}
        value={reportId}
        onChange={setReportId}
      />
      <ErrorBox error={hold.error} hide={['heldOn', 'reportId']} />
      <div className="row end">
        <Button type="submit" loading={hold.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
