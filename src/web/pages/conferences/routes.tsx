import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

export const conferencesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/conferences',
  component: lazyRouteComponent(() => import('./conferences-page.tsx'), 'ConferencesPage'),
});

export const conferenceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/conferences/$id',
  component: lazyRouteComponent(() => import('./conference-page.tsx'), 'ConferencePage'),
});

export const conferenceRoutes = [conferencesRoute, conferenceRoute] as const;
