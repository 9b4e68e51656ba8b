// The editors' desk for comments: held ones first.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Comment, contract } from '../../../features/announcements/contract.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function CommentsPage() {
  const t = useWords(words);
  const query = useRead(contract.listComments, {});
  return (
    <>
      <PageHead
        way={<Link to="/announcements">{t('title')}</Link>}
        title={t('moderate')}
        under={t('commentsUnder')}
      />
      <Await
        query={query}
        isEmpty={({ comments }) => comments.length === 0}
        empty={<Empty title={t('noComments')}>{t('noCommentsWhy')}</Empty>}
      >
        {({ comments }) => (
          <ul className="plain stack">
            {comments.map((comment) => (
              <CommentCard key={comment.id} comment={comment} />
            ))}
          </ul>
        )}
      </Await>
    </>
  );
}

const LOOKS = { held: 'tag warn', approved: 'tag good', rejected: 'tag bad' } as const;

function CommentCard({ comment }: { comment: Comment }) {
  const t = useWords(words);
  const f = useFormat();
  const decide = useWrite(contract.decideComment, { refreshes: ['/api/comments', '/api/announcements'] });
  const say = (decision: 'approved' | 'rejected') =>
    decide.mutate(
      { id: comment.id, decision },
      {
        onError: toastProblem,
        onSuccess: () =>
          toastUndo(t(`status_${decision}`), () =>
            decide.mutateAsync({
              id: comment.id,
              decision: decision === 'approved' ? 'rejected' : 'approved',
            }),
          ),
      },
    );
  return (
    <li className="card pad stack tight">
      <div className="row between">
        <span className="small muted">
          <b>{t('by', { name: comment.name, when: f.instant(comment.createdAt) })}</b>
          {' · '}
          <Link to="/announcements/$id" params={{ id: comment.announcement.id }}>
            {comment.announcement.title}
          </Link>
        </span>
        <span className={LOOKS[comment.status]}>{t(`status_${comment.status}`)}</span>
      </div>
      <p style={{ whiteSpace: 'pre-line', margin: 0 }}>{comment.text}</p>
      <div className="row">
        {comment.status !== 'approved' && (
          <Button size="compact-sm" loading={decide.isPending} onClick={() => say('approved')}>
            {t('approve')}
          </Button>
        )}
        {comment.status !== 'rejected' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={decide.isPending}
            onClick={() => say('rejected')}
          >
            {t('reject')}
          </Button>
        )}
      </div>
    </li>
  );
}
