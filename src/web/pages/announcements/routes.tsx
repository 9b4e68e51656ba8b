import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell-route.tsx';

export const announcementsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/announcements',
  component: lazyRouteComponent(() => import('./announcements-page.tsx'), 'AnnouncementsPage'),
});

export const announcementRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/announcements/$id',
  component: lazyRouteComponent(() => import('./announcement-page.tsx'), 'AnnouncementPage'),
});

export const commentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/comments',
  component: lazyRouteComponent(() => import('./comments-page.tsx'), 'CommentsPage'),
});

export const announcementRoutes = [announcementsRoute, announcementRoute, commentsRoute] as const;
