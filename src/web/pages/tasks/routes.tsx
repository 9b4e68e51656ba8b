import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

/** Keeps those of the names that the address has as words. */
const wordsOf = <N extends string>(search: Record<string, unknown>, names: readonly N[]) =>
  Object.fromEntries(
    names.flatMap((name) => (typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : [])),
  ) as Partial<Record<N, string>>;

const FILTERS = ['q', 'unit', 'person', 'document', 'state', 'time', 'view'] as const;
/** unit: leads or contributes; time: a timeliness; view: 'board' or 'timeline', else the list. */
export type TaskSearch = Partial<Record<(typeof FILTERS)[number], string>>;

export const tasksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks',
  validateSearch: (search: Record<string, unknown>): TaskSearch => wordsOf(search, FILTERS),
  component: lazyRouteComponent(() => import('./tasks-page.tsx'), 'TasksPage'),
});

/** A document, or a conference and perhaps one of its conclusions. */
export const fromRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks/from',
  validateSearch: (
    search: Record<string, unknown>,
  ): { document?: string; conference?: string; conclusion?: string } =>
    wordsOf(search, ['document', 'conference', 'conclusion']),
  // An address cut short names nothing to make tasks from.
  beforeLoad: ({ search: { document, conference } }) => {
    if (!document && !conference) throw redirect({ to: '/tasks' });
  },
  component: lazyRouteComponent(() => import('./from-page.tsx'), 'FromPage'),
});

export const taskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('./task-page.tsx'), 'TaskPage'),
});

export const taskRoutes = [tasksRoute, fromRoute, taskRoute] as const;
