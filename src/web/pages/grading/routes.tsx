import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

/** of: a period code, a year or a quarter. */
export type GradingSearch = { of?: string };

export const gradingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/grading',
  validateSearch: (search: Record<string, unknown>): GradingSearch =>
    typeof search.of === 'string' && search.of ? { of: search.of } : {},
  component: lazyRouteComponent(() => import('./gradings-page.tsx'), 'GradingsPage'),
});

export const sheetRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/grading/$unitId/$period',
  component: lazyRouteComponent(() => import('./sheet-page.tsx'), 'SheetPage'),
});

export const gradingRoutes = [gradingsRoute, sheetRoute] as const;
