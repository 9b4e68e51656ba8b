// Who is signed in: name, roles' body, language, sign out.
import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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
