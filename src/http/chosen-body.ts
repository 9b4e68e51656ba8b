// Which body a request is for, where the person belongs to several: a page names it in a header, so that each tab keeps
// the body it was opened with; what the browser fetches by itself (files, the stream) goes by the cookie.
import type { FastifyRequest } from 'fastify';
import { BODY_COOKIE } from '../features/people/index.ts';

/** `isHabit`: only what was chosen last; the first body stands in where the person is no longer there. */
export const chosenBody = ({
  headers,
}: Pick<FastifyRequest, 'headers'>): { body: string | undefined; isHabit: boolean } => {
  const said = headers['x-plenum-body'];
  if (typeof said === 'string') return { body: said, isHabit: false };
  const kept = headers.cookie
    ?.split(/;\s*/)
    .find((one) => one.startsWith(`${BODY_COOKIE}=`))
    ?.slice(BODY_COOKIE.length + 1);
  return { body: kept || undefined, isHabit: true };
};
