// The catalogue as a workbook, out and in: looked at first, written when the person says so.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract } from '../../../features/catalogue/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { addressOf } from '../../client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useWrite } from '../../use-endpoint.ts';
import { workbookWords } from './workbook-words.ts';

type Answer = ResponseOf<typeof contract.uploadCatalogue>;

export function CatalogueWorkbook() {
  const t = useWords(workbookWords);
  const f = useFormat();
  const may = useMay();
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const upload = useWrite(contract.uploadCatalogue);
  const send = (sent: File, mode: 'check' | 'all' | 'good') => {
    if (mode === 'check') setAnswer(null);
    setFile(sent);
    upload.mutate({ file: sent, mode }, { onSuccess: setAnswer });
  };
  const news = answer ? answer.added + answer.changed : 0;
  return (
    <div className="stack">
      <p className="muted">{t('why')}</p>
      <div>
        <Button component="a" variant="default" href={addressOf(contract.downloadCatalogue, {})} download>
          {t('download')}
        </Button>
      </div>
      {may('indicators.manage') && (
        <FileDrop
          label={t('upload')}
          accept=".xlsx"
          kinds=".xlsx"
          maxBytes={10 * 1024 * 1024}
          busy={upload.isPending}
          onFile={(chosen) => send(chosen, 'check')}
        />
      )}
      <ErrorBox error={upload.error} />
      {answer && (
        <div role="status" className="stack tight">
          <b>
            {t(answer.isWritten ? 'written' : 'checked', {
              added: answer.added,
              changed: answer.changed,
              unchanged: answer.unchanged,
              bad: answer.bad.length,
            })}
          </b>
          {!answer.isWritten && news > 0 && file && (
            <div>
              <Button
                loading={upload.isPending}
                onClick={() => send(file, answer.bad.length ? 'good' : 'all')}
              >
                {t(answer.bad.length ? 'writeGood' : 'writeAll', { count: news })}
              </Button>
            </div>
          )}
        </div>
      )}
      {answer && answer.bad.length > 0 && (
        <DataTable
          caption={t('bad')}
          rows={answer.bad}
          rowKey={(one) => `${one.sheet} ${one.address} ${one.code}`}
          columns={[
            { key: 'sheet', head: t('sheet'), cell: (one) => one.sheet },
            { key: 'address', head: t('cell'), lead: true, cell: (one) => one.address },
            { key: 'why', head: t('reason'), cell: (one) => one.message[f.lang] },
          ]}
        />
      )}
    </div>
  );
}
