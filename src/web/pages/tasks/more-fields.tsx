// What a task may have besides the six: document, links, coming again, named readers. Folded until it is used.
import { Checkbox, MultiSelect } from '@mantine/core';
import { RECURS, type Recurs, type Task } from '../../../features/tasks/contract.ts';
import { DayField, SelectField, TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n.ts';
import { DocumentField } from './document-field.tsx';
import { LinksField } from './links-field.tsx';
import type { Fields } from './task-fields.ts';
import { words } from './words.ts';

type Props = {
  task: Task | null;
  /** Names what is linked already. */
  known: Task['links'];
  value: Fields;
  set: (part: Partial<Fields>) => void;
  problem: unknown;
  persons: { value: string; label: string }[];
};

const isUsed = ({ documentId, recurs, confidential, links, decidedOn }: Fields): boolean =>
  Boolean(documentId || recurs || confidential || links.length || decidedOn);

export function MoreFields({ task, known, value, set, problem, persons }: Props) {
  const t = useWords(words);
  return (
    <details open={isUsed(value) || undefined}>
      <summary>{t('more')}</summary>
      <div className="form" style={{ marginTop: 12 }}>
        <DocumentField
          value={value.documentId}
          known={task?.document}
          onChange={(documentId) => set({ documentId })}
        />
        <DayField
          label={t('decidedOn')}
          name="decidedOn"
          description={t('decidedOnWhy')}
          problem={problem}
          value={value.decidedOn}
          onChange={(decidedOn) => set({ decidedOn })}
        />
        <LinksField value={value.links} known={known} onChange={(links) => set({ links })} />
        <div className="pair">
          <SelectField<Recurs | 'once'>
            label={t('recurs')}
            name="recurrence.recurs"
            problem={problem}
            value={value.recurs || 'once'}
            onChange={(recurs) => set({ recurs: recurs === 'once' ? '' : recurs })}
            options={(['once', ...RECURS] as const).map((one) => ({ value: one, label: t(`recurs_${one}`) }))}
          />
          {value.recurs && (
            <>
              <TextField
                label={t(value.recurs === 'working_day_of_month' ? 'whichDay' : 'every')}
                name="recurrence.every"
                problem={problem}
                value={value.every}
                onChange={(every) => set({ every: every.replace(/\D/g, '') })}
              />
              <DayField
                label={t('recursUntil')}
                name="recurrence.until"
                problem={problem}
                value={value.until}
                onChange={(until) => set({ until })}
              />
            </>
          )}
        </div>
        <Checkbox
          label={t('confidentialTask')}
          description={t('confidentialWhy')}
          checked={value.confidential}
          onChange={(event) => set({ confidential: event.currentTarget.checked })}
        />
        {value.confidential && (
          <MultiSelect
            label={t('readers')}
            searchable
            data={persons}
            value={value.readerIds}
            onChange={(readerIds) => set({ readerIds })}
          />
        )}
      </div>
    </details>
  );
}
