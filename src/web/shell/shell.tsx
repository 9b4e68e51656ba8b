// Around every staff page: the top bar, the menu, the place where the page stands. Asks for a sign-in first.
import { Burger, Drawer } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { contract as people } from '../../features/people/contract.ts';
import { ApiProblem } from '../api-problem.ts';
import { ErrorBox, Loading } from '../components/states.tsx';
import { useWords } from '../i18n.ts';
import { useLive } from '../live/use-live.ts';
import { Bell } from '../notices/bell.tsx';
import { SessionContext } from '../session.ts';
import { useMeQuery } from '../use-me.ts';
import { words } from '../words.ts';
import { Nav } from './nav.tsx';
import { SearchBox } from './search-box.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { UserMenu } from './user-menu.tsx';
import { YearSwitch } from './year-switch.tsx';

export function Shell() {
  const queries = useQueryClient();
  const me = useMeQuery();
  if (me.data)
    return (
      <SessionContext value={me.data}>
        <Frame body={me.data.body.name} personId={me.data.personId} />
        <SignInAgain />
      </SessionContext>
    );
  if (me.error instanceof ApiProblem && me.error.status === 401)
    return <SignInPage onDone={() => queries.resetQueries({ queryKey: [people.getMe.path] })} />;
  return (
    <main className="signin-page">
      {me.isError ? <ErrorBox error={me.error} onRetry={() => me.refetch()} /> : <Loading />}
    </main>
  );
}

function Frame({ body, personId }: { body: string; personId: string }) {
  const t = useWords(words);
  useLive(personId);
  const [menu, setMenu] = useState(false);
  const main = useFocusOnNewPage();
  return (
    <>
      <a href="#main" className="skip">
        {t('skip')}
      </a>
      <header className="top">
        <span className="narrow">
          <Burger opened={menu} onClick={() => setMenu(!menu)} size="sm" aria-label={t('menu')} />
        </span>
        <Link to="/" className="brand">
          <i aria-hidden="true" />
          <span className="word">Plenum</span>
        </Link>
        <span className="crumb wide">{body}</span>
        <YearSwitch />
        <SearchBox />
        <Bell />
        <UserMenu />
      </header>
      <Drawer
        opened={menu}
        onClose={() => setMenu(false)}
        title={body}
        size={280}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Nav onGo={() => setMenu(false)} />
      </Drawer>
      <div className="shell">
        <Nav side />
        <main id="main" className="page" tabIndex={-1} ref={main}>
          <Outlet />
        </main>
      </div>
    </>
  );
}

/** A new page begins at its content for keyboard and screen reader, as a loaded page would. */
const useFocusOnNewPage = () => {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const first = useRef(path);
  useEffect(() => {
    if (first.current !== path) main.current?.focus({ preventScroll: true });
    first.current = path;
  }, [path]);
  return main;
};
