import { createRoute } from '@tanstack/react-router';
import { kept, keptDay, type Search } from '../address.ts';
import { type RequestSearch, requestSearch } from '../requests/request-search.ts';
import { screenOf } from '../shell/screen-of.ts';
import { insideRoute } from './root-routes.tsx';

const requestsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/requests',
  validateSearch: (search: Search): RequestSearch => requestSearch(search),
  component: screenOf(() => import('../requests/requests-page.tsx'), 'RequestsPage'),
});

/** `from`: the address of what was looked at · `day`: the legal day on which it was judged there. */
const raiseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/requests/new',
  validateSearch: (search: Search) => ({ ...kept(search, 'from'), ...keptDay(search, 'day') }),
  component: screenOf(() => import('../requests/raise-page.tsx'), 'RaisePage'),
});

const requestRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/requests/$requestId',
  component: screenOf(() => import('../requests/request-page.tsx'), 'RequestPage'),
});

const requestActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/requests/$requestId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: screenOf(() => import('../requests/request-act-page.tsx'), 'RequestActPage'),
});

/** Questions of overseers. */
export const requestRoutes = [requestsRoute, raiseRoute, requestRoute, requestActRoute] as const;
