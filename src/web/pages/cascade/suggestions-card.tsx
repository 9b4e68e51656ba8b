// Papers that may carry the document out; attached to a unit with one choice.
import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Cascade, contract, type Suggestion } from '../../../features/cascade/contract.ts';
import { toast, toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function SuggestionsCard({ cascade }: { cascade: Cascade }) {
  const t = useWords(words);
  const { data } = useRead(contract.listSuggestions, { id: cascade.document.id });
  if (!data?.suggestions.length) return null;
  return (
    <section className="card pad no-print">
      <h2>{t('suggestions')}</h2>
      <ul className="plain lines">
        {data.suggestions.map((one) => (
          <Suggested key={`${one.why} ${one.document.id}`} suggestion={one} cascade={cascade} />
        ))}
      </ul>
    </section>
  );
}

function Suggested({ suggestion, cascade }: { suggestion: Suggestion; cascade: Cascade }) {
  const t = useWords(words);
  const f = useFormat();
  const answer = useWrite(contract.answerDuty, { refreshes: ['/api/cascade', '/api/documents'] });
  const { document, why, quote, dutyId } = suggestion;
  const name = document.symbol ?? document.title;
  const open = cascade.nodes
    .flatMap((node) => node.duty ?? [])
    .filter((duty) => duty.documentId === cascade.document.id)
    .filter((duty) => duty.standing !== 'issued' && duty.standing !== 'late' && duty.excused === null)
    .toSorted((a, b) => Number(b.id === dutyId) - Number(a.id === dutyId));
  const attach = (id: string | null) => {
    const duty = open.find((one) => one.id === id);
    if (duty)
      answer.mutate(
        { id: duty.id, documentId: document.id, expectedRevision: duty.revision },
        { onSuccess: () => toast(t('answered')), onError: toastProblem },
      );
  };
  return (
    <li style={{ display: 'block' }}>
      <Link to="/documents/$id" params={{ id: document.id }}>
        <b>{name}</b> {document.symbol && document.title}
      </Link>
      <div className="small muted">
        {t(why)}
        {document.issuedOn && `, ${f.day(document.issuedOn)}`}
        {quote && ` · “…${quote}…”`}
      </div>
      {open.length > 0 && (
        <Select
          size="xs"
          mt={4}
          searchable
          aria-label={t('attachTo', { name })}
          placeholder={t('attach')}
          data={open.map((duty) => ({ value: duty.id, label: duty.unit.name }))}
          value={null}
          onChange={attach}
        />
      )}
    </li>
  );
}
