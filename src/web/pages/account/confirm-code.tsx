// The new authenticator: its QR picture, the key for typing, and the first code as proof that it works.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { encode } from 'uqr';
import { signInContract } from '../../../features/people/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Props = { totpURI: string; onDone: () => void; onCancel: () => void };

export function ConfirmCode({ totpURI, onDone, onCancel }: Props) {
  const t = useWords(words);
  const ts = useWords(shared);
  const verify = useWrite(signInContract.verifyCode);
  const [code, setCode] = useState('');
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate({ code: code.replace(/\s/g, '') }, { onSuccess: onDone });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p>{t('scan')}</p>
      <QrPicture text={totpURI} label={t('qr')} />
      <p className="small muted">
        {t('byHand')} <code style={{ wordBreak: 'break-all' }}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <TextInput
        label={t('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        error={fieldError(verify.error, 'code')}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {!fieldError(verify.error, 'code') && <ErrorBox error={verify.error} />}
      <div className="row">
        <Button type="submit" loading={verify.isPending}>
          {t('confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {ts('cancel')}
        </Button>
      </div>
    </form>
  );
}

function QrPicture({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => {
    const { data } = encode(text, { border: 2 });
    const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
    return { path: squares.join(''), size: data.length };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      style={{
        width: 200,
        height: 200,
        background: '#fff',
        border: '1px solid var(--line)',
        borderRadius: 6,
      }}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
