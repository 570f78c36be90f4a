import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect, retainSearchParams } from '@tanstack/react-router';
import { kept, type Search } from '../address.ts';
import { Problem } from '../api/problem.ts';
import { meQuery } from '../api/queries.ts';
import { AppLayout } from '../shell/app-layout.tsx';
import { Failure } from '../shell/states.tsx';

export const rootRoute = createRootRouteWithContext<Readonly<{ client: QueryClient }>>()({
  validateSearch: (search: Search) => kept(search, 'asOf'),
  // The moment goes along wherever one goes, until one says otherwise.
  search: { middlewares: [retainSearchParams(['asOf'])] },
  component: Outlet,
  errorComponent: ({ error }) => <Failure error={error} onRetry={() => window.location.reload()} />,
});

/** Everything that needs somebody: who is nobody yet is sent to choose, and comes back. */
export const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  beforeLoad: async ({ context: { client }, location }) => {
    try {
      await client.ensureQueryData(meQuery);
    } catch (error) {
      if (!(error instanceof Problem && (error.status === 401 || error.status === 403))) throw error;
      throw redirect({ to: '/chooser', search: location.href === '/' ? {} : { next: location.href } });
    }
  },
  component: () => (
    <AppLayout>
      <Outlet />
    </AppLayout>
  ),
});
