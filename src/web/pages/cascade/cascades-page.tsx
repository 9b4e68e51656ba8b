// Every document that units must carry out, those with the oldest gaps first, and the reviews that are due.
import { Link } from '@tanstack/react-router';
import { contract } from '../../../features/cascade/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { DataTable } from '../../components/data-table.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { ReviewTag } from './standing-tag.tsx';
import { words } from './words.ts';

type Listed = ResponseOf<typeof contract.listCascades>;

export function CascadesPage() {
  const t = useWords(words);
  const query = useRead(contract.listCascades, {});
  return (
    <>
      <PageHead title={t('title')} under={t('under')} />
      <Await
        query={query}
        isEmpty={({ cascades }) => cascades.length === 0}
        empty={
          <Empty title={t('none')} actions={<LinkButton to="/documents">{t('toDocuments')}</LinkButton>}>
            {t('noneWhy')}
          </Empty>
        }
      >
        {({ cascades, reviews }) => (
          <div className="stack">
            {reviews.length > 0 && <ReviewsDue reviews={reviews} />}
            <Cascades cascades={cascades} />
          </div>
        )}
      </Await>
    </>
  );
}

function ReviewsDue({ reviews }: { reviews: Listed['reviews'] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <section className="card pad">
      <h2>{t('reviewsDue')}</h2>
      <ul className="plain lines">
        {reviews.map((review) => (
          <li key={review.id}>
            <span>
              {t(review.kind)} {f.day(review.dueOn)}:{' '}
              <Link to="/cascade/$id" params={{ id: review.document.id }}>
                <b>{review.document.symbol}</b> {review.document.title}
              </Link>
            </span>
            <ReviewTag of={review} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cascades({ cascades }: { cascades: Listed['cascades'] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('title')}
      rows={cascades}
      rowKey={(row) => row.document.id}
      columns={[
        {
          key: 'document',
          head: t('document'),
          lead: true,
          cell: ({ document }) => (
            <Link to="/cascade/$id" params={{ id: document.id }}>
              {document.symbol && <b>{document.symbol}</b>} {document.title}
            </Link>
          ),
        },
        {
          key: 'duties',
          head: t('duties'),
          numeric: true,
          cell: ({ coverage }) => coverage.duties - coverage.excused,
        },
        {
          key: 'issued',
          head: t('issued'),
          numeric: true,
          cell: ({ coverage }) => coverage.issued + coverage.late,
        },
        { key: 'late', head: t('late'), numeric: true, cell: ({ coverage }) => coverage.late },
        { key: 'open', head: t('open'), numeric: true, cell: ({ coverage }) => coverage.open },
        {
          key: 'overdue',
          head: t('overdue'),
          numeric: true,
          cell: ({ coverage }) =>
            coverage.overdue > 0 ? (
              <span className="tag bad">
                <span aria-hidden="true">▲</span> {coverage.overdue}
              </span>
            ) : (
              0
            ),
        },
        {
          key: 'review',
          head: t('nextReview'),
          cell: ({ nextReview }) => nextReview && `${t(nextReview.kind)} ${f.day(nextReview.dueOn)}`,
        },
      ]}
    />
  );
}
