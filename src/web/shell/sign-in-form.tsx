// E-mail and password, then the second factor where the account has one. Used on its own page and over a page whose session ended.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';
import { type SignInOutcome, signInWithCode, signInWithPassword } from './sign-in-calls.ts';

export function SignInForm({ onDone }: { onDone: () => void }) {
  const t = useWords(words);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setOutcome(null);
    const result =
      step === 'password'
        ? await signInWithPassword(email.trim(), password)
        : await signInWithCode(code.trim());
    setBusy(false);
    if (result === 'in') onDone();
    else if (result === 'code_needed') setStep('code');
    else setOutcome(result);
  };
  const wrong = step === 'password' ? t('signInWrong') : t('codeWrong');
  const message =
    outcome && { in: '', code_needed: '', wrong, locked: t('signInLocked'), offline: t('offline') }[outcome];
  return (
    <form className="stack" onSubmit={submit}>
      {step === 'password' ? (
        <>
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            data-autofocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </>
      ) : (
        <TextInput
          label={t('code')}
          description={t('codeNeeded')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      {message && (
        <div className="note bad" role="alert">
          {message}
        </div>
      )}
      <Button type="submit" loading={busy}>
        {t('signIn')}
      </Button>
    </form>
  );
}
