// How a delivery is signed: HMAC-SHA256 over the time and the body, so that neither can be changed nor sent again later.
import { createHmac, randomBytes } from 'node:crypto';

export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/** "t=1700000000,v1=<hex>"; `at` in seconds. */
export const signatureOf = (secret: string, at: number, body: string): string =>
  `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
