import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { KINDS, type Kind } from '../../../features/search/contract.ts';
import { shellRoute } from '../../shell-route.tsx';

/** q: what is looked for; kind: only these. */
export type NameSearch = { q?: string; kind?: Kind };

const isKind = (value: unknown): value is Kind => (KINDS as readonly unknown[]).includes(value);

export const searchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/search',
  validateSearch: ({ q, kind }: Record<string, unknown>): NameSearch => ({
    ...(typeof q === 'string' && q && { q }),
    ...(isKind(kind) && { kind }),
  }),
  component: lazyRouteComponent(() => import('./search-page.tsx'), 'SearchPage'),
});

export const searchRoutes = [searchRoute] as const;
