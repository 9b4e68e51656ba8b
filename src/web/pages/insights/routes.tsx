import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const texts = <K extends string>(search: Record<string, unknown>, ...names: K[]): { [N in K]?: string } =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return (typeof value === 'string' || typeof value === 'number') && value !== ''
        ? [[name, String(value)]]
        : [];
    }),
  ) as { [N in K]?: string };

export const dangersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/insights',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'known'),
  component: lazyRouteComponent(() => import('./dangers-page.tsx'), 'DangersPage'),
});

/** target, or indicator with unit; way: a path of the plan; known: a day. */
export const trajectoryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/insights/trajectory',
  validateSearch: (search: Record<string, unknown>) =>
    texts(search, 'target', 'indicator', 'unit', 'way', 'known'),
  component: lazyRouteComponent(() => import('./trajectory-page.tsx'), 'TrajectoryPage'),
});

/** of: indicator; below: parent; geo: 'restated', else as it was; on: a day; per, scale: what to divide by. */
export const compareRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/insights/compare',
  validateSearch: (search: Record<string, unknown>) =>
    texts(search, 'of', 'below', 'kind', 'period', 'geo', 'on', 'per', 'scale', 'sort'),
  component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
});

export const insightRoutes = [dangersRoute, trajectoryRoute, compareRoute] as const;
