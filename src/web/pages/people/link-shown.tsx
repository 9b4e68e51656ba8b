// A link that opens an account: shown once, to be passed on.
import { Button, CopyButton, TextInput } from '@mantine/core';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

export type ShownLink = { name: string; path: string; expiresAt: string };

export function LinkShown({ link, onDone }: { link: ShownLink; onDone: () => void }) {
  const t = useWords(words);
  const ts = useWords(shared);
  const f = useFormat();
  const address = window.location.origin + link.path;
  return (
    <div className="form">
      <p>{t('linkWhy', { at: f.instant(link.expiresAt) })}</p>
      <TextInput
        readOnly
        value={address}
        aria-label={t('linkTitle', { name: link.name })}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row end">
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button onClick={copy} data-autofocus>
              {copied ? t('copied') : t('copyLink')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {ts('done')}
        </Button>
      </div>
    </div>
  );
}
