import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

/** unit: whose figures; period: the period in hand; by: what the columns are. */
export type EntrySearch = { unit?: string; period?: string; by?: 'periods' | 'units' };

export const entryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/entry',
  validateSearch: (search: Record<string, unknown>): EntrySearch => ({
    ...(typeof search.unit === 'string' && { unit: search.unit }),
    ...(search.period !== undefined && { period: String(search.period) }),
    ...((search.by === 'periods' || search.by === 'units') && { by: search.by }),
  }),
  component: lazyRouteComponent(() => import('./entry-page.tsx'), 'EntryPage'),
});

export const entryRoutes = [entryRoute] as const;
