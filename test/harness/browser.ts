// A browser as far as sessions go: it keeps cookies and calls endpoints of an application that signs in for real.
import type { FastifyInstance } from 'fastify';
import { slices } from '../../src/features/index.ts';
import { createSignIn } from '../../src/features/people/index.ts';
import { buildApp } from '../../src/http/app.ts';
import { mountSignIn } from '../../src/http/sign-in.ts';
import type { Endpoint, RequestOf, ResponseOf } from '../../src/kernel/endpoint.ts';
import { prepareRequest } from '../../src/kernel/request.ts';
import type { Store } from '../../src/store/connect.ts';
import type { Answer } from './world.ts';

type Oidc = { issuer: string; clientId: string; clientSecret: string };

export const startSigningApp = (
  store: Store,
  url = 'http://localhost',
  oidc?: Oidc,
): Promise<FastifyInstance> => {
  const signIn = createSignIn(store, { url, oidc, secret: 'a secret for tests only, 32 characters' });
  return buildApp({
    store,
    slices,
    requestsPerMinute: 1_000_000,
    authenticate: signIn.authenticate,
    mount: (app) => mountSignIn(app, signIn),
  });
};

export type Browser = {
  cookies: Map<string, string>;
  /** The last Set-Cookie headers as they came. */
  lastSetCookies: () => string[];
  call: <E extends Endpoint>(
    endpoint: E,
    input?: RequestOf<E>,
    headers?: Record<string, string>,
  ) => Promise<Answer<ResponseOf<E>>>;
};

export const openBrowser = (app: FastifyInstance, address = '203.0.113.7'): Browser => {
  const cookies = new Map<string, string>();
  let last: string[] = [];
  return {
    cookies,
    lastSetCookies: () => last,
    call: async (endpoint, input, headers = {}) => {
      const { method, url, body } = prepareRequest(endpoint, input as Record<string, unknown>);
      const response = await app.inject({
        method: method as 'GET',
        url,
        remoteAddress: address,
        headers: {
          'x-plenum': '1',
          'user-agent': 'Test Browser',
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...headers,
        },
        ...(body && { payload: body }),
      });
      last = [response.headers['set-cookie'] ?? []].flat();
      for (const line of last) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        if (/max-age=0/i.test(line)) cookies.delete(name!);
        else cookies.set(name!, value!);
      }
      const isJson = String(response.headers['content-type']).includes('json');
      return {
        status: response.statusCode,
        body: (isJson ? response.json() : null) as never,
        raw: response.rawPayload,
        headers: response.headers,
      };
    },
  };
};
