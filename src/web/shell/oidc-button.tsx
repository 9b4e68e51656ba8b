// Signing in with the identity provider of the installation; not there when none is set up.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { signInContract } from '../../features/people/contract.ts';
import { call } from '../client.ts';
import { toastProblem } from '../components/undo-toast.tsx';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

export function OidcButton() {
  const t = useWords(words);
  const providers = useQuery({
    queryKey: [signInContract.listProviders.path],
    queryFn: () => call(signInContract.listProviders, {}, { quiet: true }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!providers.data?.oidc) return null;
  const start = async () => {
    const callbackURL = window.location.pathname + window.location.search;
    try {
      const { url } = await call(
        signInContract.signInWithOidc,
        { provider: 'oidc', callbackURL },
        { quiet: true },
      );
      window.location.assign(url);
    } catch (error) {
      toastProblem(error);
    }
  };
  return (
    <>
      {new URLSearchParams(window.location.search).has('error') && (
        <div className="note bad" role="alert" style={{ marginTop: 14 }}>
          {t('signInOidcFailed')}
        </div>
      )}
      <Button variant="default" fullWidth mt={10} onClick={start}>
        {t('signInOidc')}
      </Button>
    </>
  );
}
