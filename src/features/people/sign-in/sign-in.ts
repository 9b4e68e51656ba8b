// Signing in as the doors see it: one function an address of the contract, around the library that does the work.
// Adds what the library leaves to us: the lock on guessing, password rules, sessions without their secrets, the log.
import type { Endpoint, InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Store } from '../../../store/connect.ts';
import { passwordFault } from '../rules.ts';
import { type Auth, makeAuth, type SignInConfig } from './auth.ts';
import { bodyCookie, listBodiesOf } from './bodies.ts';
import { OIDC_CALLBACK, signInContract } from './contract.ts';
import { clearAttempts, countAttempt } from './lockout.ts';
import { signInLocked, toSignInProblem, weakPassword } from './problems.ts';
import { findUserId, recordForUser } from './records.ts';
import { rememberCookies } from './remember-cookies.ts';

type Routes = typeof signInContract;
export type Answer<T> = { output: T; cookies: string[] };
export type SignInRoutes = {
  [K in keyof Routes]: (input: InputOf<Routes[K]>, headers: Headers) => Promise<Answer<OutputOf<Routes[K]>>>;
};
export type SignIn = {
  /** Whose session a cookie names. That the session has not ended since is for the caller to ask. */
  authenticate: (headers: Headers) => Promise<{ userId: string; sessionId: string } | null>;
  routes: SignInRoutes;
  /** The identity provider's redirect, answered with a redirect of our own. */
  finishOidc: (query: string, headers: Headers) => Promise<Response>;
};

