// Scheduling reviews: what the text asks for comes first, then the usual years, then any day.
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import {
  type Cascade,
  contract,
  REVIEW_KINDS,
  type ReviewFields,
} from '../../../features/cascade/contract.ts';
import { yearsAfter } from '../../../features/cascade/rules.ts';
import { DayField, SelectField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

type Planned = Pick<ReviewFields, 'kind' | 'dueOn' | 'years' | 'quote'>;
/** Interim after one, three and four years, final after five: what offices usually ask. */
const USUAL = [
  [1, 'interim'],
  [3, 'interim'],
  [4, 'interim'],
  [5, 'final'],
] as const;
const keyOf = (one: Planned) => `${one.kind} ${one.dueOn}`;

type Props = { document: Cascade['document']; onDone: () => void };

export function PlanReviews({ document, onDone }: Props) {
  const t = useWords(words);
  const { data } = useRead(contract.proposeReviews, { id: document.id });
  const plan = useWrite(contract.planReviews, { refreshes: ['/api/cascade'] });
  const [chosen, setChosen] = useState<ReadonlyMap<string, Planned>>(new Map());
  const [other, setOther] = useState<{ kind: Planned['kind']; dueOn: string }>({
    kind: 'interim',
    dueOn: '',
  });
  const usual = document.issuedOn
    ? USUAL.map(([years, kind]) => ({
        kind,
        years,
        dueOn: yearsAfter(document.issuedOn!, years),
        quote: null,
      }))
    : [];
  const turn = (one: Planned) =>
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(keyOf(one))) after.set(keyOf(one), one);
      return after;
    });
  const all = [...chosen.values(), ...(other.dueOn ? [{ ...other, years: null, quote: null }] : [])];
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        plan.mutate(
          { id: document.id, reviews: all },
          {
            onSuccess: () => {
              toast(t('planned'));
              onDone();
            },
          },
        );
      }}
    >
      <Choices title={t('proposals')} of={data?.proposals ?? []} chosen={chosen} onTurn={turn} />
      {data?.proposals.length === 0 && <p className="small muted">{t('noProposals')}</p>}
      <Choices title={`${t('byYears')} (${t('byYearsWhy')})`} of={usual} chosen={chosen} onTurn={turn} />
      <div className="pair">
        <SelectField
          label={t('kind')}
          name="kind"
          value={other.kind}
          onChange={(kind) => setOther({ ...other, kind })}
          options={REVIEW_KINDS.map((kind) => ({ value: kind, label: t(kind) }))}
        />
        <DayField
          label={t('otherDay')}
          name={`reviews.${chosen.size}.dueOn`}
          problem={plan.error}
          value={other.dueOn}
          onChange={(dueOn) => setOther({ ...other, dueOn })}
        />
      </div>
      <ErrorBox error={plan.error} hide={[`reviews.${chosen.size}.dueOn`]} />
      <div className="row end">
        <Button type="submit" disabled={all.length === 0} loading={plan.isPending}>
          {t('plan')}
        </Button>
      </div>
    </form>
  );
}

type ChoicesProps = {
  title: string;
  of: Planned[];
  chosen: ReadonlyMap<string, Planned>;
  onTurn: (one: Planned) => void;
};

function Choices({ title, of, chosen, onTurn }: ChoicesProps) {
  const t = useWords(words);
  const f = useFormat();
  if (!of.length) return null;
  return (
    <fieldset className="plain-set">
      <legend>{title}</legend>
      {of.map((one) => (
        <Checkbox
          key={keyOf(one)}
          mb={6}
          label={`${t(one.kind)}${one.years ? ` ${t('afterYears', { count: one.years })}` : ''}: ${f.day(one.dueOn)}`}
          description={one.quote ? `“${one.quote}”` : undefined}
          checked={chosen.has(keyOf(one))}
          onChange={() => onTurn(one)}
        />
      ))}
    </fieldset>
  );
}
