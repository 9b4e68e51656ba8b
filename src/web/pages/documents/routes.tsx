import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

/** q: what is searched; the rest filter the register. */
export type RegisterSearch = { q?: string; type?: string; issuer?: string; of?: string; page?: string };

const texts = <K extends string>(
  search: Record<string, unknown>,
  names: readonly K[],
): { [N in K]?: string } =>
  Object.fromEntries(
    names.flatMap((name) => (typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : [])),
  ) as { [N in K]?: string };

export const documentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/documents',
  validateSearch: (search: Record<string, unknown>): RegisterSearch =>
    texts(search, ['q', 'type', 'issuer', 'of', 'page']),
  component: lazyRouteComponent(() => import('./documents-page.tsx'), 'DocumentsPage'),
});

/** start, end: the place in the text to show, as a figure names it. */
export type DocumentSearch = { start?: string; end?: string };

export const documentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/documents/$id',
  validateSearch: (search: Record<string, unknown>): DocumentSearch => texts(search, ['start', 'end']),
  component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
});

export const documentRoutes = [documentsRoute, documentRoute] as const;
