import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

const FILTERS = ['q', 'unit', 'kind', 'status', 'standing'] as const;
export type ProjectSearch = Partial<Record<(typeof FILTERS)[number], string>>;

export const projectsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/projects',
  validateSearch: (search: Record<string, unknown>): ProjectSearch =>
    Object.fromEntries(
      FILTERS.flatMap((name) =>
        typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : [],
      ),
    ),
  component: lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage'),
});

export const projectRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/projects/$id',
  component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage'),
});

export const projectRoutes = [projectsRoute, projectRoute] as const;
