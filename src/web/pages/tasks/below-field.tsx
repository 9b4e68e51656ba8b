// Asked before a task with open parts is cancelled or its deadline moves.
import { Radio } from '@mantine/core';
import type { Below } from '../../../features/tasks/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

type Props = {
  open: number;
  /** Which answers make sense here. */
  answers: readonly Below[];
  value: Below | '';
  onChange: (below: Below) => void;
  problem: unknown;
};

export function BelowField({ open, answers, value, onChange, problem }: Props) {
  const t = useWords(words);
  return (
    <Radio.Group
      name="below"
      label={t('below', { count: open })}
      required
      value={value}
      onChange={(below) => onChange(below as Below)}
      error={fieldError(problem, 'below')}
    >
      <div className="stack tight" style={{ marginTop: 6 }}>
        {answers.map((answer) => (
          <Radio key={answer} value={answer} label={t(`below_${answer}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
