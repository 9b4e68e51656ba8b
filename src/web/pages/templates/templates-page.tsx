// The Word templates of the office: which one is in force for each format, and changing it.
import { Button } from '@mantine/core';
import { contract, type OfficeTemplate, TEMPLATE_MAX_BYTES } from '../../../features/templates/contract.ts';
import { addressOf } from '../../client.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function TemplatesPage() {
  const t = useWords(words);
  const query = useRead(contract.listTemplates, {});
  return (
    <>
      <PageHead title={t('title')} under={t('under')} />
      <Await query={query}>
        {({ templates }) => (
          <div className="stack">
            {templates.map((one) => (
              <OneTemplate key={one.profile} template={one} />
            ))}
          </div>
        )}
      </Await>
    </>
  );
}

function OneTemplate({ template: { profile, own } }: { template: OfficeTemplate }) {
  const t = useWords(words);
  const f = useFormat();
  const mayChange = useMay()('announcements.write');
  const upload = useWrite(contract.uploadTemplate, { refreshes: ['/api/templates'] });
  const withdraw = useWrite(contract.withdrawTemplate, { refreshes: ['/api/templates'] });
  return (
    <section className="card pad stack tight" aria-label={t(profile)}>
      <h2>
        {t(profile)} <span className={own ? 'tag good' : 'tag'}>{t(own ? 'own' : 'builtin')}</span>
      </h2>
      {own && (
        <p className="small muted">
          {t('ownLine', {
            file: own.fileName,
            size: f.bytes(own.size),
            version: own.version,
            name: own.uploadedBy?.name ?? t('unknown'),
            day: f.day(own.uploadedAt),
          })}
        </p>
      )}
      <div className="row">
        <Button
          component="a"
          variant="default"
          href={addressOf(contract.downloadTemplate, { profile, which: 'builtin' })}
        >
          {t('downloadBuiltin')}
        </Button>
        {own && (
          <Button
            component="a"
            variant="default"
            href={addressOf(contract.downloadTemplate, { profile, which: 'own' })}
          >
            {t('downloadOwn')}
          </Button>
        )}
        {own && mayChange && (
          <Button
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ profile }, { onSuccess: () => toast(t('backDone')) })}
          >
            {t('back')}
          </Button>
        )}
      </div>
      {mayChange && (
        <FileDrop
          label={t('drop')}
          accept=".docx"
          maxBytes={TEMPLATE_MAX_BYTES}
          busy={upload.isPending}
          onFile={(file) => upload.mutate({ profile, file }, { onSuccess: () => toast(t('taken')) })}
        />
      )}
      <ErrorBox error={upload.error ?? withdraw.error} />
    </section>
  );
}
