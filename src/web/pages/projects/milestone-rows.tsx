import { Button } from '@mantine/core';
import { DayField, TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n.ts';
import { type MilestoneRow, newMilestone } from './project-fields.ts';
import { words } from './words.ts';

type Props = { value: MilestoneRow[]; onChange: (rows: MilestoneRow[]) => void; problem: unknown };

export function MilestoneRows({ value, onChange, problem }: Props) {
  const t = useWords(words);
  const set = (at: number, part: Partial<MilestoneRow>) =>
    onChange(value.map((row, other) => (other === at ? { ...row, ...part } : row)));
  return (
    <fieldset className="plain-set stack tight">
      <legend>{t('milestones')}</legend>
      {value.map((row, at) => (
        <div key={row.key} className="milestone-row">
          <TextField
            label={t('milestone')}
            name={`milestones.${at}.name`}
            required
            maxLength={300}
            problem={problem}
            value={row.name}
            onChange={(name) => set(at, { name })}
          />
          <DayField
            label={t('planned')}
            name={`milestones.${at}.plannedOn`}
            required
            problem={problem}
            value={row.plannedOn}
            onChange={(plannedOn) => set(at, { plannedOn })}
          />
          <DayField
            label={t('actual')}
            name={`milestones.${at}.actualOn`}
            problem={problem}
            value={row.actualOn}
            onChange={(actualOn) => set(at, { actualOn })}
          />
          <button
            type="button"
            className="linkish"
            aria-label={t('removeMilestone', { name: row.name || String(at + 1) })}
            onClick={() => onChange(value.filter((_, other) => other !== at))}
          >
            ✕
          </button>
        </div>
      ))}
      <div>
        <Button variant="default" size="compact-sm" onClick={() => onChange([...value, newMilestone()])}>
          {t('addMilestone')}
        </Button>
      </div>
    </fieldset>
  );
}
