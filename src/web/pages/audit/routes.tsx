import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

/** Filters stand in the address, so that a view of the log can be passed on. */
export type AuditSearch = {
  actorId?: string;
  verb?: string;
  objectId?: string;
  text?: string;
  from?: string;
  to?: string;
};
const NAMES = ['actorId', 'verb', 'objectId', 'text', 'from', 'to'] as const;

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>): AuditSearch =>
    Object.fromEntries(
      NAMES.filter((name) => search[name] !== undefined && search[name] !== '').map((name) => [
        name,
        String(search[name]),
      ]),
    ),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});

export const auditRoutes = [auditRoute] as const;
