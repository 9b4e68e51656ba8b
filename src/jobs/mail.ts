// Sends what waits in the outbox. Without a mail server it stays there, for the administrator to read and pass on.
import nodemailer from 'nodemailer';
import { ADDRESS_MARK } from '../features/people/index.ts';
import type { Store } from '../store/connect.ts';

export type MailConfig = { smtpUrl?: string; from: string };
/** One letter to the mail server; throws when it was not taken. */
export type Deliver = (letter: {
  from: string;
  to: string;
  subject: string;
  text: string;
  messageId: string;
}) => Promise<void>;

const TRIES = 8;
const BATCH = 50;

export const deliverBySmtp = (smtpUrl: string): Deliver => {
  const transport = nodemailer.createTransport(smtpUrl);
  return async (letter) => void (await transport.sendMail(letter));
};

/**
 * Sends waiting mail and returns how many letters went out. A letter is claimed by its count of tries before it is sent,
 * so that two senders do not send it twice; a sender that dies in between leaves it for the next round.
 */
export const sendWaitingMail = async (
  { db }: Pick<Store, 'db'>,
  { from, address, deliver }: { from: string; address: string; deliver: Deliver },
): Promise<number> => {
  const waiting = await db
    .selectFrom('mail')
    .selectAll()
    .where('sent_at', 'is', null)
    .where('attempts', '<', TRIES)
    .orderBy('created_at')
    .limit(BATCH)
    .execute();
  let sent = 0;
  for (const letter of waiting) {
    const claimed = await db
      .updateTable('mail')
      .set({ attempts: letter.attempts + 1 })
      .where('id', '=', letter.id)
      .where('body_id', '=', letter.body_id)
      .where('attempts', '=', letter.attempts)
      .where('sent_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!claimed) continue;
    const result = await tryDeliver(deliver, {
      from,
      to: letter.recipient,
      subject: letter.subject,
      text: letter.text.replaceAll(ADDRESS_MARK, address),
      // The same letter keeps its id over tries: a receiving server drops a repetition.
      messageId: `<${letter.id}@${new URL(address).hostname}>`,
    });
    await db
      .updateTable('mail')
      .set(
        result.ok
          ? { sent_at: new Date().toISOString(), text: '', last_error: null }
          : { last_error: result.error },
      )
      .where('id', '=', letter.id)
      .where('body_id', '=', letter.body_id)
      .execute();
    if (result.ok) sent += 1;
  }
  return sent;
};

const tryDeliver = async (
  deliver: Deliver,
  letter: Parameters<Deliver>[0],
): Promise<{ ok: true } | { ok: false; error: string }> => {
  try {
    await deliver(letter);
    return { ok: true };
  } catch (error) {
    return { ok: false, error: String((error as Error).message).slice(0, 500) };
  }
};
