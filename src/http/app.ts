// The HTTP application: safety headers, limits, the door, the sign-in handler, static files. No business rule.
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Slice } from '../features/slice.ts';
import { toProblemDocument } from '../kernel/problem.ts';
import type { Store } from '../store/connect.ts';
import { type Authenticate, langOf } from './caller.ts';
import { mountSlices } from './door.ts';
import { openApiDocument } from './openapi.ts';
import { mountReference } from './reference-page.ts';
import { toProblem } from './to-problem.ts';

export type AppDeps = {
  store: Store;
  slices: readonly Slice[];
  authenticate: Authenticate;
  /** Requests a minute from one address, over all routes. */
  requestsPerMinute?: number;
  log?: boolean;
  /** Adds routes that are not verbs: sign-in, public pages, the staff application's files. */
  mount?: (app: FastifyInstance) => Promise<void> | void;
};

export const buildApp = async (deps: AppDeps): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: deps.log
      ? {
          level: 'warn',
          redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
        }
      : false,
    trustProxy: 'loopback',
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
  });
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error);
    if (problem.code === 'internal') request.log.error(error);
    const document = toProblemDocument(problem, langOf(request));
    return reply
      .status(document.status)
      .header('content-type', 'application/problem+json')
      .header('cache-control', 'no-store')
      .send(document);
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(rateLimit, {
    global: true,
    max: deps.requestsPerMinute ?? 1200,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/assets/'),
  });
  await app.register(multipart);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  app.get('/healthz', { config: { rateLimit: false }, logLevel: 'silent' }, async () => {
    await deps.store.db.selectFrom('schema_migration').select('name').limit(1).execute();
    return { status: 'ready' };
  });
  const document = openApiDocument(deps.slices);
  app.get('/api/openapi.json', async () => document);
  mountReference(app, deps.slices);
  mountSlices(app, deps);
  await deps.mount?.(app);
  return app;
};
