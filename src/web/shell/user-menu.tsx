// Who is signed in: name, roles' body, language, sign out.
import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { signInContract } from '../../features/people/contract.ts';
import { call } from '../client.ts';
import { toastProblem } from '../components/undo-toast.tsx';
import { setLang, useLang, useWords } from '../i18n.ts';
import { useMe } from '../session.ts';
import { words } from '../words.ts';
import { signOut } from './sign-in-calls.ts';

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part[0])
    .slice(-2)
    .join('')
    .toUpperCase();

export function UserMenu() {
  const t = useWords(words);
  const me = useMe();
  const lang = useLang();
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <button
          type="button"
          className="who"
          aria-label={`${initialsOf(me.name)}: ${me.name}, ${t('account')}`}
        >
          {initialsOf(me.name)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name}
          <br />
          {me.body.name}
        </Menu.Label>
        <Menu.Divider />
        <Bodies />
        <Menu.Item component={Link} to="/account">
          {t('account')}
        </Menu.Item>
        <Menu.Item onClick={() => setLang(lang === 'vi' ? 'en' : 'vi')}>{t('otherLanguage')}</Menu.Item>
        <Menu.Item component="a" href="/">
          {t('publicPages')}
        </Menu.Item>
        <Menu.Item onClick={() => signOut().then(() => window.location.assign('/app/'))}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Only where there is a choice. The other body begins with a page of its own, so that nothing of this one is shown there. */
function Bodies() {
  const t = useWords(words);
  const me = useMe();
  const bodies =
    useQuery({
      queryKey: [signInContract.listBodies.path],
      queryFn: () => call(signInContract.listBodies, {}),
      staleTime: Number.POSITIVE_INFINITY,
    }).data?.bodies ?? [];
  if (bodies.length < 2) return null;
  const choose = async (slug: string) => {
    try {
      await call(signInContract.chooseBody, { slug });
      window.location.assign('/app/');
    } catch (error) {
      toastProblem(error);
    }
  };
  return (
    <>
      <Menu.Label>{t('workIn')}</Menu.Label>
      {bodies.map(({ slug, name }) => (
        <Menu.Item
          key={slug}
          aria-current={slug === me.body.slug ? 'true' : undefined}
          disabled={slug === me.body.slug}
          leftSection={<span aria-hidden="true">{slug === me.body.slug ? '●' : '○'}</span>}
          onClick={() => choose(slug)}
        >
          {name}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
