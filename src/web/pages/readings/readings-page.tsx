// Where papers come in: drop one, or go on with one that is half reviewed.
import { Link, useNavigate } from '@tanstack/react-router';
import { contract, MAX_READING_BYTES, type ReadingHead } from '../../../features/readings/contract.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, ErrorBox, Loading } from '../../components/states.tsx';
import { toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const KINDS = '.docx, .pdf, .html, .txt, .xlsx, .csv';
const REFRESHES = ['/api/readings'];

export function ReadingsPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const start = useWrite(contract.startReading, { refreshes: REFRESHES });
  const drafts = useRead(contract.listReadings, { status: 'draft' });
  const saved = useRead(contract.listReadings, { status: 'saved' });
  return (
    <>
      <PageHead title={t('title')} under={t('under')} />
      <div className="stack">
        <FileDrop
          label={t('drop')}
          accept={KINDS.replaceAll(' ', '')}
          kinds={KINDS}
          maxBytes={MAX_READING_BYTES}
          busy={start.isPending}
          onFile={(file) =>
            start.mutate(
              { file },
              { onSuccess: ({ id }) => navigate({ to: '/readings/$id', params: { id } }) },
            )
          }
        />
        {start.isPending && (
          <div>
            <span className="muted">{t('reading')}</span>
            <Loading />
          </div>
        )}
        <ErrorBox error={start.error} hide={['file']} />
        <section className="card pad">
          <h2>{t('drafts')}</h2>
          <Await query={drafts}>
            {({ readings }) =>
              readings.length === 0 ? (
                <p className="muted">{t('noDrafts')}</p>
              ) : (
                <ul className="plain lines">
                  {readings.map((one) => (
                    <ReadingLine key={one.id} reading={one} />
                  ))}
                </ul>
              )
            }
          </Await>
        </section>
        {saved.data && saved.data.readings.length > 0 && (
          <section className="card pad">
            <h2>{t('savedBefore')}</h2>
            <ul className="plain lines">
              {saved.data.readings.slice(0, 10).map((one) => (
                <ReadingLine key={one.id} reading={one} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function ReadingLine({ reading }: { reading: ReadingHead }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const throwAway = useWrite(contract.throwAwayReading, { refreshes: REFRESHES });
  const restore = useWrite(contract.restoreReading, { refreshes: REFRESHES });
  const { id, fileName: name } = reading;
  return (
    <li>
      <span>
        <Link to="/readings/$id" params={{ id }}>
          <b>{name}</b>
        </Link>
        <span className="small muted" style={{ display: 'block' }}>
          {t('decided', { decided: reading.decidedCount, count: reading.factCount })} ·{' '}
          {t('startedBy', { name: reading.startedBy?.name ?? 'Plenum', when: f.instant(reading.updatedAt) })}
        </span>
      </span>
      {reading.status === 'draft' && (
        <button
          type="button"
          className="linkish small"
          aria-label={t('throwAway', { name })}
          onClick={() =>
            throwAway.mutate(
              { id },
              {
                onError: toastProblem,
                onSuccess: () => toastUndo(t('thrownAway', { name }), () => restore.mutateAsync({ id })),
              },
            )
          }
        >
          {s('remove')}
        </button>
      )}
    </li>
  );
}
