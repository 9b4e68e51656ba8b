// The main menu, in words: at the left on a wide screen, in a drawer on a phone. Only what the person may open.
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { contract as inbox } from '../../features/inbox/contract.ts';
import type { Right } from '../../kernel/rights.ts';
import { useWords } from '../i18n.ts';
import { useMay } from '../session.ts';
import { useRead } from '../use-endpoint.ts';
import { words } from '../words.ts';

const GROUPS = [
  [
    { to: '/', word: 'overview', right: 'overview.read', exact: true },
    { to: '/inbox', word: 'inbox', right: 'overview.read' },
  ],
  [
    { to: '/resolutions', word: 'resolutions', right: 'resolutions.read' },
    { to: '/targets', word: 'targets', right: 'assessments.read' },
    { to: '/indicators', word: 'indicators', right: 'indicators.read' },
    { to: '/entry', word: 'entry', right: 'values.report' },
    { to: '/submissions', word: 'submissions', right: 'indicators.read' },
    { to: '/insights', word: 'insights', right: 'assessments.read' },
    { to: '/schemes', word: 'schemes', right: 'assessments.read' },
  ],
  [
    { to: '/tasks', word: 'tasks', right: 'tasks.read' },
    { to: '/projects', word: 'projects', right: 'projects.read' },
    { to: '/grading', word: 'grading', right: 'grading.read' },
    { to: '/documents', word: 'documents', right: 'documents.read' },
    { to: '/cascade', word: 'cascade', right: 'cascade.read' },
    { to: '/readings', word: 'readings', right: 'readings.write' },
  ],
  [
    { to: '/conferences', word: 'conferences', right: 'conferences.read' },
    { to: '/announcements', word: 'announcements', right: 'announcements.read' },
    { to: '/templates', word: 'templates', right: 'announcements.read' },
  ],
  [
    { to: '/people', word: 'people', right: 'people.read' },
    { to: '/exchange', word: 'exchange', right: 'exchange.run' },
    { to: '/audit', word: 'audit', right: 'audit.read' },
  ],
] as const satisfies { to: string; word: string; right: Right; exact?: boolean }[][];

export function Nav({ side, onGo }: { side?: boolean; onGo?: () => void }) {
  const t = useWords(words);
  const may = useMay();
  const waiting = useRead(inbox.getInbox, {}).data?.count ?? 0;
  const groups = GROUPS.map((group) => group.filter((item) => may(item.right))).filter(
    (group) => group.length,
  );
  return (
    <nav className={side ? 'nav side' : 'nav'} aria-label={t('mainMenu')}>
      {groups.map((group, at) => (
        <Fragment key={group[0]!.to}>
          {at > 0 && <hr />}
          {group.map((item) => (
            <Link
              key={item.to}
              to={item.to}
              activeOptions={{ exact: 'exact' in item, includeSearch: false }}
              activeProps={{ className: 'on', 'aria-current': 'page' }}
              onClick={onGo}
            >
              {t(item.word)}
              {item.to === '/inbox' && waiting > 0 && <b className="tag">{waiting}</b>}
            </Link>
          ))}
        </Fragment>
      ))}
    </nav>
  );
}
