// How a rating is reckoned: the edges of the bands in force, the methods, the versions; making a new one.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract } from '../../../features/assessments/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { METHODS } from '../../../kernel/figures.ts';
import { Band } from '../../components/band.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await } from '../../components/states.tsx';
import { toast, toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as targetWords } from '../targets/words.ts';
import { EdgeTable } from './edge-table.tsx';
import { SchemeForm } from './scheme-form.tsx';
import { words } from './words.ts';

type Scheme = ResponseOf<typeof contract.listSchemes>['schemes'][number];

export function SchemesPage() {
  const t = useWords(words);
  const query = useRead(contract.listSchemes, {});
  return <Await query={query}>{({ schemes }) => <Schemes schemes={schemes} title={t('title')} />}</Await>;
}

function Schemes({ schemes, title }: { schemes: Scheme[]; title: string }) {
  const t = useWords(words);
  const may = useMay();
  const [making, setMaking] = useState(false);
  const active = schemes.find((one) => one.isActive) ?? schemes[0];
  const others = schemes.filter((one) => one !== active);
  return (
    <>
      <PageHead
        title={title}
        under={t('under')}
        actions={may('assessments.manage') && <Button onClick={() => setMaking(true)}>{t('new')}</Button>}
      />
      <div className="main-aside">
        <div className="stack">
          {active && <OneScheme scheme={active} />}
          {others.length > 0 && <h2 style={{ marginTop: 10 }}>{t('older')}</h2>}
          {others.map((one) => (
            <OneScheme key={one.id} scheme={one} />
          ))}
        </div>
        <Explained />
      </div>
      <Dialog opened={making} onClose={() => setMaking(false)} title={t('new')}>
        {active && <SchemeForm from={active} onDone={() => setMaking(false)} />}
      </Dialog>
    </>
  );
}

function OneScheme({ scheme }: { scheme: Scheme }) {
  const t = useWords(words);
  const f = useFormat();
  const may = useMay();
  const activate = useWrite(contract.activateScheme);
  return (
    <section className="card pad">
      <div className="row between">
        <h2>
          {scheme.name} <span className="tag">{t('version', { version: scheme.version })}</span>{' '}
          {scheme.isActive && <span className="tag good">{t('active')}</span>}
        </h2>
        {!scheme.isActive && may('assessments.manage') && (
          <Button
            variant="default"
            size="compact-sm"
            loading={activate.isPending}
            onClick={() =>
              activate.mutate(
                { id: scheme.id },
                { onSuccess: () => toast(t('activated')), onError: toastProblem },
              )
            }
          >
            {t('activate')}
          </Button>
        )}
      </div>
      <EdgeTable
        edges={scheme.edges}
        caption={`${scheme.name}, ${t('version', { version: scheme.version })}`}
      />
      <p className="small muted" style={{ margin: '8px 0 0' }}>
        {[
          scheme.note,
          t('madeBy', { name: scheme.createdBy?.name ?? 'Plenum', day: f.day(scheme.createdAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  );
}

function Explained() {
  const t = useWords(words);
  const tt = useWords(targetWords);
  return (
    <section className="card pad stack">
      <div>
        <h2>{t('outside')}</h2>
        <ul className="plain lines">
          <li>
            <span>
              <Band band="not_scored" />
              <span className="small muted" style={{ display: 'block' }}>
                {t('outside_not_scored')}
              </span>
            </span>
          </li>
          <li>
            <span>
              <Band band="no_data" />
              <span className="small muted" style={{ display: 'block' }}>
                {t('outside_no_data')}
              </span>
            </span>
          </li>
        </ul>
        <p className="small muted">{t('declared')}</p>
      </div>
      <div>
        <h2>{t('howMethods')}</h2>
        <ul className="small" style={{ margin: '6px 0 0', paddingLeft: 18 }}>
          {METHODS.map((method) => (
            <li key={method}>{tt(`method_${method}`)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
