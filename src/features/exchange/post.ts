// One POST to a webhook. The name is resolved here and the connection goes to the address that was looked at, so that a
// name cannot point elsewhere in between. Redirects are not followed.
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from './rules.ts';

const TIMEOUT_MS = 10_000;

export class ForbiddenAddress extends Error {}

const guardedLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    const bad = addresses.find(({ address }) => isPrivateAddress(address));
    if (bad || !addresses[0])
      return done(new ForbiddenAddress('the address is not on the public internet'), '', 0);
    if (options.all) return done(null, addresses);
    done(null, addresses[0].address, addresses[0].family);
  });
};

export type Post = (
  url: string,
  headers: Record<string, string>,
  body: string,
  options: { allowPrivate: boolean },
) => Promise<number>;

/** The status that came back. Throws where there was no answer, or the address is not allowed. */
export const post: Post = (address, headers, body, { allowPrivate }) =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    if (!allowPrivate) {
      if (url.protocol !== 'https:') return reject(new ForbiddenAddress('only https is allowed'));
      // A bare IP is not looked up.
      if (/^[\d.]+$|^\[/.test(url.hostname) && isPrivateAddress(url.hostname))
        return reject(new ForbiddenAddress('the address is not on the public internet'));
    }
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      agent: false,
      ...(!allowPrivate && { lookup: guardedLookup }),
    });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
