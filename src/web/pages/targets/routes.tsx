import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/targets',
  component: lazyRouteComponent(() => import('./targets-page.tsx'), 'TargetsPage'),
});

export const targetRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/targets/$id',
  component: lazyRouteComponent(() => import('./target-page.tsx'), 'TargetPage'),
});

export const targetRoutes = [list, targetRoute] as const;
