// Says at every moment whether what was written is kept.
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import type { WorkingCopy } from './use-working-copy.ts';
import { words } from './words.ts';

export function SaveLine({ work: { status, wasKept } }: { work: WorkingCopy }) {
  const t = useWords(words);
  const f = useFormat();
  const text = () => {
    if (status.state === 'saving') return t('saving');
    if (status.state === 'dirty') return t('unsaved');
    if (status.state === 'failed')
      return t('notSaved', { why: status.error instanceof Error ? status.error.message : '' });
    return status.at === null
      ? ''
      : t('savedAt', { time: f.instant(new Date(status.at).toISOString()).slice(-5) });
  };
  return (
    <p className={`saveline small ${status.state === 'failed' ? 'note bad' : 'muted'}`} role="status">
      {wasKept && status.state === 'dirty' ? `${t('kept')} ` : ''}
      {text()}
    </p>
  );
}
