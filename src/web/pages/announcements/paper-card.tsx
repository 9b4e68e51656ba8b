// Head and foot of the official paper.
import { Textarea } from '@mantine/core';
import { type Official, PROFILES } from '../../../features/announcements/contract.ts';
import { DayField, LongTextField, SelectField, TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n.ts';
import type { WorkingCopy } from './use-working-copy.ts';
import { words } from './words.ts';

const LINES = ['superior', 'issuer', 'number', 'place'] as const;
const SIGNING = ['authority', 'signerTitle', 'signerName'] as const;

export function PaperCard({ work, mayWrite }: { work: WorkingCopy; mayWrite: boolean }) {
  const t = useWords(words);
  const { official } = work.copy;
  const set = (part: Partial<Official>) => work.change({ official: { ...official, ...part } });
  const field = (name: (typeof LINES)[number] | (typeof SIGNING)[number]) => (
    <TextField
      key={name}
      label={t(name)}
      name={name}
      maxLength={200}
      value={official[name] ?? ''}
      onChange={(text) => set({ [name]: text })}
    />
  );
  return (
    <details className="card pad">
      <summary>
        <h2 style={{ display: 'inline' }}>{t('paper')}</h2>
      </summary>
      <fieldset className="bare stack tight" disabled={!mayWrite} style={{ marginTop: 10 }}>
        <SelectField
          label={t('profile')}
          name="profile"
          value={official.profile}
          onChange={(profile) => set({ profile })}
          options={PROFILES.map((profile) => ({ value: profile, label: t(profile) }))}
        />
        {LINES.map(field)}
        <DayField
          label={t('date')}
          name="date"
          value={official.date}
          onChange={(date) => date && set({ date })}
        />
        <LongTextField
          label={t('summary')}
          name="summary"
          rows={2}
          maxLength={500}
          value={official.summary}
          onChange={(summary) => set({ summary })}
        />
        {SIGNING.map(field)}
        <Textarea
          label={t('recipients')}
          value={official.recipients.join('\n')}
          minRows={2}
          onChange={(event) => set({ recipients: event.currentTarget.value.split('\n').slice(0, 40) })}
        />
      </fieldset>
    </details>
  );
}
