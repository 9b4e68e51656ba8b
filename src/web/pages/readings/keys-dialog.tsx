import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const KEYS = [
  ['↓ / J', 'key_down'],
  ['↑ / K', 'key_up'],
  ['Enter', 'key_enter'],
  ['X', 'key_x'],
  ['E', 'key_e'],
  ['L', 'key_l'],
  ['S', 'key_s'],
  ['M', 'key_m'],
  ['Z', 'key_z'],
  ['Shift Z', 'key_shift_z'],
  ['A', 'key_a'],
  ['1 – 5', 'key_tabs'],
  ['?', 'key_help'],
] as const;

export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(words);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keys')}>
      <dl className="dl">
        {KEYS.map(([key, word]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <span className="kbd">{key}</span>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
        <dt>{t('key_select')}</dt>
        <dd>{t('key_select_does')}</dd>
      </dl>
    </Dialog>
  );
}

/** The line that stands under the facts. */
export function KeyHints({ onAll }: { onAll: () => void }) {
  const t = useWords(words);
  const hints = [
    ['↓', t('next')],
    ['Enter', t('accept')],
    ['X', t('leaveOut')],
    ['E', t('edit')],
    ['L', t('link')],
    ['Z', t('key_z')],
  ] as const;
  return (
    <div className="key-hints wide no-print">
      {hints.map(([key, does]) => (
        <span key={key}>
          <span className="kbd">{key}</span> {does.toLocaleLowerCase()}
        </span>
      ))}
      <button type="button" className="linkish" onClick={onAll}>
        <span className="kbd">?</span> {t('allKeys')}
      </button>
    </div>
  );
}
