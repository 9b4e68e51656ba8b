// What was published, when and why it was corrected; and whether readers may comment.
import { Switch } from '@mantine/core';
import { type Announcement, contract } from '../../../features/announcements/contract.ts';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export const publicAddress = (bodySlug: string, slug: string, version?: number): string =>
  `/cong-khai/${bodySlug}/thong-bao/${slug}${version ? `?ban=${version}` : ''}`;

export function VersionsCard({ announcement, bodySlug }: { announcement: Announcement; bodySlug: string }) {
  const t = useWords(words);
  const f = useFormat();
  const may = useMay();
  const setOpen = useWrite(contract.setCommentsOpen, { refreshes: ['/api/announcements'] });
  const { slug, versions, snapshot } = announcement;
  return (
    <section className="card pad stack tight">
      <h2>{t('snapshot')}</h2>
      <div className="small">
        {f.period(snapshot.period)} · {f.instant(snapshot.takenAt)}
        <br />
        <code className="hash">{snapshot.hash}</code>
      </div>
      {slug && (
        <>
          <h2>{t('versions')}</h2>
          <ul className="plain lines small linked">
            {versions.map((one) => (
              <li key={one.version}>
                <span>
                  <a href={publicAddress(bodySlug, slug, one.version)} target="_blank" rel="noopener">
                    {t('version', { version: one.version })}
                  </a>{' '}
                  {f.instant(one.publishedAt)}
                  {one.publishedBy && ` · ${one.publishedBy.name}`}
                  <span className="muted" style={{ display: 'block' }}>
                    {one.note ?? t('firstVersion')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <a href={publicAddress(bodySlug, slug)} target="_blank" rel="noopener">
            {t('seePublic')}
          </a>
          {may('comments.moderate') && (
            <Switch
              label={t('commentsOpen')}
              defaultChecked={announcement.commentsOpen}
              onChange={(event) =>
                setOpen.mutate(
                  { id: announcement.id, open: event.currentTarget.checked },
                  { onError: toastProblem },
                )
              }
            />
          )}
        </>
      )}
    </section>
  );
}
