// Which body a request is for, where the person belongs to several: a page names it in a header, so that each tab keeps
// the body it was opened with; where the browser asks by itself (files, the stream), in the address. The cookie says what
// was chosen last: where a page begins.
import type { FastifyRequest } from 'fastify';
import { BODY_COOKIE } from '../features/people/index.ts';
import { BODY_IN_ADDRESS } from '../kernel/request.ts';

/** `isHabit`: only what was chosen last; the first body stands in where the person is no longer there. */
export const chosenBody = ({
  headers,
  query,
}: Pick<FastifyRequest, 'headers' | 'query'>): { body: string | undefined; isHabit: boolean } => {
  const said = headers['x-plenum-body'] ?? (query as Record<string, unknown>)[BODY_IN_ADDRESS];
  if (typeof said === 'string') return { body: said, isHabit: false };
  const kept = headers.cookie
    ?.split(/;\s*/)
    .find((one) => one.startsWith(`${BODY_COOKIE}=`))
    ?.slice(BODY_COOKIE.length + 1);
  return { body: kept || undefined, isHabit: true };
};
