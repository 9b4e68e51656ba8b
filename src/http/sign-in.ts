// Mounts the addresses of signing in: the same checks as the one door, with cookies that may be set.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OIDC_CALLBACK, type SignIn, signInContract } from '../features/people/index.ts';
import type { Endpoint } from '../kernel/endpoint.ts';
import { toHeaders } from './caller.ts';
import { refuseCrossSite } from './door.ts';

/** What the library may know of a request: cookies, browser, and the address as the server saw it. */
const headersOf = (request: FastifyRequest): Headers => {
  const headers = toHeaders(request);
  headers.set('x-plenum-address', request.ip);
  return headers;
};

export const mountSignIn = (app: FastifyInstance, signIn: SignIn): void => {
  for (const [name, endpoint] of Object.entries(signInContract) as [
    keyof typeof signInContract,
    Endpoint,
  ][]) {
    const answer = signIn.routes[name] as (
      input: unknown,
      headers: Headers,
    ) => Promise<{ output: unknown; cookies: string[] }>;
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      config: endpoint.rateLimit ? { rateLimit: { max: endpoint.rateLimit, timeWindow: '1 minute' } } : {},
      preHandler: endpoint.method === 'GET' ? [] : [refuseCrossSite],
      handler: async (request, reply) => {
        const input = endpoint.input.parse({
          ...(request.body as object | null),
          ...(request.query as object),
          ...(request.params as object),
        });
        const { output, cookies } = await answer(input, headersOf(request));
        reply.header('cache-control', 'no-store');
        if (cookies.length) reply.header('set-cookie', cookies);
        return endpoint.output.parse(output);
      },
    });
  }
  app.get(OIDC_CALLBACK, async (request, reply) => {
    const at = request.url.indexOf('?');
    const response = await signIn.finishOidc(at < 0 ? '' : request.url.slice(at), headersOf(request));
    const cookies = response.headers.getSetCookie();
    if (cookies.length) reply.header('set-cookie', cookies);
    return reply.redirect(response.headers.get('location') ?? '/app/', 303);
  });
};
