// The stream of changes to open pages (server-sent events), and where people say they are. Carries ids, never contents:
// a page asks again for what it shows, and that question passes the one door.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LIVE_PATH, type LiveHello, liveContract } from '../kernel/live.ts';
import { Problem } from '../kernel/problem.ts';
import type { Store } from '../store/connect.ts';
import { announcePresence, findHeadSeq } from '../store/live.ts';
import { type Authenticate, identify } from './caller.ts';
import { refuseCrossSite } from './door.ts';
import type { LiveHub } from './live-hub.ts';

const HEARTBEAT_MS = 20_000;
/** Whether the person still may listen is asked so often. */
const RECHECK_EVERY = 3;
const MAX_PER_PERSON = 12;
/** A reader that takes nothing in any more is let go; it comes back and asks for what it missed. */
const MAX_UNSENT_BYTES = 256 * 1024;

type Deps = { store: Store; authenticate: Authenticate; hub: LiveHub };

export const mountLive = (app: FastifyInstance, deps: Deps): void => {
  app.get(LIVE_PATH, async (request, reply) => openStream(deps, request, reply));
  app.route({
    method: 'POST',
    url: liveContract.sayWhere.path,
    config: { rateLimit: { max: liveContract.sayWhere.rateLimit, timeWindow: '1 minute' } },
    preHandler: [refuseCrossSite],
    handler: async (request, reply) => {
      const { body, actor } = await identify(
        deps.store,
        deps.authenticate,
        request,
        liveContract.sayWhere.permission,
      );
      const { tab, room, seenIn, spot } = liveContract.sayWhere.input.parse(request.body);
      await announcePresence(deps.store, {
        bodyId: body.id,
        personId: actor!.personId,
        name: actor!.name,
        tab,
        room,
        seenIn,
        spot,
      });
      reply.header('cache-control', 'no-store');
      return { others: room === null ? [] : deps.hub.othersIn(body.id, room, tab) };
    },
  });
};

/** The id the page knows: EventSource sends it by itself when it comes back; a new one names it in the address. */
const knownSeq = (request: FastifyRequest): number | null => {
  const { after } = request.query as { after?: string };
  const given = request.headers['last-event-id'] ?? after;
  const seq = Number(given);
  return given !== undefined && given !== '' && Number.isInteger(seq) && seq >= 0 ? seq : null;
};

const openStream = async (
  { store, authenticate, hub }: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const { body, actor } = await identify(store, authenticate, request, 'signed-in');
  const personId = actor!.personId;
  if (hub.countOf(body.id, personId) >= MAX_PER_PERSON)
    throw new Problem('too_many_requests', 'too_many_streams', {
      vi: 'Bạn đang mở quá nhiều trang; trang này chỉ cập nhật khi tải lại',
      en: 'Too many pages are open; this one is brought up to date by reloading only',
    });
  const known = knownSeq(request);
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    // Proxies that collect answers before they pass them on.
    'x-accel-buffering': 'no',
  });
  const send = (event: string, data: unknown, id?: number): void => {
    if (raw.writableLength > MAX_UNSENT_BYTES) raw.destroy();
    else
      raw.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  // Joined before the head is read: what is committed between the two is told twice rather than never.
  const leave = hub.connect({ bodyId: body.id, personId, send });
  let beats = 0;
  const heart = setInterval(() => {
    raw.write(': \n\n');
    beats += 1;
    if (beats % RECHECK_EVERY === 0)
      identify(store, authenticate, request, 'signed-in').catch(() => raw.end());
  }, HEARTBEAT_MS);
  heart.unref();
  const end = () => {
    clearInterval(heart);
    leave();
  };
  raw.on('close', end);
  raw.on('error', end);
  const head = await findHeadSeq(store, body.id);
  const missed = known === null ? null : hub.since(body.id, known, head);
  raw.write('retry: 2000\n');
  send('hello', { seq: head, isBehind: missed === null } satisfies LiveHello, head);
  for (const change of missed ?? []) send('change', change, change.seq);
};
