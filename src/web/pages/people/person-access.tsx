import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { contract, type Person } from '../../../features/people/contract.ts';
import { call } from '../../client.ts';
import { toast, toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import type { ShownLink } from './link-shown.tsx';
import { words } from './words.ts';

export function Access({ person, onLink }: { person: Person; onLink: (link: ShownLink) => void }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const invite = useWrite(contract.inviteAgain, { refreshes: ['/api/people', '/api/mail'] });
  const deactivate = useWrite(contract.deactivatePerson, { refreshes: ['/api/people'] });
  const activate = useWrite(contract.activatePerson, { refreshes: ['/api/people'] });
  const removeFactor = useWrite(contract.removeSecondFactor, { refreshes: ['/api/people'] });
  const { id, name, signIn, isActive } = person;
  const sendLink = () =>
    invite.mutate(
      { id },
      { onSuccess: ({ path, expiresAt }) => onLink({ name, path, expiresAt }), onError: toastProblem },
    );
  const close = () =>
    deactivate.mutate(
      { id },
      {
        onSuccess: () =>
          toastUndo(t('deactivated', { name }), async () => {
            await call(contract.activatePerson, { id });
            await queries.invalidateQueries({ queryKey: [contract.listPersons.path] });
          }),
        onError: toastProblem,
      },
    );
  const open = () =>
    activate.mutate({ id }, { onSuccess: () => toast(t('activated', { name })), onError: toastProblem });
  const dropFactor = () =>
    removeFactor.mutate(
      { id },
      { onSuccess: () => toast(t('factorRemoved', { name })), onError: toastProblem },
    );
  return (
    <section className="stack tight" aria-label={t('access')}>
      <h3>{t('access')}</h3>
      <div className="row">
        {isActive && (
          <Button variant="default" onClick={sendLink} loading={invite.isPending}>
            {t(signIn?.hasAccount ? 'sendLink' : 'sendInvite')}
          </Button>
        )}
        {signIn?.hasSecondFactor && (
          <Button variant="default" onClick={dropFactor} loading={removeFactor.isPending}>
            {t('removeFactor')}
          </Button>
        )}
        {isActive ? (
          <Button variant="default" onClick={close} loading={deactivate.isPending}>
            {t('deactivate')}
          </Button>
        ) : (
          <Button variant="default" onClick={open} loading={activate.isPending}>
            {t('activate')}
          </Button>
        )}
      </div>
    </section>
  );
}
