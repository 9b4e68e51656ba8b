// The parent of every staff page. An area makes its routes with getParentRoute: () => shellRoute (pages/<area>/routes.tsx).
import { createRootRoute, createRoute, retainSearchParams } from '@tanstack/react-router';
import { z } from 'zod';
import { PageBroken, PageMissing } from './shell/page-trouble.tsx';
import { Shell } from './shell/shell.tsx';

export const rootRoute = createRootRoute({ notFoundComponent: PageMissing });

const ShellSearch = z.object({
  year: z.coerce.number().int().min(1945).max(2200).optional().catch(undefined),
});

export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  errorComponent: PageBroken,
  validateSearch: (search: Record<string, unknown>): { year?: number } => ShellSearch.parse(search),
  search: { middlewares: [retainSearchParams(['year'])] },
});
