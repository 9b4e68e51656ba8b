// From a figure to the sentence it was read in: the document, opened at the place.
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

export type Source = {
  documentId: string;
  number: string | null;
  title: string;
  start: number | null;
  end: number | null;
  text: string | null;
};

export function SourceLink({ source, children }: { source: Source; children?: React.ReactNode }) {
  const place = source.start === null ? '' : `?start=${source.start}&end=${source.end ?? source.start}`;
  return (
    <a href={`/app/documents/${source.documentId}${place}`} title={source.text ?? undefined}>
      {children ?? source.number ?? source.title}
    </a>
  );
}

/** The document and, when known, the words themselves. */
export function SourceQuote({ source }: { source: Source | null }) {
  const t = useWords(words);
  if (!source) return <span className="muted">{t('none')}</span>;
  return (
    <>
      <SourceLink source={source} />
      {source.text && (
        <q className="small muted" style={{ display: 'block' }}>
          {source.text}
        </q>
      )}
    </>
  );
}
