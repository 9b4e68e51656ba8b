// From a request to who calls: the session's user, the body they work for, the person they are there.
import type { FastifyRequest } from 'fastify';
import { type Lang, notAllowed, notFound, Problem } from '../kernel/problem.ts';
import { type Permission, scopeOf } from '../kernel/rights.ts';
import { askTogether } from '../store/ask-together.ts';
import type { Store } from '../store/connect.ts';
import type { Caller } from '../store/context.ts';
import {
  findBody,
  findDefaultBody,
  findMemberships,
  type Membership,
  type MembershipQuestion,
} from '../store/membership.ts';
import { chosenBody } from './chosen-body.ts';

/**
 * Whose session a cookie names, its seal checked. Whether that session is still there is asked of the database for every
 * request, by identify().
 */
export type Authenticate = (headers: Headers) => Promise<{ userId: string; sessionId?: string } | null>;

/** Who asks, and the newest entry of the body's log as of the question. */
export type Identified = Caller & { seq: number };

type Ask = (question: MembershipQuestion) => Promise<Membership>;
const askers = new WeakMap<Store['db'], Ask>();

/** Requests of one moment share one reading: with hundreds of people that is most of what a request costs. */
const askMembership = ({ db }: Store, question: MembershipQuestion): Promise<Membership> => {
  let ask = askers.get(db);
  if (!ask) {
    ask = askTogether((questions: MembershipQuestion[]) => findMemberships({ db }, questions));
    askers.set(db, ask);
  }
  return ask(question);
};

export const langOf = (request: FastifyRequest): Lang => {
  const asked = request.headers['x-plenum-lang'] ?? request.headers['accept-language'] ?? '';
  return String(asked).trim().toLowerCase().startsWith('en') ? 'en' : 'vi';
};

export const toHeaders = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
};

/** Throws sign_in_required, not_allowed or not_found; returns who may go on. */
export const identify = async (
  store: Store,
  authenticate: Authenticate,
  request: FastifyRequest,
  permission: Permission,
): Promise<Identified> => {
  const lang = langOf(request);
  if (permission === 'public') {
    const { body: slug } = request.params as { body?: string };
    const body = slug ? await findBody(store, slug) : await findDefaultBody(store);
    if (!body) throw notFound({ vi: 'cơ quan này', en: 'body' });
    return { body, actor: null, lang, authorName: 'Công chúng', seq: 0 };
  }
  const session = await authenticate(toHeaders(request));
  if (!session) throw signInRequired();
  const { body, isHabit } = chosenBody(request);
  const asked = await askMembership(store, { ...session, body });
  const { isSignedIn, found, seq } =
    asked.found || !isHabit || !body ? asked : await askMembership(store, session);
  if (!isSignedIn) throw signInRequired();
  if (!found)
    throw notAllowed('no_membership', {
      vi: 'Tài khoản này chưa được giao vai trò trong cơ quan nào',
      en: 'This account has no role in any body',
    });
  if (permission !== 'signed-in' && !scopeOf(found.actor.grants, permission))
    throw notAllowed('no_right', {
      vi: 'Vai trò của bạn không được làm việc này',
      en: 'Your role does not allow this',
    });
  return { ...found, lang, seq };
};

const signInRequired = (): Problem =>
  new Problem('sign_in_required', 'sign_in_required', {
    vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập',
    en: 'You are not signed in, or your session has ended',
  });
