import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { Problem } from './api/problem.ts';
import { meQuery } from './api/queries.ts';
import { type TabName, tabNames } from './cases/tab-names.ts';
import { ChooserPage } from './chooser/chooser-page.tsx';
import { type RegisterSearch, registerSearch } from './register/register-search.ts';
import { AppLayout } from './shell/app-layout.tsx';
import { Failure, NotThere } from './shell/states.tsx';
import { TodayPage } from './today/today-page.tsx';

type Search = Readonly<Record<string, unknown>>;

const textIn = (search: Search, name: string): string | undefined => {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** `{ [name]: value }`, or nothing: an address holds no empty parameters. */
const kept = <Name extends string>(
  search: Search,
  ...names: readonly Name[]
): { [Key in Name]?: string | undefined } => {
  const result: { [Key in Name]?: string | undefined } = {};
  for (const name of names) {
    const value = textIn(search, name);
    if (value !== undefined) result[name] = value;
  }
  return result;
};

const rootRoute = createRootRouteWithContext<Readonly<{ client: QueryClient }>>()({
  validateSearch: (search: Search) => kept(search, 'asOf'),
  // The moment goes along wherever one goes, until one says otherwise.
  search: { middlewares: [retainSearchParams(['asOf'])] },
  component: Outlet,
  errorComponent: ({ error }) => <Failure error={error} onRetry={() => window.location.reload()} />,
});

/** Where one wanted to go, if that is in here: the address may have been made by somebody else. */
const placeHere = (next: string | undefined): string | undefined =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : undefined;

const chooserRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chooser',
  validateSearch: (search: Search) => kept(search, 'next'),
  component: () => <ChooserPage next={placeHere(chooserRoute.useSearch().next)} />,
});

/** Everything that needs somebody: who is nobody yet is sent to choose, and comes back. */
const insideRoute = createRoute({
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

const todayRoute = createRoute({ getParentRoute: () => insideRoute, path: '/', component: TodayPage });

const casesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases',
  validateSearch: (search: Search): RegisterSearch => registerSearch(search),
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
});

const openCaseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('./opening/open-case-page.tsx'), 'OpenCasePage'),
});

const caseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId',
  validateSearch: (search: Search): { tab?: TabName | undefined } => {
    const tab = tabNames.find((name) => name === search['tab']);
    return tab === undefined ? {} : { tab };
  },
  component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
});

const caseActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: lazyRouteComponent(() => import('./case-acts/act-page.tsx'), 'ActPage'),
});

const unitsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units',
  validateSearch: (search: Search) => kept(search, 'day'),
  component: lazyRouteComponent(() => import('./units/units-page.tsx'), 'UnitsPage'),
});

const newUnitRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/new',
  component: lazyRouteComponent(() => import('./units/new-unit-page.tsx'), 'NewUnitPage'),
});

const unitActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$code/do/$act',
  component: lazyRouteComponent(() => import('./units/unit-act-page.tsx'), 'UnitActPage'),
});

const unitRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$code',
  validateSearch: (search: Search) => kept(search, 'day'),
  component: lazyRouteComponent(() => import('./units/unit-page.tsx'), 'UnitPage'),
});

const officersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers',
  validateSearch: (search: Search) => kept(search, 'day'),
  component: lazyRouteComponent(() => import('./officers/officers-page.tsx'), 'OfficersPage'),
});

const enrolRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers/new',
  component: lazyRouteComponent(() => import('./officers/enrol-page.tsx'), 'EnrolPage'),
});

const officerActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers/$officerId/do/$act',
  component: lazyRouteComponent(() => import('./officers/officer-act-page.tsx'), 'OfficerActPage'),
});

const officerRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers/$officerId',
  component: lazyRouteComponent(() => import('./officers/officer-page.tsx'), 'OfficerPage'),
});

/** Whatever else the address says: still with the way to everything around it. */
const nowhereRoute = createRoute({ getParentRoute: () => insideRoute, path: '$', component: NotThere });

const routeTree = rootRoute.addChildren([
  chooserRoute,
  insideRoute.addChildren([
    todayRoute,
    casesRoute,
    openCaseRoute,
    caseRoute,
    caseActRoute,
    unitsRoute,
    newUnitRoute,
    unitRoute,
    unitActRoute,
    officersRoute,
    enrolRoute,
    officerRoute,
    officerActRoute,
    nowhereRoute,
  ]),
]);

/** Addresses as people write them: `?stage=announced&asOf=325`, every value a text. */
const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));
const stringifySearch = (search: Search): string => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};

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
