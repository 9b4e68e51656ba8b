// When the office reminds, and when the head of a unit is told.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract, type ReminderSettings } from '../../features/notices/contract.ts';
import { TextField } from '../components/fields.tsx';
import { Await, ErrorBox } from '../components/states.tsx';
import { toast } from '../components/undo-toast.tsx';
import { useWords } from '../i18n.ts';
import { useRead, useWrite } from '../use-endpoint.ts';
import { words as shared } from '../words.ts';
import { words } from './words.ts';

export function ReminderForm() {
  const query = useRead(contract.getReminderSettings, {});
  return <Await query={query}>{(settings) => <Fields settings={settings} />}</Await>;
}

const NAMES = ['daysBefore', 'daysAfter', 'escalateAfter', 'giveUpAfter', 'urgentPerDay'] as const;
type Name = (typeof NAMES)[number];
const HINTS = { daysBefore: 'daysHint', daysAfter: 'daysHint', escalateAfter: 'escalateHint' } as const;

const readDays = (text: string): number[] =>
  text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(Number);

function Fields({ settings }: { settings: ReminderSettings }) {
  const t = useWords(words);
  const s = useWords(shared);
  const save = useWrite(contract.setReminderSettings, { refreshes: ['/api/reminder-settings'] });
  const [text, setText] = useState<Record<Name, string>>({
    daysBefore: settings.daysBefore.join(', '),
    daysAfter: settings.daysAfter.join(', '),
    escalateAfter: String(settings.escalateAfter ?? ''),
    giveUpAfter: String(settings.giveUpAfter),
    urgentPerDay: String(settings.urgentPerDay),
  });
  const wrong = NAMES.find((name) => readDays(text[name]).some((day) => !Number.isInteger(day)));
  return (
    <form
      className="card pad form"
      style={{ marginTop: 14 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong) return;
        save.mutate(
          {
            daysBefore: readDays(text.daysBefore),
            daysAfter: readDays(text.daysAfter),
            escalateAfter: readDays(text.escalateAfter)[0] ?? null,
            giveUpAfter: readDays(text.giveUpAfter)[0] ?? 0,
            urgentPerDay: readDays(text.urgentPerDay)[0] ?? 0,
          },
          { onSuccess: () => toast(s('saved')) },
        );
      }}
    >
      <h2>{t('remindTitle')}</h2>
      <p className="muted small">{t('remindWhy')}</p>
      {NAMES.map((name) => (
        <TextField
          key={name}
          label={t(name)}
          name={name}
          description={name in HINTS ? t(HINTS[name as keyof typeof HINTS]) : undefined}
          problem={save.error}
          {...(wrong === name && { error: t('notDays') })}
          value={text[name]}
          onChange={(typed) => setText((before) => ({ ...before, [name]: typed }))}
        />
      ))}
      <ErrorBox error={save.error} hide={[...NAMES]} />
      <div>
        <Button type="submit" loading={save.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
