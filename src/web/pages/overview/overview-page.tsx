import { PageHead } from '../../components/page-head.tsx';
import { useWords } from '../../i18n.ts';
import { words } from '../../words.ts';

export function OverviewPage() {
  const t = useWords(words);
  return <PageHead title={t('overview')} />;
}
