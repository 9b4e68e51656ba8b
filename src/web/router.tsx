// Every staff page. An area lists its routes in pages/<area>/routes.tsx and is named here once.
import { createRouter } from '@tanstack/react-router';
import { Loading } from './components/states.tsx';
import { accountRoutes } from './pages/account/routes.tsx';
import { announcementRoutes } from './pages/announcements/routes.tsx';
import { auditRoutes } from './pages/audit/routes.tsx';
import { cascadeRoutes } from './pages/cascade/routes.tsx';
import { compositeRoutes } from './pages/composites/routes.tsx';
import { conferenceRoutes } from './pages/conferences/routes.tsx';
import { documentRoutes } from './pages/documents/routes.tsx';
import { entryRoutes } from './pages/entry/routes.tsx';
import { exchangeRoutes } from './pages/exchange/routes.tsx';
import { gradingRoutes } from './pages/grading/routes.tsx';
import { inboxRoutes } from './pages/inbox/routes.tsx';
import { indicatorRoutes } from './pages/indicators/routes.tsx';
import { insightRoutes } from './pages/insights/routes.tsx';
import { invitationRoutes } from './pages/invitation/routes.tsx';
import { overviewRoutes } from './pages/overview/routes.tsx';
import { peopleRoutes } from './pages/people/routes.tsx';
import { projectRoutes } from './pages/projects/routes.tsx';
import { readingRoutes } from './pages/readings/routes.tsx';
import { resolutionRoutes } from './pages/resolutions/routes.tsx';
import { schemeRoutes } from './pages/schemes/routes.tsx';
import { searchRoutes } from './pages/search/routes.tsx';
import { submissionRoutes } from './pages/submissions/routes.tsx';
import { targetRoutes } from './pages/targets/routes.tsx';
import { taskRoutes } from './pages/tasks/routes.tsx';
import { templateRoutes } from './pages/templates/routes.tsx';
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts';
import { PageBroken, PageMissing } from './shell/page-trouble.tsx';
import { rootRoute, shellRoute } from './shell-route.tsx';

const routeTree = rootRoute.addChildren([
  ...invitationRoutes,
  shellRoute.addChildren([
    ...overviewRoutes,
    ...inboxRoutes,
    ...resolutionRoutes,
    ...targetRoutes,
    ...indicatorRoutes,
    ...compositeRoutes,
    ...entryRoutes,
    ...submissionRoutes,
    ...insightRoutes,
    ...schemeRoutes,
    ...searchRoutes,
    ...taskRoutes,
    ...projectRoutes,
    ...cascadeRoutes,
    ...gradingRoutes,
    ...exchangeRoutes,
    ...documentRoutes,
    ...readingRoutes,
    ...conferenceRoutes,
    ...announcementRoutes,
    ...templateRoutes,
    ...peopleRoutes,
    ...auditRoutes,
    ...accountRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  basepath: '/app',
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: parsePlainSearch,
  stringifySearch: stringifyPlainSearch,
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageBroken,
  defaultNotFoundComponent: PageMissing,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
