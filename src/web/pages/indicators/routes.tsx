import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicators',
  component: lazyRouteComponent(() => import('./indicators-page.tsx'), 'IndicatorsPage'),
});

/** unit: whose figures; history: the period whose versions are open; enter: the period whose form is open. */
export type IndicatorSearch = { unit?: string; history?: string; enter?: string };

export const indicatorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicators/$id',
  validateSearch: (search: Record<string, unknown>): IndicatorSearch => ({
    ...(typeof search.unit === 'string' && { unit: search.unit }),
    ...(typeof search.history === 'string' && { history: search.history }),
    ...(typeof search.enter === 'string' && { enter: search.enter }),
  }),
  component: lazyRouteComponent(() => import('./indicator-page.tsx'), 'IndicatorPage'),
});

export const indicatorRoutes = [list, indicatorRoute] as const;
