import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parsePeriod } from '../../../kernel/period.ts';
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

const dimensions = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dimensions',
  component: lazyRouteComponent(() => import('./dimensions-page.tsx'), 'DimensionsPage'),
});

export const duesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/report-dues',
  validateSearch: (search: Record<string, unknown>): { period?: string } =>
    typeof search.period === 'string' && parsePeriod(search.period) ? { period: search.period } : {},
  component: lazyRouteComponent(() => import('./dues-page.tsx'), 'DuesPage'),
});

export const indicatorRoutes = [list, dimensions, duesRoute, indicatorRoute] as const;
