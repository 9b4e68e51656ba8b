// The bell: how many notices are not read, and the newest of them; each leads to its place.
import { Popover } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Notice } from '../../features/notices/contract.ts';
import { useFormat } from '../format.ts';
import { useWords } from '../i18n.ts';
import { useRead, useWrite } from '../use-endpoint.ts';
import { words } from './words.ts';

const NOTICES = ['/api/notices'];
const SHOWN = 12;

export function Bell() {
  const t = useWords(words);
  const [opened, setOpened] = useState(false);
  const query = useRead(contract.listNotices, { limit: SHOWN });
  const unread = query.data?.unread ?? 0;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} trapFocus>
      <Popover.Target>
        <button
          type="button"
          className="bell"
          aria-label={unread ? t('bellCount', { count: unread }) : t('bell')}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
            <path
              d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7Zm4 9a2 2 0 0 0 4 0"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
          {unread > 0 && <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Notices notices={query.data?.notices ?? []} unread={unread} onGo={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

type Props = { notices: Notice[]; unread: number; onGo: () => void };

function Notices({ notices, unread, onGo }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const go = useNavigate();
  const read = useWrite(contract.readNotices, { refreshes: NOTICES });
  return (
    <div className="stack tight">
      <div className="row between">
        <b>{t('bell')}</b>
        {unread > 0 && (
          <button type="button" className="linkish small" onClick={() => read.mutate({})}>
            {t('readAll')}
          </button>
        )}
      </div>
      {notices.length === 0 && <p className="muted">{t('none')}</p>}
      <ul className="plain lines">
        {notices.map((notice) => (
          <li key={notice.id}>
            <a
              href={`/app${notice.link}`}
              style={notice.readAt ? undefined : { fontWeight: 600 }}
              onClick={(event) => {
                event.preventDefault();
                read.mutate({ ids: [notice.id] });
                onGo();
                void go({ href: notice.link });
              }}
            >
              {notice.title[f.lang]}
              <span className="small muted" style={{ display: 'block', fontWeight: 400 }}>
                {f.instant(notice.madeAt)}
                {notice.dueOn && ` · ${t('due', { day: f.day(notice.dueOn) })}`}
                {notice.urgent && ` · ${t('urgent')}`}
                {!notice.readAt && ` · ${t('unread')}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Link to="/inbox" onClick={onGo}>
        {t('toInbox')}
      </Link>
    </div>
  );
}
