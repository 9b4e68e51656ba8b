import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const TABS = [
  { to: '/insights', word: 'dangersTab' },
  { to: '/insights/units', word: 'unitTab' },
  { to: '/insights/compare', word: 'compareTab' },
] as const;

export function InsightsTabs() {
  const t = useWords(words);
  return (
    <nav className="row no-print" aria-label={t('tabs')} style={{ marginBottom: 14 }}>
      {TABS.map(({ to, word }) => (
        <Link
          key={to}
          to={to}
          className="pick"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page', className: 'pick on' }}
        >
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
