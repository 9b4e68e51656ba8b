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

/** unit, period: where the file does not say. */
export const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/entry/import',
  validateSearch: (search: Record<string, unknown>): Pick<EntrySearch, 'unit' | 'period'> => ({
    ...(typeof search.unit === 'string' && { unit: search.unit }),
    ...(search.period !== undefined && { period: String(search.period) }),
  }),
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
});

export const entryRoutes = [entryRoute, importRoute] as const;
