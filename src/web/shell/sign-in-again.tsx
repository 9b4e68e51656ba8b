// The dialog over a page whose session ended: the page stays as it is, and the refused request is sent again.
import { Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { setSignInAsker } from '../sign-in-gate.ts';
import { words } from '../words.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInAgain() {
  const t = useWords(words);
  const [opened, setOpened] = useState(false);
  const answer = useRef<(signedIn: boolean) => void>(() => {});
  useEffect(() => {
    setSignInAsker(
      () =>
        new Promise((resolve) => {
          answer.current = resolve;
          setOpened(true);
        }),
    );
    return () => setSignInAsker(null);
  }, []);
  const finish = (signedIn: boolean) => {
    setOpened(false);
    answer.current(signedIn);
  };
  return (
    <Modal
      opened={opened}
      onClose={() => finish(false)}
      title={t('sessionEnded')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('staysHere') }}
      zIndex={400}
    >
      <p>{t('sessionEndedWhy')}</p>
      <SignInForm onDone={() => finish(true)} />
    </Modal>
  );
}
