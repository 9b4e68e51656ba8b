// The one door: every endpoint passes here for sign-in, rights, parsing, the transaction, the verb, the output and errors.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Slice } from '../features/slice.ts';
import { fieldMessage } from '../kernel/field-messages.ts';
import { invalidField, Problem } from '../kernel/problem.ts';
import type { Download } from '../kernel/schemas.ts';
import type { Store } from '../store/connect.ts';
import { type Authenticate, identify } from './caller.ts';
import { type Answer, encodingOf, keepAnswers } from './kept-answers.ts';
import { makeAlone, makeTogether } from './together.ts';

const DEFAULT_BODY_LIMIT = 4 * 1024 * 1024;

export const mountSlices = (
  app: FastifyInstance,
  deps: { store: Store; authenticate: Authenticate; slices: readonly Slice[] },
): void => {
  const answerKept = keepAnswers(deps.store);
  for (const slice of deps.slices)
    for (const route of Object.values(slice.routes)) mountRoute(app, { ...deps, answerKept }, route);
};

const mountRoute = (
  app: FastifyInstance,
  {
    store,
    authenticate,
    answerKept,
  }: { store: Store; authenticate: Authenticate; answerKept: ReturnType<typeof keepAnswers> },
  { endpoint, verb, prepare, reachOf, together }: Slice['routes'][string],
): void => {
  const make = together
    ? makeTogether(store, { endpoint, verb, together })
    : makeAlone(store, { endpoint, verb });
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: endpoint.upload ? endpoint.upload.maxBytes + 1024 * 1024 : DEFAULT_BODY_LIMIT,
    config: endpoint.rateLimit ? { rateLimit: { max: endpoint.rateLimit, timeWindow: '1 minute' } } : {},
    preHandler: endpoint.method === 'GET' ? [] : [refuseCrossSite],
    handler: async (request, reply) => {
      const caller = await identify(store, authenticate, request, endpoint.permission);
      const parsed = endpoint.input.parse(await readInput(request, endpoint.upload?.maxBytes));
      const input = prepare ? await prepare(parsed) : parsed;
      if (reachOf) {
        const answer = await answerKept(caller, {
          question: `${endpoint.path} ${JSON.stringify(input)}`,
          encoding: encodingOf(request.headers['accept-encoding']),
          make: async (ctx) => {
            const output = await verb(ctx, input);
            return { text: JSON.stringify(endpoint.output.parse(output)), reach: reachOf(output) };
          },
        });
        return sendKept(request, reply, answer);
      }
      const output = await make(caller, input);
      if (endpoint.download) return await sendFile(reply, output as Download);
      reply.header('cache-control', 'no-store');
      return endpoint.output.parse(output) ?? null;
    },
  });
};

const sendKept = (
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, encoding, etag }: Answer,
): FastifyReply => {
  reply.header('cache-control', 'no-store').header('etag', etag).header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  reply.header('content-type', 'application/json; charset=utf-8');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.send(bytes);
};

/** Other sites cannot set a header of their own, nor hide where they are. */
export const refuseCrossSite = async (request: FastifyRequest): Promise<void> => {
  const { origin, host, 'sec-fetch-site': site, 'x-plenum': mark } = request.headers;
  const foreign =
    (origin !== undefined && origin !== 'null' && URL.parse(origin)?.host !== host) ||
    site === 'cross-site' ||
    site === 'same-site';
  if (foreign || mark !== '1')
    throw new Problem('cross_site', 'cross_site', {
      vi: 'Yêu cầu không đến từ trang của Plenum',
      en: 'The request did not come from a page of Plenum',
    });
};

const readInput = async (
  request: FastifyRequest,
  uploadLimit: number | undefined,
): Promise<Record<string, unknown>> => {
  const fromPath = { ...(request.query as object), ...(request.params as object) };
  if (uploadLimit !== undefined) return { ...(await readUpload(request, uploadLimit)), ...fromPath };
  if (
    request.body !== null &&
    request.body !== undefined &&
    (typeof request.body !== 'object' || Array.isArray(request.body))
  )
    throw invalidField('', 'invalid_type', fieldMessage('invalid_type'));
  return { ...(request.body as object | undefined), ...fromPath };
};

const readUpload = async (request: FastifyRequest, maxBytes: number): Promise<Record<string, unknown>> => {
  if (!request.isMultipart()) throw invalidField('file', 'file_missing', fieldMessage('file_missing'));
  const input: Record<string, unknown> = {};
  for await (const part of request.parts({
    limits: { fileSize: maxBytes, files: 1, fields: 50, fieldSize: 1024 * 1024 },
  })) {
    if (part.type === 'field') input[part.fieldname] = part.value;
    else input[part.fieldname] = { fileName: part.filename, bytes: new Uint8Array(await part.toBuffer()) };
  }
  return input;
};

const sendFile = async (
  reply: FastifyReply,
  { fileName, contentType, bytes, render }: Download,
): Promise<FastifyReply> =>
  reply
    .header('content-type', contentType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(render ? await render() : bytes));
