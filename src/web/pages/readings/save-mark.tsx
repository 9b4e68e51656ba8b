import { formatInstant } from '../../../kernel/format.ts';
import { useWords } from '../../i18n.ts';
import type { SaveState } from './use-review.ts';
import { words } from './words.ts';

export function SaveMark({ saved }: { saved: { state: SaveState; at: string | null } }) {
  const t = useWords(words);
  const said =
    saved.state === 'saving'
      ? t('saving')
      : saved.state === 'failed'
        ? t('notSaved')
        : saved.at
          ? t('savedAt', { time: formatInstant(saved.at).slice(-5) })
          : t('draftHere');
  return (
    <span className={`small ${saved.state === 'failed' ? 'inked b-under_50' : 'muted'}`} role="status">
      {said}
    </span>
  );
}
