import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/resolutions',
  component: lazyRouteComponent(() => import('./resolutions-page.tsx'), 'ResolutionsPage'),
});

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/resolutions/$id',
  component: lazyRouteComponent(() => import('./resolution-page.tsx'), 'ResolutionPage'),
});

export const resolutionRoutes = [list, one] as const;
