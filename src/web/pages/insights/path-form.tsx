// Enters where the plan should stand at the end of months.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract } from '../../../features/insights/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { EMPTY_NUMBER, exactOf, type TypedNumber } from '../../components/exact-number.ts';
import { NumberField } from '../../components/number-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Props = {
  targetId: string;
  entered: { month: number; value: string }[];
  decimals: number;
  opened: boolean;
  onClose: () => void;
};

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

export function PathForm({ targetId, entered, decimals, opened, onClose }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const save = useWrite(contract.setPlanPath);
  const [typed, setTyped] = useState<TypedNumber[]>(() =>
    MONTHS.map((month) => {
      const point = entered.find((one) => one.month === month);
      return point ? { typed: f.num(point.value), reading: 'whole' } : EMPTY_NUMBER;
    }),
  );
  const points = MONTHS.flatMap((month, at) => {
    const value = exactOf(typed[at]!, decimals);
    return value === null ? [] : [{ month, value }];
  });
  const isUnread = typed.some((one) => one.typed.trim() !== '' && exactOf(one, decimals) === null);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('enterPath')} size={720}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ id: targetId, points }, { onSuccess: onClose });
        }}
      >
        <p className="muted" style={{ margin: 0 }}>
          {t('pathWhy')}
        </p>
        <div
          style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: 12 }}
        >
          {MONTHS.map((month, at) => (
            <NumberField
              key={month}
              label={`${t('month')} ${month}`}
              name={`points.${month}`}
              decimals={decimals}
              value={typed[at]!}
              onChange={(next) => setTyped(typed.map((one, index) => (index === at ? next : one)))}
            />
          ))}
        </div>
        <ErrorBox error={save.error} />
        <div className="row">
          <Button type="submit" loading={save.isPending} disabled={isUnread}>
            {s('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {s('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
