// The public pages: data from the same verbs as the API, drawn by src/web/public. Holds no rule of its own.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contract } from '../features/announcements/contract.ts';
import { announcementVerbs } from '../features/announcements/index.ts';
import { type Lang, notFound, Problem } from '../kernel/problem.ts';
import type { Store } from '../store/connect.ts';
import { type Body, type Context, transact } from '../store/context.ts';
import { findBody, findDefaultBody } from '../store/membership.ts';
import { articlePage } from '../web/public/article.ts';
import { factFragment, factPage } from '../web/public/fact.ts';
import { homePage } from '../web/public/home.ts';
import { homePath, type Page } from '../web/public/layout.ts';
import { missingPage, targetsPage } from '../web/public/targets.ts';
import { type Authenticate, identify } from './caller.ts';
import { toProblem } from './to-problem.ts';

const ASSETS = join(import.meta.dirname, '../web/public/assets');
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
/** Stricter than the application's: no inline style, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const COMMENTS_A_MINUTE = 5;
/** Where the program listens, not what people type. */
const LOCAL = /\/\/(127\.0\.0\.1|0\.0\.0\.0|localhost|\[::1?\])(:|\/|$)/;

type Asset = { bytes: Buffer; type: string };

/** Read once; the stylesheet names its fonts relative to itself, so that one version in the address serves all. */
const loadAssets = () => {
  const files = new Map<string, Asset>();
  const hash = createHash('sha256');
  for (const name of readdirSync(ASSETS).sort()) {
    const bytes = readFileSync(join(ASSETS, name));
    hash.update(name).update(bytes);
    files.set(name, { bytes, type: TYPES[extname(name)] ?? 'application/octet-stream' });
  }
  return { files, version: hash.digest('hex').slice(0, 10) };
};

export type PublicPagesDeps = {
  store: Store;
  authenticate: Authenticate;
  /** The address people type; without it the one of the request. */
  url?: string;
};

type Query = Record<string, string | undefined>;
type Params = { body: string; slug: string; factId: string; photoId: string };

const langOf = (request: FastifyRequest): Lang => ((request.query as Query).lang === 'en' ? 'en' : 'vi');

