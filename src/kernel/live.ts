// What open pages are told while they stand open: that something changed (ids, never contents) and who else is where.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id } from './schemas.ts';

export const LIVE_PATH = '/api/live';

/** A figure by its coordinates. */
export type LiveCell = { indicatorId: string; unitId: string; period: string };

/** One committed change of the body, by the kinds of records it touched ("value", "task" …). */
export type LiveChange = {
  /** Number of the last entry in the body's log that belongs to it; the stream's event id. */
  seq: number;
  types: string[];
  /** The figures touched; null: too many to name. */
  cells: LiveCell[] | null;
};

/** Sent first: `isBehind` when changes may have been missed since the id the page knows. */
export type LiveHello = { seq: number; isBehind: boolean };

const Room = z.string().min(1).max(80);
const Tab = z.string().regex(/^[\w-]{8,40}$/);

/** Somebody's place: `seenIn` are the rooms in which it shows; `spot` is the cell, null while only looking. */
export const Presence = z.object({
  tab: Tab,
  personId: Id,
  name: z.string(),
  seenIn: z.array(Room),
  spot: z.string().nullable(),
});
export type Presence = z.output<typeof Presence>;

/** A place is forgotten when nothing was heard of it for so long. */
export const PRESENCE_LASTS_MS = 30_000;

export const liveContract = {
  sayWhere: endpoint({
    method: 'POST',
    path: '/api/live/presence',
    permission: 'signed-in',
    summary: 'Say where one is; answered with who else is in that room. Repeated while one stays',
    input: z.object({
      tab: Tab,
      /** The room looked at; null: left. */
      room: Room.nullable(),
      seenIn: z.array(Room).max(4).default([]),
      spot: z.string().max(200).nullable().default(null),
    }),
    output: z.object({ others: z.array(Presence) }),
    rateLimit: 600,
  }),
};