export const createSignIn = (store: Store, config: SignInConfig): SignIn => {
  const auth = makeAuth(store, config);
  const library = forwardTo(auth, config);
  const session = async (headers: Headers) => {
    const found = await auth.api.getSession({ headers });
    if (!found) throw toSignInProblem(401, 'UNAUTHORIZED');
    return found;
  };
  const withPassword = async <T>(email: string, work: () => Promise<T>): Promise<T> => {
    const attempt = await countAttempt(store.db, email, new Date());
    if (attempt.isLocked) throw signInLocked();
    try {
      const result = await work();
      await clearAttempts(store.db, email);
      return result;
    } catch (error) {
      const userId = attempt.isFirstLock && (await findUserId(store, email));
      if (userId) await recordForUser(store, userId, { verb: 'people.lock_sign_in', byThemselves: false });
      throw error;
    }
  };
  const startedBy = (email: string) => async () => {
    const userId = await findUserId(store, email);
    if (userId) await recordForUser(store, userId, { verb: 'people.sign_in' });
  };
  const finishCode = async (
    endpoint: Endpoint,
    input: unknown,
    headers: Headers,
  ): Promise<Answer<Record<string, never>>> => {
    const before = await auth.api.getSession({ headers });
    const answer = await library<{ user?: { id: string } }>(endpoint, input, headers);
    const userId = answer.output.user?.id;
    if (userId)
      await recordForUser(store, userId, {
        verb: before ? 'people.turn_on_second_factor' : 'people.sign_in',
      });
    return { ...answer, output: {} };
  };
  const ownPasswordRoute = async <T>(endpoint: Endpoint, input: unknown, headers: Headers, verb: string) => {
    const { user } = await session(headers);
    const answer = await withPassword(user.email, () => library<T>(endpoint, input, headers));
    if (verb) await recordForUser(store, user.id, { verb });
    return answer;
  };

  const routes: SignInRoutes = {
    signIn: async (input, headers) => {
      const answer = await withPassword(input.email, () =>
        library<{ twoFactorRedirect?: boolean }>(signInContract.signIn, input, headers),
      );
      const twoFactorRedirect = answer.output.twoFactorRedirect ?? false;
      if (!twoFactorRedirect) await startedBy(input.email)();
      return { ...answer, output: { twoFactorRedirect } };
    },
    verifyCode: (input, headers) => finishCode(signInContract.verifyCode, input, headers),
    verifyBackupCode: (input, headers) => finishCode(signInContract.verifyBackupCode, input, headers),
    signOut: async (input, headers) => ({
      ...(await library(signInContract.signOut, input, headers)),
      output: {},
    }),
    getAccount: async (_, headers) => {
      const { user } = await session(headers);
      return answerWith({
        email: user.email,
        name: user.name,
        hasSecondFactor: user.twoFactorEnabled ?? false,
        hasOidc: config.oidc !== undefined,
      });
    },
    listSessions: async (_, headers) => {
      const { user, session: current } = await session(headers);
      const rows = await store.db
        .selectFrom('auth_session')
        .select([
          'id',
          'created_at as createdAt',
          'expires_at as expiresAt',
          'ip_address as ipAddress',
          'user_agent as userAgent',
        ])
        .where('user_id', '=', user.id)
        .where('expires_at', '>', new Date().toISOString())
        .orderBy('created_at', 'desc')
        .execute();
      return answerWith(rows.map((row) => ({ ...row, isCurrent: row.id === current.id })));
    },
    endSession: async ({ id }, headers) => {
      const { user } = await session(headers);
      const ended = await store.db
        .deleteFrom('auth_session')
        .where('id', '=', id)
        .where('user_id', '=', user.id)
        .returning('id')
        .executeTakeFirst();
      if (!ended) throw notFound({ vi: 'phiên làm việc này', en: 'session' });
      await recordForUser(store, user.id, { verb: 'people.end_session' });
      return answerWith({});
    },
    changePassword: async (input, headers) => {
      const { user } = await session(headers);
      const fault = passwordFault(input.newPassword, user.email);
      if (fault) throw weakPassword('newPassword', fault);
      const answer = await renameField('password', 'currentPassword', () =>
        ownPasswordRoute(
          signInContract.changePassword,
          { ...input, revokeOtherSessions: true },
          headers,
          'people.change_password',
        ),
      );
      return { ...answer, output: {} };
    },
    enableSecondFactor: (input, headers) =>
      ownPasswordRoute(signInContract.enableSecondFactor, input, headers, ''),
    disableSecondFactor: async (input, headers) => ({
      ...(await ownPasswordRoute(
        signInContract.disableSecondFactor,
        input,
        headers,
        'people.turn_off_second_factor',
      )),
      output: {},
    }),
    renewBackupCodes: (input, headers) =>
      ownPasswordRoute(signInContract.renewBackupCodes, input, headers, 'people.renew_backup_codes'),
    listBodies: async (_, headers) => {
      const { user } = await session(headers);
      return answerWith({ bodies: await listBodiesOf(store, user.id) });
    },
    chooseBody: async ({ slug }, headers) => {
      const { user } = await session(headers);
      const isSecure = originOf(config).startsWith('https:');
      return { output: {}, cookies: [await bodyCookie(store, user.id, { slug, isSecure })] };
    },
    listProviders: async () => answerWith({ oidc: config.oidc !== undefined }),
    signInWithOidc: (input, headers) =>
      library(signInContract.signInWithOidc, { ...input, errorCallbackURL: '/app/' }, headers),
  };

  return {
    routes,
    authenticate: rememberCookies(async (headers) => {
      const found = await auth.api.getSession({ headers });
      return found && { userId: found.user.id, sessionId: found.session.id };
    }),
    finishOidc: (query, headers) =>
      auth.handler(new Request(`${originOf(config)}${OIDC_CALLBACK}${query}`, { headers })),
  };
};

const originOf = ({ url }: SignInConfig): string => new URL(url).origin;
const answerWith = <T>(output: T): Answer<T> => ({ output, cookies: [] });

/** The library names the field of the password it checked; a form may call it otherwise. */
const renameField = async <T>(from: string, to: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const fields = error.fields.map((field) => (field.field === from ? { ...field, field: to } : field));
    throw new Problem(error.code, error.reason, error.detail, fields);
  }
};

const forwardTo =
  (auth: Auth, config: SignInConfig) =>
  async <T>(endpoint: Endpoint, input: unknown, given: Headers): Promise<Answer<T>> => {
    const headers = new Headers(given);
    // The door has already refused other sites by the host really asked; the library knows only the configured one.
    headers.set('origin', originOf(config));
    headers.set('content-type', 'application/json');
    for (const name of [
      'content-length',
      'host',
      'transfer-encoding',
      'sec-fetch-site',
      'sec-fetch-mode',
      'sec-fetch-dest',
    ])
      headers.delete(name);
    const response = await auth.handler(
      new Request(`${originOf(config)}${endpoint.path}`, {
        method: endpoint.method,
        headers,
        body: JSON.stringify(input),
      }),
    );
    const body = (await response.json().catch(() => ({}))) as T & { code?: string };
    if (!response.ok) throw toSignInProblem(response.status, body?.code ?? '');
    return { output: body, cookies: response.headers.getSetCookie() };
  };
