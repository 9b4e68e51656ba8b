import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const readingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/readings',
  component: lazyRouteComponent(() => import('./readings-page.tsx'), 'ReadingsPage'),
});

export const readingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/readings/$id',
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
});

export const readingRoutes = [readingsRoute, readingRoute] as const;
