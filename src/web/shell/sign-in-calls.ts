// Signing in and out, by the sign-in handler's own paths (not verbs, so not in a contract).
import { currentLang } from '../i18n.ts';

export type SignInOutcome = 'in' | 'code_needed' | 'wrong' | 'locked' | 'offline';

const post = async (path: string, body: unknown): Promise<Response | null> => {
  try {
    return await fetch(`/api/auth${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-plenum': '1', 'accept-language': currentLang() },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
};

const outcomeOf = (response: Response | null): SignInOutcome | null => {
  if (!response || response.status >= 500) return 'offline';
  if (response.status === 429 || response.status === 423) return 'locked';
  return response.ok ? null : 'wrong';
};

export const signInWithPassword = async (email: string, password: string): Promise<SignInOutcome> => {
  const response = await post('/sign-in/email', { email, password });
  const failed = outcomeOf(response);
  if (failed) return failed;
  const answer = (await response!.json()) as { twoFactorRedirect?: boolean };
  return answer.twoFactorRedirect ? 'code_needed' : 'in';
};

/** Six digits come from the authenticator; anything else is a backup code. */
export const signInWithCode = async (code: string): Promise<SignInOutcome> => {
  const way = /^\d{3}\s?\d{3}$/.test(code) ? 'verify-totp' : 'verify-backup-code';
  return outcomeOf(await post(`/two-factor/${way}`, { code: code.replace(/\s/g, '') })) ?? 'in';
};

export const signOut = async (): Promise<void> => {
  await post('/sign-out', {});
};
