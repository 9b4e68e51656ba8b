import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/schemes',
  component: lazyRouteComponent(() => import('./schemes-page.tsx'), 'SchemesPage'),
});

export const schemeRoutes = [list] as const;
