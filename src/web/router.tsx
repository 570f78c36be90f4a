import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { kept, parseSearch, type Search, stringifySearch } from './address.ts';
import { caseRoutes } from './routes/case-routes.ts';
import { registerRoutes } from './routes/register-routes.ts';
import { requestRoutes } from './routes/request-routes.ts';
import { responsibilityRoutes } from './routes/responsibility-routes.ts';
import { insideRoute, rootRoute } from './routes/root-routes.tsx';
import { workRoutes } from './routes/work-routes.ts';
import { screenOf } from './shell/screen-of.ts';
import { NotThere } from './shell/states.tsx';
import { TodayPage } from './today/today-page.tsx';

const chooserRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chooser',
  validateSearch: (search: Search) => kept(search, 'next'),
  component: screenOf(() => import('./chooser/chooser-page.tsx'), 'ChooserPage'),
});

const todayRoute = createRoute({ getParentRoute: () => insideRoute, path: '/', component: TodayPage });

const nowhereRoute = createRoute({ getParentRoute: () => insideRoute, path: '$', component: NotThere });

const routeTree = rootRoute.addChildren([
  chooserRoute,
  insideRoute.addChildren([
    todayRoute,
    ...caseRoutes,
    ...responsibilityRoutes,
    ...workRoutes,
    ...requestRoutes,
    ...registerRoutes,
    nowhereRoute, // Whatever else the address says: still with the way to everything around it.
  ]),
]);

export const createAppRouter = (client: QueryClient) =>
  createRouter({
    routeTree,
    context: { client },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
