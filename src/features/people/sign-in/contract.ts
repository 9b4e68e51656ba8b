// The addresses of signing in. They are answered by the sign-in library behind src/http/sign-in.ts, not by verbs:
// they work on cookies, and before it is known which body somebody works for.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { Instant } from '../../../kernel/schemas.ts';

const Code = z.string().trim().min(6).max(20);
const Password = z.string().min(1, { error: 'required' }).max(200, { error: 'too_long' });
const Done = z.object({});

export const Session = z.object({
  id: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type Session = z.output<typeof Session>;

export const signInContract = {
  signIn: endpoint({
    method: 'POST',
    path: '/api/auth/sign-in/email',
    permission: 'public',
    summary: 'Sign in with e-mail and password; twoFactorRedirect says that a code must follow',
    input: z.object({ email: z.string().max(320), password: Password }),
    output: z.object({ twoFactorRedirect: z.boolean().optional() }),
    rateLimit: 30,
  }),
  verifyCode: endpoint({
    method: 'POST',
    path: '/api/auth/two-factor/verify-totp',
    permission: 'public',
    summary: 'The second step of signing in, or the confirmation of a new authenticator',
    input: z.object({ code: Code, trustDevice: z.boolean().optional() }),
    output: Done,
    rateLimit: 30,
  }),
  verifyBackupCode: endpoint({
    method: 'POST',
    path: '/api/auth/two-factor/verify-backup-code',
    permission: 'public',
    summary: 'The second step of signing in with a code kept for the loss of the authenticator',
    input: z.object({ code: Code }),
    output: Done,
    rateLimit: 30,
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/api/auth/sign-out',
    permission: 'public',
    summary: 'End this session',
    input: z.object({}),
    output: Done,
  }),
  getAccount: endpoint({
    method: 'GET',
    path: '/api/auth/account',
    permission: 'signed-in',
    summary: 'My sign-in: address, second factor',
    input: z.object({}),
    output: z.object({
      email: z.string(),
      name: z.string(),
      hasSecondFactor: z.boolean(),
      hasOidc: z.boolean(),
    }),
  }),
  listSessions: endpoint({
    method: 'GET',
    path: '/api/auth/sessions',
    permission: 'signed-in',
    summary: 'Where I am signed in',
    input: z.object({}),
    output: z.array(Session),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/api/auth/sessions/:id',
    permission: 'signed-in',
    summary: 'End one of my sessions',
    input: z.object({ id: z.string() }),
    output: Done,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/auth/change-password',
    permission: 'signed-in',
    summary: 'Change my password; other sessions end',
    input: z.object({ currentPassword: Password, newPassword: Password }),
    output: Done,
    rateLimit: 10,
  }),
  enableSecondFactor: endpoint({
    method: 'POST',
    path: '/api/auth/two-factor/enable',
    permission: 'signed-in',
    summary:
      'Begin to set up an authenticator: its address for a QR picture, and backup codes; verifyCode confirms',
    input: z.object({ password: Password }),
    output: z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }),
    rateLimit: 10,
  }),
  disableSecondFactor: endpoint({
    method: 'POST',
    path: '/api/auth/two-factor/disable',
    permission: 'signed-in',
    summary: 'Give up the second factor',
    input: z.object({ password: Password }),
    output: Done,
    rateLimit: 10,
  }),
  renewBackupCodes: endpoint({
    method: 'POST',
    path: '/api/auth/two-factor/generate-backup-codes',
    permission: 'signed-in',
    summary: 'New backup codes; the old ones no longer work',
    input: z.object({ password: Password }),
    output: z.object({ backupCodes: z.array(z.string()) }),
    rateLimit: 10,
  }),
  listBodies: endpoint({
    method: 'GET',
    path: '/api/auth/bodies',
    permission: 'signed-in',
    summary: 'The bodies that the signed-in person belongs to',
    input: z.object({}),
    output: z.object({ bodies: z.array(z.object({ slug: z.string(), name: z.string() })) }),
  }),
  chooseBody: endpoint({
    method: 'POST',
    path: '/api/auth/body',
    permission: 'signed-in',
    summary: 'Work in another body from now on; remembered by this browser',
    input: z.object({ slug: z.string().max(80) }),
    output: Done,
  }),
  listProviders: endpoint({
    method: 'GET',
    path: '/api/auth/providers',
    permission: 'public',
    summary: 'Ways to sign in beside the password',
    input: z.object({}),
    output: z.object({ oidc: z.boolean() }),
  }),
  signInWithOidc: endpoint({
    method: 'POST',
    path: '/api/auth/sign-in/social',
    permission: 'public',
    summary: 'Begin to sign in with the identity provider of the installation; answers with its address',
    input: z.object({ provider: z.literal('oidc'), callbackURL: z.string().startsWith('/') }),
    output: z.object({ url: z.string() }),
    rateLimit: 30,
  }),
};

/** Where the identity provider sends people back. */
export const OIDC_CALLBACK = '/api/auth/callback/oidc';
