// The pages that stand together under reports of figures.
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const TABS = [
  { to: '/submissions', word: 'tabReports' },
  { to: '/submissions/rounds', word: 'tabRounds' },
  { to: '/corrections', word: 'tabCorrections' },
  { to: '/submissions/discipline', word: 'tabDiscipline' },
] as const;

export function SubmissionTabs() {
  const t = useWords(words);
  return (
    <nav className="row no-print" aria-label={t('parts')} style={{ marginBottom: 14 }}>
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
