import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { signInContract } from '../../../features/people/contract.ts';
import { allAtFields, fieldError } from '../../api-problem.ts';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { NewPassword, useNewPassword } from './new-password.tsx';
import { words } from './words.ts';

const FIELDS = ['currentPassword', 'newPassword'];

export function ChangePassword({ email }: { email: string }) {
  const t = useWords(words);
  const write = useWrite(signInContract.changePassword);
  const [current, setCurrent] = useState('');
  const chosen = useNewPassword(email);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen.check()) return;
    write.mutate(
      { currentPassword: current, newPassword: chosen.password },
      {
        onSuccess: () => {
          setCurrent('');
          chosen.clear();
          toast(t('changed'));
        },
      },
    );
  };
  return (
    <section className="card pad stack" aria-labelledby="password-title">
      <h2 id="password-title">{t('password')}</h2>
      <form className="form" onSubmit={submit}>
        {/* Tells password keepers whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          required
          value={current}
          error={fieldError(write.error, 'currentPassword')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPassword chosen={chosen} problem={fieldError(write.error, 'newPassword')} />
        {write.error && !allAtFields(write.error, FIELDS) && <ErrorBox error={write.error} hide={FIELDS} />}
        <div>
          <Button type="submit" loading={write.isPending}>
            {t('change')}
          </Button>
        </div>
      </form>
    </section>
  );
}
