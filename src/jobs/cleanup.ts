// Takes away what has ended: sessions, half-finished sign-ins, forgotten guesses, old invitations and sent mail.
import type { Store } from '../store/connect.ts';

const DAY = 86_400_000;

export const cleanUp = async ({ db }: Pick<Store, 'db'>, now = new Date()): Promise<void> => {
  const before = (days: number) => new Date(now.getTime() - days * DAY).toISOString();
  await db.deleteFrom('auth_session').where('expires_at', '<', before(0)).execute();
  await db.deleteFrom('auth_verification').where('expires_at', '<', before(1)).execute();
  await db.deleteFrom('sign_in_attempt').where('last_at', '<', before(1)).execute();
  await db.deleteFrom('invitation').where('expires_at', '<', before(30)).execute();
  await db.deleteFrom('mail').where('sent_at', '<', before(90)).execute();
};
