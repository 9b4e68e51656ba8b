import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

export const resolutionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/resolutions',
  validateSearch: (search: Record<string, unknown>): { new?: boolean } => (search.new ? { new: true } : {}),
  component: lazyRouteComponent(() => import('./resolutions-page.tsx'), 'ResolutionsPage'),
});

export const resolutionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/resolutions/$id',
  component: lazyRouteComponent(() => import('./resolution-page.tsx'), 'ResolutionPage'),
});

export const resolutionRoutes = [resolutionsRoute, resolutionRoute] as const;
