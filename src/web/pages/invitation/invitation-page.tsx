// Opens an invitation from the link in a letter (#body.token), lets its person choose a password, and signs them in.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { contract, signInContract } from '../../../features/people/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { allAtFields, fieldError } from '../../api-problem.ts';
import { call } from '../../client.ts';
import { Await, ErrorBox } from '../../components/states.tsx';
import { setLang, useLang, useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import { NewPassword, useNewPassword } from '../account/new-password.tsx';
import { words } from './words.ts';

type Opened = ResponseOf<typeof contract.openInvitation>;
type Key = { body: string; token: string };

const keyFromAddress = (): Key | null => {
  const match = /^#([a-z0-9-]+)\.([\w-]+)$/.exec(window.location.hash);
  return match ? { body: match[1]!, token: match[2]! } : null;
};

export function InvitationPage() {
  const t = useWords(words);
  const ts = useWords(shared);
  const lang = useLang();
  const [key] = useState(keyFromAddress);
  const opened = useQuery({
    queryKey: [contract.openInvitation.path, key, lang],
    queryFn: () => call(contract.openInvitation, key!, { quiet: true }),
    enabled: key !== null,
    retry: false,
  });
  const title = t(opened.data?.purpose === 'reset' ? 'titleReset' : 'title');
  useEffect(() => {
    document.title = `${title} · Plenum`;
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
            {ts('otherLanguage')}
          </button>
        </div>
        <h1 style={{ marginBottom: 16 }}>{title}</h1>
        {key ? (
          <Await query={opened}>{(invitation) => <Accept keyOf={key} invitation={invitation} />}</Await>
        ) : (
          <div className="note bad" role="alert">
            {t('badLink')}
          </div>
        )}
      </div>
    </main>
  );
}

function Accept({ keyOf, invitation }: { keyOf: Key; invitation: Opened }) {
  const t = useWords(words);
  const chosen = useNewPassword(invitation.email);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { email, asksForPassword } = invitation;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (asksForPassword && !chosen.check()) return;
    setBusy(true);
    setError(null);
    try {
      const { password } = chosen;
      await call(
        contract.acceptInvitation,
        { ...keyOf, ...(asksForPassword && { password }) },
        { quiet: true },
      );
      if (asksForPassword) await call(signInContract.signIn, { email, password }, { quiet: true });
      window.location.assign('/app/');
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div>
        <p>
          <b>{t('hello', { name: invitation.name })}</b>
        </p>
        {invitation.purpose === 'invite' && <p>{t('forBody', { body: invitation.bodyName })}</p>}
        <p className="muted">{t('email', { email })}</p>
        {!asksForPassword && <p className="muted">{t('keepsPassword')}</p>}
      </div>
      {asksForPassword && (
        <>
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <NewPassword chosen={chosen} problem={fieldError(error, 'password')} />
        </>
      )}
      {!allAtFields(error, ['password']) && <ErrorBox error={error} />}
      <Button type="submit" loading={busy}>
        {t(asksForPassword ? 'accept' : 'join')}
      </Button>
    </form>
  );
}
