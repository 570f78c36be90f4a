import { createRoute } from '@tanstack/react-router';
import { kept, type Search } from '../address.ts';
import { tabSearch } from '../cases/tab-names.ts';
import { type RegisterSearch, registerSearch } from '../register/register-search.ts';
import { screenOf } from '../shell/screen-of.ts';
import { insideRoute } from './root-routes.tsx';

const casesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases',
  validateSearch: (search: Search): RegisterSearch => registerSearch(search),
  component: screenOf(() => import('../register/register-page.tsx'), 'RegisterPage'),
});

const openCaseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/new',
  validateSearch: (search: Search) => kept(search, 'planId', 'itemId'),
  component: screenOf(() => import('../opening/open-case-page.tsx'), 'OpenCasePage'),
});

const carryInRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/carry-in',
  component: screenOf(() => import('../importing/carry-in-page.tsx'), 'CarryInPage'),
});

const importCasesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/import',
  component: screenOf(() => import('../importing/import-page.tsx'), 'ImportPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId',
  validateSearch: tabSearch,
  component: screenOf(() => import('../cases/case-page.tsx'), 'CasePage'),
});

const caseActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: screenOf(() => import('../case-acts/act-page.tsx'), 'ActPage'),
});

const casePrintRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId/print/$what',
  component: screenOf(() => import('../fieldwork/print-page.tsx'), 'PrintPage'),
});

const casePapersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId/papers/$what',
  component: screenOf(() => import('../around/papers-page.tsx'), 'PapersPage'),
});

/** The register, one case, and the ways in which one comes in. */
export const caseRoutes = [
  casesRoute,
  openCaseRoute,
  carryInRoute,
  importCasesRoute,
  caseRoute,
  caseActRoute,
  casePrintRoute,
  casePapersRoute,
] as const;
