// A password chosen anew, typed twice, checked by the same rules as on the server before it is sent.
import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { PASSWORD_FAULTS, PASSWORD_MIN, passwordFault } from '../../../features/people/rules.ts';
import { useLang, useWords } from '../../i18n.ts';
import { words } from './words.ts';

export const useNewPassword = (email: string) => {
  const lang = useLang();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const fault = passwordFault(password, email);
  return {
    password,
    again,
    setPassword,
    setAgain,
    fault: checked && fault ? PASSWORD_FAULTS[fault][lang] : undefined,
    differs: checked && !fault && password !== again,
    /** True when it may be sent; from now on faults are shown. */
    check: (): boolean => {
      setChecked(true);
      return !fault && password === again;
    },
    clear: () => {
      setPassword('');
      setAgain('');
      setChecked(false);
    },
  };
};

type Props = { chosen: ReturnType<typeof useNewPassword>; problem?: string | undefined };

export function NewPassword({ chosen, problem }: Props) {
  const t = useWords(words);
  return (
    <>
      <PasswordInput
        label={t('next')}
        description={t('rules', { min: PASSWORD_MIN })}
        autoComplete="new-password"
        required
        value={chosen.password}
        error={chosen.fault ?? problem}
        onChange={(event) => chosen.setPassword(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('repeat')}
        autoComplete="new-password"
        required
        value={chosen.again}
        error={chosen.differs ? t('differ') : undefined}
        onChange={(event) => chosen.setAgain(event.currentTarget.value)}
      />
    </>
  );
}
