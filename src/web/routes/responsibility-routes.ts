import { createRoute } from '@tanstack/react-router';
import { type MatrixSearch, matrixSearch } from '../accountability/matrix-search.ts';
import { kept, keptDay, type Search } from '../address.ts';
import { screenOf } from '../shell/screen-of.ts';
import { insideRoute } from './root-routes.tsx';

const identifyMatterRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/matters/new',
  validateSearch: (search: Search) => kept(search, 'caseId'),
  component: screenOf(() => import('../matters/identify-page.tsx'), 'IdentifyPage'),
});

const matterRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/matters/$matterId',
  component: screenOf(() => import('../matters/matter-page.tsx'), 'MatterPage'),
});

const matterActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/matters/$matterId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: screenOf(() => import('../matter-acts/act-page.tsx'), 'MatterActPage'),
});

const matrixRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/accountability',
  validateSearch: (search: Search): MatrixSearch => matrixSearch(search),
  component: screenOf(() => import('../accountability/matrix-page.tsx'), 'MatrixPage'),
});

const openActionRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/accountability/new',
  validateSearch: (search: Search) => kept(search, 'matterId', 'personId', 'office'),
  component: screenOf(() => import('../accountability/open-action-page.tsx'), 'OpenActionPage'),
});

const actionRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/accountability/$actionId',
  component: screenOf(() => import('../accountability/action-page.tsx'), 'ActionPage'),
});

const actionActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/accountability/$actionId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: screenOf(() => import('../accountability/action-act-page.tsx'), 'ActionActPage'),
});

const headRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/heads/$personId',
  validateSearch: (search: Search) => keptDay(search, 'knownOn'),
  component: screenOf(() => import('../accountability/head-page.tsx'), 'HeadPage'),
});

/** Corruption matters, and who answers for them. */
export const responsibilityRoutes = [
  identifyMatterRoute,
  matterRoute,
  matterActRoute,
  matrixRoute,
  openActionRoute,
  actionRoute,
  actionActRoute,
  headRoute,
] as const;
