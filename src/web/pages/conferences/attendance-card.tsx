// Who is there: a summary for everybody, the whole list to be taken by the office.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Conference } from '../../../features/conferences/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n.ts';
import { AttendanceForm } from './attendance-form.tsx';
import { words } from './words.ts';

export function AttendanceCard({ data, runs }: { data: Conference; runs: boolean }) {
  const t = useWords(words);
  const [taking, setTaking] = useState(false);
  const absent = data.attendance.filter((person) => person.state === 'absent');
  return (
    <section className="card pad stack tight">
      <h2>{t('attendance')}</h2>
      {data.attendance.length === 0 ? (
        <p className="muted">{t('noAttendance')}</p>
      ) : (
        <>
          <div>{t('presence', { ...data.presence, incumbents: data.incumbents })}</div>
          {absent.length > 0 && (
            <ul className="plain lines small">
              {absent.map((person) => (
                <li key={person.id}>
                  <span>{person.name}</span>
                  <span className="muted">{person.reason ?? t('absent')}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {runs && (
        <div className="no-print">
          <Button variant="default" size="compact-sm" onClick={() => setTaking(true)}>
            {t('takeAttendance')}
          </Button>
        </div>
      )}
      <Dialog opened={taking} onClose={() => setTaking(false)} title={t('attendance')} size={760}>
        <AttendanceForm data={data} onDone={() => setTaking(false)} />
      </Dialog>
    </section>
  );
}
