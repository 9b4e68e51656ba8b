// Shown instead of the staff application to whoever is not signed in; afterwards the same address opens.
import { useEffect } from 'react';
import { setLang, useLang, useWords } from '../i18n.ts';
import { words } from '../words.ts';
import { OidcButton } from './oidc-button.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage({ onDone }: { onDone: () => void }) {
  const t = useWords(words);
  const lang = useLang();
  const title = t('signInTitle');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className="signin-page">
      <div className="card">
        <div className="row between" style={{ marginBottom: 18 }}>
          <span className="brand">
            <i aria-hidden="true" />
            Plenum
          </span>
          <button
            type="button"
            className="linkish small"
            onClick={() => setLang(lang === 'vi' ? 'en' : 'vi')}
          >
            {t('otherLanguage')}
          </button>
        </div>
        <h1 style={{ marginBottom: 16 }}>{title}</h1>
        <SignInForm onDone={onDone} />
        <OidcButton />
        <p className="small" style={{ margin: '18px 0 0' }}>
          <a href="/">{t('publicPages')}</a>
        </p>
      </div>
    </main>
  );
}
