import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

/** q: words; unit: leads or contributes; time: a timeliness; view: 'board', else the list. */
export type TaskSearch = { q?: string; unit?: string; time?: string; view?: string };

export const tasksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks',
  validateSearch: (search: Record<string, unknown>): TaskSearch =>
    Object.fromEntries(
      ['q', 'unit', 'time', 'view'].flatMap((name) =>
        typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : [],
      ),
    ),
  component: lazyRouteComponent(() => import('./tasks-page.tsx'), 'TasksPage'),
});

export const taskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('./task-page.tsx'), 'TaskPage'),
});

export const taskRoutes = [tasksRoute, taskRoute] as const;
