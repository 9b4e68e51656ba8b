import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

type ReportsSearch = { period?: string; state?: string };
type ReportSearch = { unit?: string; period?: string };
type CorrectionsSearch = { show?: string; state?: string };

const text = <K extends string>(search: Record<string, unknown>, name: K): Partial<Record<K, string>> =>
  search[name] === undefined || search[name] === ''
    ? {}
    : ({ [name]: String(search[name]) } as Partial<Record<K, string>>);

export const submissionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/submissions',
  validateSearch: (search: Record<string, unknown>): ReportsSearch => ({
    ...text(search, 'period'),
    ...text(search, 'state'),
  }),
  component: lazyRouteComponent(() => import('./submissions-page.tsx'), 'SubmissionsPage'),
});

export const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/submissions/report',
  validateSearch: (search: Record<string, unknown>): ReportSearch => ({
    ...text(search, 'unit'),
    ...text(search, 'period'),
  }),
  component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
});

const roundsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/submissions/rounds',
  component: lazyRouteComponent(() => import('./rounds-page.tsx'), 'RoundsPage'),
});

const disciplineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/submissions/discipline',
  component: lazyRouteComponent(() => import('../discipline/discipline-page.tsx'), 'DisciplinePage'),
});

export const correctionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/corrections',
  validateSearch: (search: Record<string, unknown>): CorrectionsSearch => ({
    ...text(search, 'show'),
    ...text(search, 'state'),
  }),
  component: lazyRouteComponent(() => import('./corrections-page.tsx'), 'CorrectionsPage'),
});

export const submissionRoutes = [
  submissionsRoute,
  roundsRoute,
  reportRoute,
  disciplineRoute,
  correctionsRoute,
] as const;
