// All announcements, last changed first.
import { Link } from '@tanstack/react-router';
import { type AnnouncementHead, contract } from '../../../features/announcements/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function AnnouncementsPage() {
  const t = useWords(words);
  const may = useMay();
  const query = useRead(contract.listAnnouncements, {});
  const held = query.data?.announcements.reduce((sum, one) => sum + one.heldComments, 0) ?? 0;
  return (
    <>
      <PageHead
        title={t('title')}
        under={t('under')}
        actions={
          may('comments.moderate') && (
            <LinkButton to="/comments" variant="default">
              {t('moderate')}
              {held > 0 && ` · ${t('held', { count: held })}`}
            </LinkButton>
          )
        }
      />
      <Await
        query={query}
        isEmpty={({ announcements }) => announcements.length === 0}
        empty={
          <Empty title={t('none')} actions={<LinkButton to="/conferences">{t('toConferences')}</LinkButton>}>
            {t('noneWhy')}
          </Empty>
        }
      >
        {({ announcements }) => <List announcements={announcements} />}
      </Await>
    </>
  );
}

function List({ announcements }: { announcements: AnnouncementHead[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('title')}
      rows={announcements}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          lead: true,
          cell: (one) => (
            <Link to="/announcements/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
          ),
        },
        { key: 'conference', head: t('conference'), wideOnly: true, cell: (one) => one.conference?.title },
        { key: 'status', head: t('status'), cell: (one) => <StateTag head={one} /> },
        { key: 'updated', head: t('updated'), cell: (one) => f.instant(one.updatedAt) },
      ]}
    />
  );
}

export function StateTag({ head }: { head: AnnouncementHead }) {
  const t = useWords(words);
  const f = useFormat();
  if (head.status === 'draft') return <span className="tag">{t('draft')}</span>;
  return (
    <>
      <span className="tag good">{t('published')}</span> {head.publishedAt && f.day(head.publishedAt)}
      {head.hasUnpublished && (
        <>
          {' '}
          <span className="tag warn">{t('changed')}</span>
        </>
      )}
    </>
  );
}
