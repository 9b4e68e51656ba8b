// The sign-in library, set up on our database: passwords, second factor, sessions, an OIDC provider of the installation.
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { CamelCasePlugin } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Store } from '../../../store/connect.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../rules.ts';
import { DatesPlugin } from './dates-plugin.ts';
import { LOCK_AFTER, LOCK_MINUTES } from './lockout.ts';

export type SignInConfig = {
  /** The address people type; https makes the cookies Secure. */
  url: string;
  /** Signs cookies and seals second-factor secrets; at least 32 characters. */
  secret: string;
  oidc?: { issuer: string; clientId: string; clientSecret: string };
};

/** A working day; then the dialog asks again and nothing typed is lost. */
const SESSION_SECONDS = 12 * 3600;

export const makeAuth = ({ db }: Pick<Store, 'db'>, { url, secret, oidc }: SignInConfig) =>
  betterAuth({
    appName: 'Plenum',
    baseURL: url,
    basePath: '/api/auth',
    secret,
    // Where the identity provider's refusals end: the sign-in page, which says so.
    onAPIError: { errorURL: `${url}/app/` },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // No transactions: on the embedded engine a query beside an open one would wait for itself.
    database: {
      db: db.withPlugin(new CamelCasePlugin()).withPlugin(new DatesPlugin()),
      type: 'postgres',
      transaction: false,
    },
    user: { modelName: 'authUser' },
    session: {
      modelName: 'authSession',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    account: {
      modelName: 'authAccount',
      accountLinking: { enabled: true, trustedProviders: ['oidc'], allowDifferentEmails: false },
    },
    verification: { modelName: 'authVerification' },
    emailAndPassword: {
      enabled: true,
      // Accounts begin with an invitation.
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    // The door limits requests by address; the lock on an account is in lockout.ts.
    rateLimit: { enabled: false },
    trustedOrigins: async (request) => (request ? [new URL(request.url).origin] : []),
    advanced: {
      cookiePrefix: 'plenum',
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        secure: url.startsWith('https:'),
        path: '/',
      },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-plenum-address'] },
    },
    plugins: [
      twoFactor({
        issuer: 'Plenum',
        schema: { twoFactor: { modelName: 'authTwoFactor' } },
        accountLockout: { maxFailedAttempts: LOCK_AFTER, durationSeconds: LOCK_MINUTES * 60 },
      }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: 'oidc',
                  discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                },
              ],
            }),
          ]
        : []),
    ],
  });

export type Auth = ReturnType<typeof makeAuth>;
