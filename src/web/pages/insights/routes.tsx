import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const TRAJECTORY = ['target', 'indicator', 'unit', 'way', 'known'] as const;
const COMPARE = ['of', 'below', 'kind', 'period', 'geo', 'on', 'per', 'scale'] as const;
const KNOWN = ['known'] as const;
const UNIT = ['unit'] as const;

type Texts<N extends readonly string[]> = { [K in N[number]]?: string };

const texts = <N extends readonly string[]>(search: Record<string, unknown>, names: N): Texts<N> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return (typeof value === 'string' || typeof value === 'number') && value !== ''
        ? [[name, String(value)]]
        : [];
    }),
  ) as Texts<N>;

/** known: only figures reported by the end of that day. */
export const dangersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/insights',
  validateSearch: (search: Record<string, unknown>): Texts<typeof KNOWN> => texts(search, KNOWN),
  component: lazyRouteComponent(() => import('./dangers-page.tsx'), 'DangersPage'),
});

/** target, or indicator with unit; way: a path of the plan. */
export const trajectoryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/insights/trajectory',
  validateSearch: (search: Record<string, unknown>): Texts<typeof TRAJECTORY> => texts(search, TRAJECTORY),
  component: lazyRouteComponent(() => import('./trajectory-page.tsx'), 'TrajectoryPage'),
});

/** of: indicator; below: parent; geo: 'restated', else as it was; on: a day; per, scale: what to divide by. */
export const compareRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/insights/compare',
  validateSearch: (search: Record<string, unknown>): Texts<typeof COMPARE> => texts(search, COMPARE),
  component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
});

/** The whole body where no unit is named. */
export const unitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/insights/units',
  validateSearch: (search: Record<string, unknown>): Texts<typeof UNIT> => texts(search, UNIT),
  component: lazyRouteComponent(() => import('./unit-page.tsx'), 'UnitPage'),
});

export const insightRoutes = [dangersRoute, trajectoryRoute, compareRoute, unitRoute] as const;
