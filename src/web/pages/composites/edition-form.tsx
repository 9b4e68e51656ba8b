// Recording what was published for a year. Nothing typed is lost; each wrong field is named.
import { Button, Checkbox, NumberInput } from '@mantine/core';
import { contract } from '../../../features/indicators/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
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
import { words } from './words.ts';

type Data = ResponseOf<typeof contract.getComposite>;
type Fields = {
  year: number;
  publishedOn: string;
  rankedCount: number;
  rank: number | '';
  score: TypedNumber;
  components: Record<string, TypedNumber>;
  illustrative: boolean;
  reason: string;
};

export function EditionForm({ data, onDone }: { data: Data; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const { value, change, forget, wasKept } = useDraft<Fields>(`edition.${data.id}`, {
    year: data.editions[0] ? data.editions[0].year + 1 : new Date().getFullYear() - 1,
    publishedOn: '',
    rankedCount: data.editions[0]?.rankedCount ?? 63,
    rank: '',
    score: EMPTY_NUMBER,
    components: {},
    illustrative: false,
    reason: '',
  });
  const report = useWrite(contract.reportComposite);
  const problem = report.error;
  const set = (part: Partial<Fields>) => change((before) => ({ ...before, ...part }));
  const given = data.components.flatMap(({ indicator }) => {
    const score = exactOf(value.components[indicator.id] ?? EMPTY_NUMBER);
    return score === null ? [] : [{ indicatorId: indicator.id, score }];
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
  const fieldOf = (id: string) =>
    `components.${given.findIndex(({ indicatorId }) => indicatorId === id)}.score`;
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
          {data.components.map(({ indicator, maxScore }) => (
            <NumberField
              key={indicator.id}
              label={partName(data, indicator.nameVi)}
              name={fieldOf(indicator.id)}
              unit={maxScore === null ? undefined : `/ ${maxScore.replace('.', ',')}`}
              problem={problem}
              value={value.components[indicator.id] ?? EMPTY_NUMBER}
              onChange={(next) => set({ components: { ...value.components, [indicator.id]: next } })}
            />
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
          ...given.map((_, at) => `components.${at}.score`),
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

/** The name of a component without that of its index before it. */
export const partName = ({ nameVi }: Pick<Data, 'nameVi'>, name: string): string =>
  name.startsWith(`${nameVi}: `) ? name.slice(nameVi.length + 2) : name;
