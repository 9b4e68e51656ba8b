import { Checkbox, MultiSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TaskDraft } from '../../../features/tasks/contract.ts';
import { DayField, LongTextField, TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n.ts';
import type { DraftFields } from './draft-fields.ts';
import { useUnitChoices } from './use-choices.ts';
import { words } from './words.ts';

type Props = {
  draft: TaskDraft;
  fields: DraftFields;
  /** Complaints by field. */
  faults: Record<string, string>;
  onEdit: (part: Partial<DraftFields>) => void;
};

/** One clause: its words, and the task that would come of it. */
export function DraftCard({ draft, fields, faults, onEdit }: Props) {
  const t = useWords(words);
  const units = useUnitChoices();
  return (
    <section className="card pad stack tight" aria-label={draft.title}>
      <Checkbox
        label={<b>{draft.title}</b>}
        checked={fields.kept}
        onChange={(event) => onEdit({ kept: event.currentTarget.checked })}
      />
      {draft.quote !== draft.title && <blockquote className="note small">{draft.quote}</blockquote>}
      {draft.made.length > 0 && (
        <p className="small">
          {t('madeBefore')}{' '}
          {draft.made.map((one) => (
            <Link key={one.id} to="/tasks/$id" params={{ id: one.id }}>
              {one.code}{' '}
            </Link>
          ))}
        </p>
      )}
      {fields.kept && (
        <div className="form">
          <LongTextField
            label={t('name')}
            name="title"
            required
            rows={2}
            maxLength={2000}
            error={faults.title}
            value={fields.title}
            onChange={(title) => onEdit({ title })}
          />
          <MultiSelect
            label={t('lead')}
            required
            searchable
            description={
              fields.leadUnitIds.length > 1
                ? t('splitWhy', { count: fields.leadUnitIds.length })
                : draft.leadText && t('leadSaid', { text: draft.leadText })
            }
            error={faults.leadUnitId}
            data={units}
            value={fields.leadUnitIds}
            onChange={(leadUnitIds) => onEdit({ leadUnitIds })}
          />
          <MultiSelect
            label={t('contributors')}
            searchable
            error={faults.contributorIds}
            data={units}
            value={fields.contributorIds}
            onChange={(contributorIds) => onEdit({ contributorIds })}
          />
          <div className="pair">
            <DayField
              label={t('deadline')}
              name="deadline"
              error={faults.deadline}
              value={fields.deadline}
              onChange={(deadline) => onEdit({ deadline })}
            />
            <TextField
              label={t('product')}
              name="product"
              maxLength={1000}
              error={faults.product}
              value={fields.product}
              onChange={(product) => onEdit({ product })}
            />
          </div>
          <Checkbox
            label={t('urgent')}
            checked={fields.urgent}
            onChange={(event) => onEdit({ urgent: event.currentTarget.checked })}
          />
        </div>
      )}
    </section>
  );
}