export const mountPublicPages = async (
  app: FastifyInstance,
  { store, authenticate, url }: PublicPagesDeps,
): Promise<void> => {
  const assets = loadAssets();
  const known = url && !LOCAL.test(url) ? url.replace(/\/$/, '') : null;
  const addressOf = (name: string) => `/cong-khai-tep/${assets.version}/${name}`;
  const pageOf = (request: FastifyRequest): Page => ({
    lang: langOf(request),
    origin: known ?? new URL(`${request.protocol}://${request.host}`).origin,
    assets: { css: addressOf('public.css'), script: addressOf('public.js') },
  });
  const bodyOf = async (request: FastifyRequest): Promise<Body> => {
    const body = await findBody(store, (request.params as Params).body);
    if (!body) throw notFound({ vi: 'cơ quan này', en: 'body' });
    return body;
  };
  const read = <T>(body: Body, lang: Lang, work: (ctx: Context) => Promise<T>): Promise<T> =>
    transact(store, { body, actor: null, lang }, work, { readOnly: true });
  const send = (reply: FastifyReply, markup: string, cache = 'public, max-age=60'): FastifyReply =>
    reply
      .header('content-security-policy', POLICY)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', cache)
      .send(markup);
  /** A page for everybody; what is not there, or not published, gets a page that says so. */
  const page = (
    path: string,
    draw: (request: FastifyRequest, body: Body, reply: FastifyReply) => Promise<string>,
  ) =>
    app.get(path, async (request, reply) => {
      try {
        const body = await bodyOf(request);
        return send(reply, await draw(request, body, reply));
      } catch (error) {
        const problem = toProblem(error);
        if (!['not_found', 'invalid_input'].includes(problem.code)) throw error;
        const body =
          (await findBody(store, (request.params as Params).body)) ?? (await findDefaultBody(store));
        if (!body) throw error;
        return send(reply.status(404), missingPage(pageOf(request), body), 'no-store');
      }
    });

  app.get('/', async (_request, reply) => {
    const body = await findDefaultBody(store);
    return reply.header('cache-control', 'no-store').redirect(body ? homePath(body.slug) : '/app/');
  });

  app.get('/cong-khai-tep/:version/:name', { config: { rateLimit: false } }, async (request, reply) => {
    const asset = assets.files.get((request.params as { name: string }).name);
    if (!asset) throw notFound({ vi: 'tệp này', en: 'file' });
    return reply
      .header('content-type', asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(asset.bytes);
  });

  page('/cong-khai/:body', async (request, body) =>
    homePage(
      pageOf(request),
      await read(body, langOf(request), (ctx) => announcementVerbs.getPublicHome(ctx, { body: body.slug })),
    ),
  );

  page('/cong-khai/:body/chi-tieu', async (request, body) => {
    const input = contract.getPublicTargets.input.parse({
      body: body.slug,
      year: (request.query as Query).nam,
    });
    return targetsPage(
      pageOf(request),
      await read(body, langOf(request), (ctx) => announcementVerbs.getPublicTargets(ctx, input)),
    );
  });

  page('/cong-khai/:body/thong-bao/:slug', async (request, body, reply) => {
    const { ban, gui } = request.query as Query;
    const input = contract.getPublicAnnouncement.input.parse({ ...(request.params as Params), version: ban });
    const article = await read(body, langOf(request), (ctx) =>
      announcementVerbs.getPublicAnnouncement(ctx, input),
    );
    if (gui) reply.header('x-robots-tag', 'noindex');
    return articlePage(pageOf(request), article, gui ? { sent: { ok: true } } : {});
  });

  page('/cong-khai/:body/so-lieu/:factId', async (request, body) => {
    const input = contract.getPublicFact.input.parse(request.params);
    const fact = await read(body, langOf(request), (ctx) => announcementVerbs.getPublicFact(ctx, input));
    return (request.query as Query).manh
      ? factFragment(fact, langOf(request))
      : factPage(pageOf(request), fact);
  });

  app.get('/cong-khai/:body/anh/:photoId', async (request, reply) => {
    const body = await bodyOf(request);
    const input = contract.downloadPublicPhoto.input.parse(request.params);
    const photo = await read(body, 'vi', (ctx) => announcementVerbs.downloadPublicPhoto(ctx, input));
    return reply
      .header('content-type', photo.contentType)
      .header('content-disposition', 'inline')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(Buffer.from(photo.bytes));
  });

  await mountCommentForm(app, { store, pageOf, bodyOf, read, send });

  // The working copy as it would look, for those who may read drafts.
  app.get('/xem-truoc/:id', async (request, reply) => {
    const caller = await identify(store, authenticate, request, 'announcements.read');
    const { id } = contract.previewAnnouncement.input.parse(request.params);
    const article = await transact(
      store,
      caller,
      (ctx) => announcementVerbs.previewAnnouncement(ctx, { id }),
      {
        readOnly: true,
      },
    );
    const photoSrc = (photoId: string) => `/api/announcements/${id}/photos/${photoId}`;
    return send(reply, articlePage(pageOf(request), article, { preview: { photoSrc } }), 'no-store');
  });
};

type FormDeps = {
  store: Store;
  pageOf: (request: FastifyRequest) => Page;
  bodyOf: (request: FastifyRequest) => Promise<Body>;
  read: <T>(body: Body, lang: Lang, work: (ctx: Context) => Promise<T>) => Promise<T>;
  send: (reply: FastifyReply, markup: string, cache?: string) => FastifyReply;
};

/** A plain form without script. There is no session to abuse; the site it came from is checked all the same. */
const mountCommentForm = async (
  app: FastifyInstance,
  { store, pageOf, bodyOf, read, send }: FormDeps,
): Promise<void> => {
  await app.register(async (forms) => {
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 64 * 1024 },
      (_request, text, done) => done(null, Object.fromEntries(new URLSearchParams(String(text)))),
    );
    forms.post(
      '/cong-khai/:body/thong-bao/:slug/binh-luan',
      { config: { rateLimit: { max: COMMENTS_A_MINUTE, timeWindow: '1 minute' } } },
      async (request, reply) => {
        const { origin, host } = request.headers;
        if (origin && origin !== 'null' && URL.parse(origin)?.host !== host)
          throw new Problem('cross_site', 'cross_site', {
            vi: 'Ý kiến phải gửi từ trang của thông báo',
            en: 'A comment must be sent from the page of the announcement',
          });
        const body = await bodyOf(request);
        const lang = langOf(request);
        const params = request.params as Params;
        const typed = (request.body ?? {}) as Query;
        try {
          const input = contract.postComment.input.parse({ ...typed, ...params });
          await transact(store, { body, actor: null, lang, authorName: 'Công chúng' }, (ctx) =>
            announcementVerbs.postComment(ctx, input),
          );
        } catch (error) {
          const problem = toProblem(error);
          if (problem.code === 'internal' || problem.code === 'not_found') throw error;
          const article = await read(body, lang, (ctx) =>
            announcementVerbs.getPublicAnnouncement(ctx, params),
          );
          const message = [problem.detail[lang], ...problem.fields.map((field) => field.message[lang])].join(
            '. ',
          );
          const sent = { ok: false as const, message, name: typed.name ?? '', text: typed.text ?? '' };
          return send(reply.status(422), articlePage(pageOf(request), article, { sent }), 'no-store');
        }
        const query = lang === 'en' ? '?gui=1&lang=en' : '?gui=1';
        return reply.redirect(`${homePath(body.slug)}/thong-bao/${params.slug}${query}#binh-luan`, 303);
      },
    );
  });
};
