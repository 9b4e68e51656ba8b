// Recording what was published for a year. Nothing typed is lost; each wrong field is named.
import { Button, Checkbox, NumberInput } from '@mantine/core';
import { Fragment } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import { inForce } from '../../../features/indicators/rules.ts';
import { fieldError } from '../../api-problem.ts';
import { EMPTY_NUMBER, exactOf, type TypedNumber } from '../../components/exact-number.ts';
import { DayField, TextField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { partName, type Shown } from './composite-fields.ts';
import { words } from './words.ts';

type Fields = {
  year: number;
  publishedOn: string;
  rankedCount: number;
  rank: number | '';
  score: TypedNumber;
  components: Record<string, TypedNumber>;
  ranks: Record<string, string>;
  illustrative: boolean;
  reason: string;
};

export function EditionForm({ data, onDone }: { data: Shown; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const { value, change, forget, wasKept } = useDraft<Fields>(`edition.${data.id}`, {
    year: data.editions[0] ? data.editions[0].year + 1 : new Date().getFullYear() - 1,
    publishedOn: '',
    rankedCount: data.editions[0]?.rankedCount ?? 63,
    rank: '',
    score: EMPTY_NUMBER,
    components: {},
    ranks: {},
    illustrative: false,
    reason: '',
  });
  const report = useWrite(contract.reportComposite);
  const problem = report.error;
  const set = (part: Partial<Fields>) => change((before) => ({ ...before, ...part }));
  const { components } = inForce(data.versions, value.year);
  const given = components.flatMap(({ indicator }) => {
    const score = exactOf(value.components[indicator.id] ?? EMPTY_NUMBER);
    const rank = Number(value.ranks[indicator.id]) || null;
    return score === null ? [] : [{ indicatorId: indicator.id, score, rank }];
  });
  const score = exactOf(value.score);
  const save = () =>
    report.mutate(
      {
        id: data.id,
        unitId: data.unit.id,
        year: value.year,
        publishedOn: value.publishedOn || null,
        rankedCount: value.rankedCount,
        rank: Number(value.rank),
        score: score ?? '',
        components: given,
        illustrative: value.illustrative,
        reason: value.reason,
      },
      {
        onSuccess: () => {
          forget();
          toast(t('reported', { year: value.year }));
          onDone();
        },
      },
    );
  const whole = (name: 'year' | 'rankedCount' | 'rank', label: string) => (
    <NumberInput
      label={label}
      name={name}
      required
      allowDecimal={false}
      hideControls
      thousandSeparator=""
      error={fieldError(problem, name)}
      value={value[name]}
      onChange={(next) => set({ [name]: Number(next) || '' })}
    />
  );
  const fieldOf = (id: string, name: 'score' | 'rank') =>
    `components.${given.findIndex(({ indicatorId }) => indicatorId === id)}.${name}`;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {wasKept && <span className="small muted">{s('draftKept')}</span>}
      <div className="pair">
        {whole('year', t('year'))}
        <DayField
          label={t('publishedOn')}
          name="publishedOn"
          problem={problem}
          value={value.publishedOn}
          onChange={(publishedOn) => set({ publishedOn })}
        />
        {whole('rank', t('rank'))}
        {whole('rankedCount', t('rankedCount'))}
        <NumberField
          label={t('score')}
          name="score"
          required
          problem={problem}
          value={value.score}
          onChange={(next) => set({ score: next })}
        />
      </div>
      <fieldset className="group">
        <legend>{t('components')}</legend>
        <div className="pair">
          {components.map(({ indicator, maxScore }) => (
            <Fragment key={indicator.id}>
              <NumberField
                label={partName(data, indicator.nameVi)}
                name={fieldOf(indicator.id, 'score')}
                unit={maxScore === null ? undefined : `/ ${maxScore.replace('.', ',')}`}
                problem={problem}
                value={value.components[indicator.id] ?? EMPTY_NUMBER}
                onChange={(next) => set({ components: { ...value.components, [indicator.id]: next } })}
              />
              <NumberInput
                label={t('rankIn', { name: partName(data, indicator.nameVi) })}
                name={fieldOf(indicator.id, 'rank')}
                allowDecimal={false}
                allowNegative={false}
                hideControls
                thousandSeparator=""
                error={fieldError(problem, fieldOf(indicator.id, 'rank'))}
                value={value.ranks[indicator.id] ?? ''}
                onChange={(next) => set({ ranks: { ...value.ranks, [indicator.id]: String(next) } })}
              />
            </Fragment>
          ))}
        </div>
      </fieldset>
      <TextField
        label={t('reason')}
        name="reason"
        problem={problem}
        value={value.reason}
        onChange={(reason) => set({ reason })}
      />
      <Checkbox
        label={t('illustrative')}
        checked={value.illustrative}
        onChange={(event) => set({ illustrative: event.currentTarget.checked })}
      />
      <ErrorBox
        error={problem}
        hide={[
          'year',
          'rank',
          'rankedCount',
          'score',
          'publishedOn',
          ...given.flatMap((_, at) => [`components.${at}.score`, `components.${at}.rank`]),
        ]}
      />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={report.isPending} disabled={score === null || value.rank === ''}>
          {t('report')}
        </Button>
      </div>
    </form>
  );
}
