import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicators',
  component: lazyRouteComponent(() => import('./indicators-page.tsx'), 'IndicatorsPage'),
});

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicators/$id',
  component: lazyRouteComponent(() => import('./indicator-page.tsx'), 'IndicatorPage'),
});

export const indicatorRoutes = [list, one] as const;
