// One conference: what is on the table, who is there, what was voted and concluded, and the figures frozen for it.
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract as announcements } from '../../../features/announcements/contract.ts';
import { type Conference, contract } from '../../../features/conferences/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { Agenda } from './agenda.tsx';
import { AttendanceCard } from './attendance-card.tsx';
import { ConferenceForm } from './conference-form.tsx';
import { PaperList } from './paper-list.tsx';
import { conferenceRoute } from './routes.tsx';
import { SnapshotCard } from './snapshot-card.tsx';
import { StatusTag } from './status-tag.tsx';
import { words } from './words.ts';

export function ConferencePage() {
  const { id } = conferenceRoute.useParams();
  const query = useRead(contract.getConference, { id });
  return <Await query={query}>{(data) => <Page data={data} />}</Await>;
}

type Asked = 'edit' | 'open' | 'close' | null;

function Page({ data }: { data: Conference }) {
  const t = useWords(words);
  const f = useFormat();
  const may = useMay();
  const [asked, setAsked] = useState<Asked>(null);
  const mayRun = may('conferences.run');
  const runs = mayRun && data.status !== 'closed';
  return (
    <>
      <PageHead
        way={<Link to="/conferences">{t('title')}</Link>}
        title={data.title}
        under={
          <>
            <StatusTag status={data.status} /> {data.days.map(f.day).join(', ')}
            {data.place && ` · ${data.place}`} · {f.period(data.period)}
          </>
        }
        actions={
          <>
            {runs && (
              <Button variant="default" onClick={() => setAsked('edit')}>
                {t('edit')}
              </Button>
            )}
            {runs && data.status === 'planned' && (
              <Button onClick={() => setAsked('open')}>{t('openIt')}</Button>
            )}
            {runs && data.status === 'open' && (
              <Button variant="default" onClick={() => setAsked('close')}>
                {t('closeIt')}
              </Button>
            )}
            {data.snapshot && may('announcements.write') && <ComposeButton conferenceId={data.id} />}
          </>
        }
      />
      <div className="main-aside">
        <Agenda data={data} runs={runs} />
        <div className="stack">
          <SnapshotCard data={data} />
          {mayRun && data.warnings.length > 0 && data.status === 'open' && (
            <section className="card pad">
              <h2>{t('warnings')}</h2>
              <ul className="plain lines small">
                {data.warnings.map((warning) => (
                  <li key={warning.code + warning.agendaItemId}>{warning.message[f.lang]}</li>
                ))}
              </ul>
            </section>
          )}
          <AttendanceCard data={data} runs={runs} />
          <section className="card pad">
            <h2>{t('forWhole')}</h2>
            <PaperList conferenceId={data.id} papers={data.papers} runs={runs} agendaItemId={null} />
          </section>
        </div>
      </div>
      <Asking data={data} asked={asked} onDone={() => setAsked(null)} />
    </>
  );
}

function ComposeButton({ conferenceId }: { conferenceId: string }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const compose = useWrite(announcements.composeAnnouncement);
  return (
    <>
      <Button
        loading={compose.isPending}
        onClick={() =>
          compose.mutate(
            { conferenceId },
            { onSuccess: ({ id }) => navigate({ to: '/announcements/$id', params: { id } }) },
          )
        }
      >
        {t('compose')}
      </Button>
      <ErrorBox error={compose.error} />
    </>
  );
}

function Asking({ data, asked, onDone }: { data: Conference; asked: Asked; onDone: () => void }) {
  const t = useWords(words);
  const update = useWrite(contract.updateConference);
  return (
    <>
      <Dialog opened={asked === 'edit'} onClose={onDone} title={t('edit')}>
        <ConferenceForm
          draftName={`conference.${data.id}`}
          initial={data}
          mutation={update}
          onCancel={onDone}
          onSubmit={(fields, forget) =>
            update.mutate(
              { ...fields, id: data.id, expectedRevision: data.revision },
              {
                onSuccess: () => {
                  forget();
                  onDone();
                },
              },
            )
          }
        />
      </Dialog>
      <Step data={data} step="open" opened={asked === 'open'} onDone={onDone} />
      <Step data={data} step="close" opened={asked === 'close'} onDone={onDone} />
    </>
  );
}

type StepProps = { data: Conference; step: 'open' | 'close'; opened: boolean; onDone: () => void };

/** Opening and closing cannot be undone, so they say what follows. */
function Step({ data, step, opened, onDone }: StepProps) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const write = useWrite(step === 'open' ? contract.openConference : contract.closeConference);
  const name = t(step === 'open' ? 'openIt' : 'closeIt');
  return (
    <Dialog opened={opened} onClose={onDone} title={name}>
      <div className="stack">
        <p>{t(step === 'open' ? 'openWhy' : 'closeWhy')}</p>
        {step === 'close' && data.warnings.length > 0 && (
          <ul className="note warn">
            {data.warnings.map((warning) => (
              <li key={warning.code + warning.agendaItemId}>{warning.message[f.lang]}</li>
            ))}
          </ul>
        )}
        <ErrorBox error={write.error} />
        <div className="row end">
          <Button variant="default" onClick={onDone}>
            {s('cancel')}
          </Button>
          <Button
            loading={write.isPending}
            onClick={() =>
              write.mutate(
                { id: data.id },
                {
                  onSuccess: () => {
                    toast(t('saved'));
                    onDone();
                  },
                },
              )
            }
          >
            {name}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
