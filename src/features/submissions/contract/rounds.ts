// A round is everything that is due for one period. It opens by itself by the due rules; the office may open, move, close it.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { PersonRef } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Id, Instant, Text } from '../../../kernel/schemas.ts';

/** coming: not opened yet, what the due rules will ask; over: every due day has passed. */
const ROUND_STATES = ['coming', 'open', 'over', 'closed'] as const;

export const DueMove = z.object({
  wasDueOn: Day,
  dueOn: Day,
  reason: z.string(),
  by: PersonRef.nullable(),
  at: Instant,
});
export type DueMove = z.output<typeof DueMove>;

export const Round = z.object({
  period: PeriodCode,
  state: z.enum(ROUND_STATES),
  /** When it opens by itself; null once it is open. */
  opensOn: Day.nullable(),
  /** The earliest and the latest day on which anything of it is due. */
  dueOn: Day,
  lastDueOn: Day,
  figures: z.number().int(),
  units: z.number().int(),
  /** Reports that were sent in. */
  sent: z.number().int(),
  closed: z.object({ reason: z.string(), by: PersonRef.nullable(), at: Instant }).nullable(),
});
export type Round = z.output<typeof Round>;

const Reasoned = z.object({ period: PeriodCode, reason: Text(500) });

export const roundsContract = {
  listRounds: endpoint({
    method: 'GET',
    path: '/api/submissions/rounds',
    permission: 'indicators.read',
    summary:
      'Rounds that are coming, open, over or closed; who reports for units sees what is asked of those',
    input: z.object({}),
    output: z.object({
      rounds: z.array(Round),
      /** Counted for the units of the one who asks only. */
      isOwn: z.boolean(),
    }),
  }),
  openRound: endpoint({
    method: 'POST',
    path: '/api/submissions/rounds',
    permission: 'submissions.decide',
    summary: 'Ask for a period what the indicators’ due rules say; what was asked already stays',
    input: z.object({ period: PeriodCode, dueOn: Day.nullish() }),
    output: z.object({ period: PeriodCode, added: z.number().int() }),
  }),
  moveDue: endpoint({
    method: 'POST',
    path: '/api/submissions/rounds/due',
    permission: 'submissions.decide',
    summary: 'Move the due day of a round, or of one unit in it, with the reason; the units are told',
    input: Reasoned.extend({ dueOn: Day, unitId: Id.nullish() }),
    output: z.object({ moved: z.number().int(), wasDueOn: Day }),
  }),
  closeRound: endpoint({
    method: 'POST',
    path: '/api/submissions/rounds/close',
    permission: 'submissions.decide',
    summary: 'Close a round: nothing more is sent in for it and nobody is reminded',
    input: Reasoned,
    output: z.object({ period: PeriodCode }),
  }),
  reopenRound: endpoint({
    method: 'POST',
    path: '/api/submissions/rounds/reopen',
    permission: 'submissions.decide',
    summary: 'Take reports of a closed round again, with the reason',
    input: Reasoned,
    output: z.object({ period: PeriodCode }),
  }),
};
