import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/composites',
  component: lazyRouteComponent(() => import('./composites-page.tsx'), 'CompositesPage'),
});

export const compositeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/composites/$id',
  component: lazyRouteComponent(() => import('./composite-page.tsx'), 'CompositePage'),
});

export const compositeRoutes = [list, compositeRoute] as const;
