import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const page = createRoute({
  getParentRoute: () => shellRoute,
  path: '/exchange',
  component: lazyRouteComponent(() => import('./exchange-page.tsx'), 'ExchangePage'),
});

export const exchangeRoutes = [page] as const;
