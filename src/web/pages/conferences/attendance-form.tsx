// Taking attendance: names pasted from anywhere, then one press a person.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ATTENDANCE_STATES, type Conference, contract } from '../../../features/conferences/contract.ts';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { type Entry, keysOf, namesFrom } from './attendance-entries.ts';
import { words } from './words.ts';

export function AttendanceForm({ data, onDone }: { data: Conference; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const save = useWrite(contract.setAttendance);
  const { value, change, forget } = useDraft<Entry[]>(
    `attendance.${data.id}`,
    data.attendance.map(({ id: _, ...entry }) => entry),
  );
  const keys = keysOf(value);
  const set = (at: number, part: Partial<Entry>) =>
    change((before) => before.map((entry, i) => (i === at ? { ...entry, ...part } : entry)));
  return (
    <div className="stack">
      <AddNames onAdd={(entries) => change((before) => [...before, ...entries])} />
      {value.length > 0 && (
        <div className="row">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => change((before) => before.map((entry) => ({ ...entry, state: 'present' })))}
          >
            {t('allPresent')}
          </Button>
        </div>
      )}
      <ul className="plain lines">
        {value.map((entry, at) => (
          <li key={keys[at]}>
            <span>
              {entry.name}
              <span className="muted small">
                {' '}
                {[t(entry.role === 'guest' ? 'guests' : 'members'), entry.title].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="row">
              {entry.state === 'absent' && (
                <TextInput
                  size="xs"
                  aria-label={`${t('reason')}: ${entry.name}`}
                  placeholder={t('reason')}
                  value={entry.reason ?? ''}
                  onChange={(event) => set(at, { reason: event.currentTarget.value })}
                />
              )}
              <NativeSelect
                size="xs"
                aria-label={`${t('status')}: ${entry.name}`}
                value={entry.state}
                data={ATTENDANCE_STATES.map((state) => ({ value: state, label: t(state) }))}
                onChange={(event) => set(at, { state: event.currentTarget.value as Entry['state'] })}
              />
              <button
                type="button"
                className="linkish small"
                aria-label={`${s('remove')}: ${entry.name}`}
                onClick={() => change((before) => before.filter((_, i) => i !== at))}
              >
                {s('remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <ErrorBox error={save.error} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button
          loading={save.isPending}
          onClick={() =>
            save.mutate(
              { id: data.id, people: value },
              {
                onSuccess: () => {
                  forget();
                  onDone();
                },
              },
            )
          }
        >
          {s('save')}
        </Button>
      </div>
    </div>
  );
}

function AddNames({ onAdd }: { onAdd: (entries: Entry[]) => void }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const add = (role: Entry['role']) => {
    onAdd(namesFrom(text, role));
    setText('');
  };
  return (
    <div className="stack tight">
      <Textarea
        label={t('addNames')}
        description={t('attendanceHint')}
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="row">
        <Button variant="default" size="compact-sm" disabled={!text.trim()} onClick={() => add('member')}>
          {t('members')}
        </Button>
        <Button variant="default" size="compact-sm" disabled={!text.trim()} onClick={() => add('guest')}>
          {t('guests')}
        </Button>
      </div>
    </div>
  );
}
