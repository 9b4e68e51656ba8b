// Turning the second factor on (password → QR → code → backup codes) and off.
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { signInContract } from '../../../features/people/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { BackupCodes } from './backup-codes.tsx';
import { ConfirmCode } from './confirm-code.tsx';
import { words } from './words.ts';

type Step =
  | { name: 'start' }
  | { name: 'password'; to: 'on' | 'off' | 'codes' }
  | { name: 'confirm'; totpURI: string; backupCodes: string[] }
  | { name: 'codes'; backupCodes: string[] };

export function SecondFactor({ isOn }: { isOn: boolean }) {
  const t = useWords(words);
  const [step, setStep] = useState<Step>({ name: 'start' });
  const start = () => setStep({ name: 'start' });
  return (
    <section className="card pad stack" aria-labelledby="factor-title">
      <div className="row between">
        <h2 id="factor-title">{t('factor')}</h2>
        <span className={isOn ? 'tag good' : 'tag warn'}>{isOn ? t('factorOn') : t('factorOff')}</span>
      </div>
      {step.name === 'start' && (
        <>
          <p className="muted">{t('factorWhy')}</p>
          <div className="row">
            {isOn ? (
              <>
                <Button variant="default" onClick={() => setStep({ name: 'password', to: 'codes' })}>
                  {t('newBackup')}
                </Button>
                <Button variant="default" onClick={() => setStep({ name: 'password', to: 'off' })}>
                  {t('turnOff')}
                </Button>
              </>
            ) : (
              <Button onClick={() => setStep({ name: 'password', to: 'on' })}>{t('turnOn')}</Button>
            )}
          </div>
        </>
      )}
      {step.name === 'password' && (
        <PasswordStep
          to={step.to}
          onCancel={start}
          onSetUp={(setUp) => setStep({ name: 'confirm', ...setUp })}
          onCodes={(backupCodes) => setStep({ name: 'codes', backupCodes })}
          onOff={() => {
            toast(t('turnedOff'));
            start();
          }}
        />
      )}
      {step.name === 'confirm' && (
        <ConfirmCode
          totpURI={step.totpURI}
          onDone={() => {
            toast(t('turnedOn'));
            setStep({ name: 'codes', backupCodes: step.backupCodes });
          }}
          onCancel={start}
        />
      )}
      {step.name === 'codes' && <BackupCodes codes={step.backupCodes} onDone={start} />}
    </section>
  );
}

type PasswordStepProps = {
  to: 'on' | 'off' | 'codes';
  onCancel: () => void;
  onSetUp: (setUp: { totpURI: string; backupCodes: string[] }) => void;
  onCodes: (codes: string[]) => void;
  onOff: () => void;
};

function PasswordStep({ to, onCancel, onSetUp, onCodes, onOff }: PasswordStepProps) {
  const t = useWords(words);
  const enable = useWrite(signInContract.enableSecondFactor);
  const disable = useWrite(signInContract.disableSecondFactor);
  const renew = useWrite(signInContract.renewBackupCodes);
  const [password, setPassword] = useState('');
  const error = enable.error ?? disable.error ?? renew.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to === 'on') enable.mutate({ password }, { onSuccess: onSetUp });
    else if (to === 'off') disable.mutate({ password }, { onSuccess: onOff });
    else renew.mutate({ password }, { onSuccess: ({ backupCodes }) => onCodes(backupCodes) });
  };
  const wrong = fieldError(error, 'password');
  return (
    <form className="form" onSubmit={submit}>
      <PasswordInput
        label={t('yourPassword')}
        autoComplete="current-password"
        required
        data-autofocus
        value={password}
        error={wrong}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {!wrong && <ErrorBox error={error} />}
      <div className="row">
        <Button type="submit" loading={enable.isPending || disable.isPending || renew.isPending}>
          {to === 'off' ? t('turnOff') : t('goOn')}
        </Button>
        <CancelButton onClick={onCancel} />
      </div>
    </form>
  );
}

function CancelButton({ onClick }: { onClick: () => void }) {
  const t = useWords(shared);
  return (
    <Button variant="default" onClick={onClick}>
      {t('cancel')}
    </Button>
  );
}
