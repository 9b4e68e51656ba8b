// Exchange with other systems: the central system's file, and for administrators the webhooks.
import { Button, FileButton } from '@mantine/core';
import { contract } from '../../../features/exchange/contract.ts';
import { call, saveFile } from '../../client.ts';
import { PageHead } from '../../components/page-head.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast, toastProblem } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useWrite } from '../../use-endpoint.ts';
import { Webhooks } from './webhooks.tsx';
import { words } from './words.ts';

export function ExchangePage() {
  const t = useWords(words);
  const may = useMay();
  return (
    <>
      <PageHead title={t('title')} under={t('under')} />
      <div className="stack">
        {may('exchange.run') && <CentralCard />}
        {may('webhooks.manage') && <Webhooks />}
      </div>
    </>
  );
}

function CentralCard() {
  const t = useWords(words);
  const take = useWrite(contract.importCentralTasks, { refreshes: ['/api/tasks'] });
  const send = async (format: 'json' | 'xlsx') => {
    try {
      const file: unknown = await call(contract.exportCentralTasks, { format });
      saveFile(file as Parameters<typeof saveFile>[0]);
    } catch (error) {
      toastProblem(error);
    }
  };
  return (
    <section className="card pad">
      <h2>{t('central')}</h2>
      <p className="small muted">{t('centralWhy')}</p>
      <div className="row">
        <Button variant="default" onClick={() => send('json')}>
          {t('asJson')}
        </Button>
        <Button variant="default" onClick={() => send('xlsx')}>
          {t('asXlsx')}
        </Button>
        <FileButton
          accept=".json,.xlsx"
          onChange={(file) =>
            file && take.mutate({ file }, { onSuccess: (counts) => toast(t('imported', counts)) })
          }
        >
          {(props) => (
            <Button {...props} loading={take.isPending}>
              {t('importFile')}
            </Button>
          )}
        </FileButton>
      </div>
      <p className="small muted">{t('importWhy')}</p>
      <ErrorBox error={take.error} />
    </section>
  );
}
