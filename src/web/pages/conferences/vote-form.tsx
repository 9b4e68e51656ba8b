// Recording a show of hands: says at once whether the counts carry the motion, by the same rule as the server.
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { type AgendaItem, type Conference, contract } from '../../../features/conferences/contract.ts';
import { hasPassed, notVoting, votesNeeded } from '../../../features/conferences/rules.ts';
import { fieldError } from '../../api-problem.ts';
import { LongTextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const FIELDS = ['votesFor', 'votesAgainst', 'abstained'] as const;

export function VoteForm({ data, item, onDone }: { data: Conference; item: AgendaItem; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const record = useWrite(contract.recordMotion);
  const [text, setText] = useState('');
  const [counts, setCounts] = useState({ votesFor: 0, votesAgainst: 0, abstained: 0 });
  const votes = { ...counts, eligible: data.incumbents };
  const cast = counts.votesFor + counts.votesAgainst + counts.abstained;
  const passes = hasPassed(votes);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate({ id: data.id, itemId: item.id, text, ...counts }, { onSuccess: onDone });
      }}
    >
      <LongTextField
        label={t('voteText')}
        name="text"
        required
        rows={2}
        maxLength={2000}
        problem={record.error}
        value={text}
        onChange={setText}
      />
      <div className="pair">
        {FIELDS.map((field) => (
          <NumberInput
            key={field}
            label={t(field)}
            name={field}
            min={0}
            max={data.incumbents}
            allowDecimal={false}
            error={fieldError(record.error, field)}
            value={counts[field]}
            onChange={(value) => setCounts({ ...counts, [field]: typeof value === 'number' ? value : 0 })}
          />
        ))}
      </div>
      <p className="muted small">
        {t('voteRule', { needed: votesNeeded(data.incumbents), eligible: data.incumbents })}
      </p>
      <output>
        {cast > 0 && (
          <>
            <b>{t(passes ? 'wouldPass' : 'wouldFail')}</b>
            {' · '}
            {t('notVoting', { count: Math.max(0, notVoting(votes)) })}
          </>
        )}
      </output>
      <ErrorBox error={record.error} hide={['text', ...FIELDS]} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={record.isPending}>
          {t('vote')}
        </Button>
      </div>
    </form>
  );
}
