// Notices: what a person is told in the program, which of it comes by mail too, and when reminders go out.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { WordsSchema } from '../../kernel/figures.ts';
import { Day, Id, Instant } from '../../kernel/schemas.ts';

/** What a notice is about; a person may do without the mail of a kind. */
export const NOTICE_KINDS = [
  'figures_due',
  'submission_received',
  'submission_returned',
  'correction',
  'task_assigned',
  'task_decided',
  'task_due',
  'document_due',
  'document_decided',
  'grading',
  'weekly',
  'escalation',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const Notice = z.object({
  id: Id,
  kind: z.enum(NOTICE_KINDS),
  title: WordsSchema,
  link: z.string(),
  dueOn: Day.nullable(),
  urgent: z.boolean(),
  madeAt: Instant,
  readAt: Instant.nullable(),
  doneAt: Instant.nullable(),
});
export type Notice = z.output<typeof Notice>;

const Days = z.array(z.number().int().min(0).max(90)).max(8);

/** Days before and after the due day on which somebody is reminded; after how many the unit's head is told. */
export const ReminderSettings = z.object({
  daysBefore: Days,
  daysAfter: Days,
  escalateAfter: z.number().int().min(1).max(90).nullable(),
  /** What is later than this is no longer reminded of. */
  giveUpAfter: z.number().int().min(1).max(400),
  /** Urgent notices that go out at once; the rest waits for the daily letter. */
  urgentPerDay: z.number().int().min(0).max(20),
});
export type ReminderSettings = z.output<typeof ReminderSettings>;

const MailChoices = z.object({ muted: z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length) });

export const contract = {
  listNotices: endpoint({
    method: 'GET',
    path: '/api/notices',
    permission: 'signed-in',
    summary: 'My notices, newest first, and how many are not read',
    input: z.object({
      state: z.enum(['open', 'all']).default('open'),
      limit: z.coerce.number().int().min(1).max(200).default(30),
    }),
    output: z.object({ notices: z.array(Notice), unread: z.number().int() }),
  }),
  readNotices: endpoint({
    method: 'POST',
    path: '/api/notices/read',
    permission: 'signed-in',
    summary: 'Mark notices of mine as read; all of them when none is named',
    input: z.object({ ids: z.array(Id).max(200).optional() }),
    output: z.object({ unread: z.number().int() }),
  }),
  getMailChoices: endpoint({
    method: 'GET',
    path: '/api/notices/mail-choices',
    permission: 'signed-in',
    summary: 'Which kinds of notices I do without by mail',
    input: z.object({}),
    output: MailChoices,
  }),
  setMailChoices: endpoint({
    method: 'PUT',
    path: '/api/notices/mail-choices',
    permission: 'signed-in',
    summary: 'Choose which kinds of notices come by mail; in the program they all come',
    input: MailChoices,
    output: MailChoices,
  }),
  getReminderSettings: endpoint({
    method: 'GET',
    path: '/api/reminder-settings',
    permission: 'people.read',
    summary: 'When the office reminds, and when the head of a unit is told',
    input: z.object({}),
    output: ReminderSettings,
  }),
  setReminderSettings: endpoint({
    method: 'PUT',
    path: '/api/reminder-settings',
    permission: 'body.manage',
    summary: 'Choose when the office reminds',
    input: ReminderSettings,
    output: ReminderSettings,
  }),
};
