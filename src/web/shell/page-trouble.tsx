// A page that is not there, and a page that failed while being drawn.
import { Button } from '@mantine/core';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

export function PageMissing() {
  const t = useWords(words);
  return (
    <div className="card empty" style={{ margin: 24 }}>
      <h1>{t('pageMissing')}</h1>
      <p>{t('pageMissingWhy')}</p>
      <a href="/app/">{t('toOverview')}</a>
    </div>
  );
}

export function PageBroken({ error }: { error: unknown }) {
  const t = useWords(words);
  return (
    <div className="card empty" style={{ margin: 24 }} role="alert">
      <h1>{t('pageBroken')}</h1>
      <p>{t('pageBrokenWhy')}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </div>
  );
}
