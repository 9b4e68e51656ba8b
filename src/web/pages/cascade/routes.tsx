import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cascade',
  component: lazyRouteComponent(() => import('./cascades-page.tsx'), 'CascadesPage'),
});

/** view: 'table', else the tree. */
export type CascadeSearch = { view?: string };

export const cascadeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cascade/$id',
  validateSearch: (search: Record<string, unknown>): CascadeSearch =>
    search.view === 'table' ? { view: 'table' } : {},
  component: lazyRouteComponent(() => import('./cascade-page.tsx'), 'CascadePage'),
});

export const cascadeRoutes = [list, cascadeRoute] as const;
