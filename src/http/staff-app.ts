// The staff application's files as Vite built them; any other page address gets index.html, and the router in it decides.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../kernel/problem.ts';

export const WEB_FOLDER = join(import.meta.dirname, '../../dist/web');

export const mountStaffApp = async (app: FastifyInstance, folder = WEB_FOLDER): Promise<void> => {
  const index = join(folder, 'index.html');
  if (existsSync(folder))
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      immutable: true,
      maxAge: '365d',
    });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api') &&
      /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
    if (!wantsPage || !existsSync(index) || /\.\w{2,5}$/.test(request.url.split('?')[0]!))
      throw notFound({ vi: 'trang này', en: 'page' });
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(readFileSync(index));
  });
};
