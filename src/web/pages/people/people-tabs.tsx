// The pages that stand together under "bodies and people".
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { words } from './words.ts';

const TABS = [
  { to: '/people', word: 'tabPeople', right: 'people.read' },
  { to: '/units', word: 'tabUnits', right: 'people.read' },
  { to: '/hierarchies', word: 'tabHierarchies', right: 'people.read' },
  { to: '/body', word: 'tabBody', right: 'body.manage' },
  { to: '/mail', word: 'tabMail', right: 'people.manage' },
] as const;

export function PeopleTabs() {
  const t = useWords(words);
  const may = useMay();
  return (
    <nav className="row no-print" aria-label={t('title')} style={{ marginBottom: 14 }}>
      {TABS.filter(({ right }) => may(right)).map(({ to, word }) => (
        <Link
          key={to}
          to={to}
          className="pick"
          activeProps={{ 'aria-current': 'page', className: 'pick on' }}
        >
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
