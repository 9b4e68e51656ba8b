import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const page = <const P extends string>(
  path: P,
  load: () => Promise<Record<string, React.ComponentType>>,
  name: string,
) => createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load, name) });

export const peopleRoutes = [
  page('/people', () => import('./people-page.tsx'), 'PeoplePage'),
  page('/units', () => import('../units/units-page.tsx'), 'UnitsPage'),
  page('/hierarchies', () => import('../hierarchies/hierarchies-page.tsx'), 'HierarchiesPage'),
  page('/body', () => import('./body-page.tsx'), 'BodyPage'),
  page('/mail', () => import('./mail-page.tsx'), 'MailPage'),
] as const;
