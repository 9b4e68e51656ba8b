import { Button, CopyButton } from '@mantine/core';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useWords(words);
  return (
    <div className="stack tight">
      <h3>{t('backup')}</h3>
      <p className="muted">{t('backupWhy')}</p>
      <ul className="plain" style={{ columns: 2, fontFamily: 'ui-monospace, monospace' }}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={onDone}>{t('backupKept')}</Button>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
