// The text of a document, with the place that a figure was read from highlighted and scrolled to.
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { contract, type Document } from '../../../features/documents/contract.ts';
import type { Place } from '../../../features/documents/rules.ts';
import { cutParagraphs } from '../../../features/readings/rules.ts';
import { Await } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function DocumentText({ document, place }: { document: Document; place: Place | null }) {
  const t = useWords(words);
  const query = useRead(contract.getDocumentText, { id: document.id, ...place });
  return (
    <section className="card pad" id="text">
      <Await query={query}>
        {(data) => (
          <>
            <div className="row between">
              <h2>{t('text')}</h2>
              {data.fileName && <span className="small muted">{t('textOf', { name: data.fileName })}</span>}
            </div>
            {place && (
              <p className={data.start === null ? 'note bad' : 'note warn'}>
                {data.start === null ? t('placeLost') : t('placeShown')}{' '}
                <Link to="/documents/$id" params={{ id: document.id }}>
                  {t('wholeText')}
                </Link>
              </p>
            )}
            {data.text ? (
              <Lines
                text={data.text}
                place={data.start === null ? null : { start: data.start, end: data.end! }}
              />
            ) : (
              <p className="muted">{t('noText')}</p>
            )}
          </>
        )}
      </Await>
    </section>
  );
}

function Lines({ text, place }: { text: string; place: Place | null }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place) mark.current?.scrollIntoView({ block: 'center' });
  }, [place]);
  const paragraphs = cutParagraphs(text, place ? [{ id: 'place', ...place }] : []);
  return (
    <div className="paper read">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {paragraph.runs.map((run) =>
            run.ids.length ? (
              <mark key={run.start} ref={run.start === place?.start ? mark : undefined}>
                {text.slice(run.start, run.end)}
              </mark>
            ) : (
              text.slice(run.start, run.end)
            ),
          )}
        </p>
      ))}
    </div>
  );
}
