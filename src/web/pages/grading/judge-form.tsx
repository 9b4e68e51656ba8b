// Grading the own unit, giving general points, deciding, taking a decision back: one form each, with its reason.
import { Button } from '@mantine/core';
import { contract, GRADES, type Grade, type Sheet } from '../../../features/grading/contract.ts';
import { exactOf, type TypedNumber } from '../../components/exact-number.ts';
import { LongTextField, SelectField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export type Judging = 'gradeSelf' | 'givePoints' | 'decide' | 'reopen';
const REFRESHES = { refreshes: ['/api/grading'] };
type Entry = { grade: Grade | ''; points: TypedNumber; reason: string };

type Props = { sheet: Sheet; judging: Judging; onDone: () => void };

export function JudgeForm({ sheet, judging, onDone }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const { points } = sheet.computed;
  const { value, change, forget } = useDraft<Entry>(`grading.${judging}.${sheet.unit.id}.${sheet.period}`, {
    grade: (judging === 'decide' ? sheet.computed.grade : sheet.self?.grade) ?? '',
    points: { typed: points.general === null ? '' : f.num(points.general), reading: null },
    reason: '',
  });
  const self = useWrite(contract.gradeSelf, REFRESHES);
  const give = useWrite(contract.giveGeneralPoints, REFRESHES);
  const decide = useWrite(contract.decideGrade, REFRESHES);
  const reopen = useWrite(contract.reopenGrade, REFRESHES);
  const problem = self.error ?? give.error ?? decide.error ?? reopen.error;
  const set = (part: Partial<Entry>) => change((before) => ({ ...before, ...part }));
  const asksGrade = judging === 'gradeSelf' || judging === 'decide';
  const done = {
    onSuccess: () => {
      forget();
      toast(t('saved'));
      onDone();
    },
  };
  const submit = () => {
    const at = { unitId: sheet.unit.id, period: sheet.period, expectedRevision: sheet.revision };
    const { reason } = value;
    if (judging === 'reopen') reopen.mutate({ ...at, reason }, done);
    else if (judging === 'givePoints')
      give.mutate({ ...at, points: exactOf(value.points) ?? '', reason }, done);
    else if (value.grade)
      (judging === 'decide' ? decide : self).mutate({ ...at, grade: value.grade, reason }, done);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {asksGrade && (
        <SelectField
          label={t('grade')}
          name="grade"
          required
          problem={problem}
          value={value.grade || null}
          onChange={(grade) => set({ grade })}
          options={GRADES.map((grade) => ({ value: grade, label: t(`g_${grade}`) }))}
        />
      )}
      {judging === 'givePoints' && (
        <NumberField
          label={t('generalPoints', { max: f.num(points.generalMax) })}
          name="points"
          required
          decimals={1}
          problem={problem}
          value={value.points}
          onChange={(typed) => set({ points: typed })}
        />
      )}
      <LongTextField
        label={t('reason')}
        name="reason"
        description={judging === 'decide' ? t('reasonIfDiffers') : undefined}
        required={judging === 'reopen'}
        maxLength={4000}
        problem={problem}
        value={value.reason}
        onChange={(reason) => set({ reason })}
      />
      <ErrorBox error={problem} hide={['grade', 'points', 'reason']} />
      <div className="row end">
        <Button
          type="submit"
          loading={self.isPending || give.isPending || decide.isPending || reopen.isPending}
        >
          {t(judging)}
        </Button>
      </div>
    </form>
  );
}
