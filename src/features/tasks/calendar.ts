// The deadlines of tasks as an iCalendar file (RFC 5545): one all-day event each, CRLF, lines of at most 75 bytes.
import type { TaskHead } from './contract.ts';

const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
const compactDay = (iso: string): string => iso.replaceAll('-', '');
const MAX_BYTES = 74;

/** A long line goes on in the next one, which begins with a space; never within a character. */
const foldLine = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > MAX_BYTES) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
};

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const eventOf = (task: TaskHead, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${task.id}@plenum`,
  `DTSTAMP:${stamp}`,
  `SEQUENCE:${task.revision}`,
  `DTSTART;VALUE=DATE:${compactDay(task.deadline!)}`,
  `DTEND;VALUE=DATE:${compactDay(nextDay(task.deadline!))}`,
  `SUMMARY:${escapeText(`${task.code}: ${task.title}`)}`,
  `DESCRIPTION:${escapeText(task.leadUnit.name)}`,
  'END:VEVENT',
];

/** Tasks without a deadline must be left out before. */
export const writeCalendar = (tasks: readonly TaskHead[], now: string): string => {
  const stamp = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plenum//Tasks//VI',
    'CALSCALE:GREGORIAN',
    ...tasks.flatMap((task) => eventOf(task, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
};
