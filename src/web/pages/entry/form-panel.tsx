// The .xlsx form out, and a filled one in: looked at first, written when the person says so.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract } from '../../../features/forms/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { addressOf } from '../../client.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { BadCells } from './bad-cells.tsx';
import type { CellRef } from './cells.ts';
import { words } from './words.ts';

type Answer = ResponseOf<typeof contract.uploadForm>;

export function FormPanel(which: Omit<CellRef, 'indicatorId'>) {
  const t = useWords(words);
  const f = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const upload = useWrite(contract.uploadForm);
  const send = (sent: File, mode: 'check' | 'all' | 'good') => {
    if (mode === 'check') setAnswer(null);
    setFile(sent);
    upload.mutate({ ...which, file: sent, mode }, { onSuccess: setAnswer });
  };
  return (
    <section className="card pad stack" aria-label={t('formTitle')}>
      <h2>{t('formTitle')}</h2>
      <p className="muted">{t('formWhy')}</p>
      <div className="row">
        <Button component="a" variant="default" href={addressOf(contract.downloadForm, which)} download>
          {t('download')}
        </Button>
        <LinkButton
          variant="default"
          to="/entry/import"
          search={{ unit: which.unitId, period: which.period }}
        >
          {t('otherTable')}
        </LinkButton>
      </div>
      <FileDrop
        label={t('upload')}
        accept=".xlsx,.csv"
        kinds=".xlsx, .csv"
        maxBytes={20 * 1024 * 1024}
        busy={upload.isPending}
        onFile={(chosen) => send(chosen, 'check')}
      />
      <ErrorBox error={upload.error} />
      {answer && (
        <div role="status" className="stack tight">
          {answer.saved > 0 ? (
            <b>{t('written', { count: answer.saved })}</b>
          ) : (
            <b>
              {t('checked', {
                unit: answer.unit.name,
                period: f.period(answer.period),
                good: answer.good,
                unchanged: answer.unchanged,
                bad: answer.bad.length,
              })}
            </b>
          )}
          {answer.notes.map((note) => (
            <div key={note.vi} className="muted">
              {note[f.lang]}
            </div>
          ))}
          {answer.saved === 0 && answer.good > 0 && file && (
            <div>
              <Button
                loading={upload.isPending}
                onClick={() => send(file, answer.bad.length > 0 ? 'good' : 'all')}
              >
                {t(answer.bad.length > 0 ? 'writeGood' : 'writeAll', { count: answer.good })}
              </Button>
            </div>
          )}
        </div>
      )}
      {answer && <BadCells bad={answer.bad} odd={answer.saved > 0 ? [] : answer.odd} />}
    </section>
  );
}
