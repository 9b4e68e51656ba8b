// A name that was found, with the letters that were looked for marked, and the page it leads to.
import type { Hit } from '../../features/search/contract.ts';
import { markWords } from '../../features/search/rules.ts';

const PLACES = {
  resolution: 'resolutions',
  indicator: 'indicators',
  document: 'documents',
  task: 'tasks',
  project: 'projects',
  conference: 'conferences',
  announcement: 'announcements',
} as const;

/** Below /app. Units and people have no page of their own: their list, at that name. */
export const placeOfHit = ({ kind, id, title }: Pick<Hit, 'kind' | 'id' | 'title'>): string =>
  kind === 'unit' || kind === 'person'
    ? `/${kind === 'unit' ? 'units' : 'people'}?q=${encodeURIComponent(title)}`
    : `/${PLACES[kind]}/${id}`;

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  let at = 0;
  return markWords(text, words).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.isHit ? <mark key={key}>{piece.text}</mark> : piece.text;
  });
}

export function FoundName({
  hit,
  words,
}: {
  hit: Pick<Hit, 'title' | 'label' | 'via'>;
  words: readonly string[];
}) {
  return (
    <span className="found-name">
      {hit.label && (
        <>
          <span className="label">
            <Marked text={hit.label} words={words} />
          </span>{' '}
        </>
      )}
      <Marked text={hit.title} words={words} />
      {hit.via && (
        <span className="muted small">
          {' '}
          (<Marked text={hit.via} words={words} />)
        </span>
      )}
    </span>
  );
}
