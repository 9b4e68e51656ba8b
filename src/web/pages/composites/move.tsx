// How a rank moved: sign and word, not colour alone.
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

export function Move({ gained }: { gained: number | null }) {
  const t = useWords(words);
  if (gained === null) return <span className="small muted">{t('noBefore')}</span>;
  if (gained === 0) return <span className="tag">{t('same')}</span>;
  return gained > 0 ? (
    <span className="tag good">{t('up', { count: gained })}</span>
  ) : (
    <span className="tag warn">{t('down', { count: -gained })}</span>
  );
}
