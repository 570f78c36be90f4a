import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { type MatrixSearch, matrixSearch } from './accountability/matrix-search.ts';
import { kept, keptDay, parseSearch, type Search, stringifySearch } from './address.ts';
import { Problem } from './api/problem.ts';
import { meQuery } from './api/queries.ts';
import { tabSearch } from './cases/tab-names.ts';
import { type DeadlineSearch, deadlineSearch } from './deadlines/deadline-search.ts';
import { type FollowUpSearch, followUpSearch } from './follow-up/follow-up-search.ts';
import { type RegisterSearch, registerSearch } from './register/register-search.ts';
import { AppLayout } from './shell/app-layout.tsx';
import { screenOf } from './shell/screen-of.ts';
import { Failure, NotThere } from './shell/states.tsx';
import { TodayPage } from './today/today-page.tsx';

const rootRoute = createRootRouteWithContext<Readonly<{ client: QueryClient }>>()({
  validateSearch: (search: Search) => kept(search, 'asOf'),
  // The moment goes along wherever one goes, until one says otherwise.
  search: { middlewares: [retainSearchParams(['asOf'])] },
  component: Outlet,
  errorComponent: ({ error }) => <Failure error={error} onRetry={() => window.location.reload()} />,
});

const chooserRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chooser',
  validateSearch: (search: Search) => kept(search, 'next'),
  component: screenOf(() => import('./chooser/chooser-page.tsx'), 'ChooserPage'),
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
  component: screenOf(() => import('./register/register-page.tsx'), 'RegisterPage'),
});

const openCaseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/new',
  validateSearch: (search: Search) => kept(search, 'planId', 'itemId'),
  component: screenOf(() => import('./opening/open-case-page.tsx'), 'OpenCasePage'),
});

const carryInRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/carry-in',
  component: screenOf(() => import('./importing/carry-in-page.tsx'), 'CarryInPage'),
});

const importCasesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/import',
  component: screenOf(() => import('./importing/import-page.tsx'), 'ImportPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId',
  validateSearch: tabSearch,
  component: screenOf(() => import('./cases/case-page.tsx'), 'CasePage'),
});

const caseActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: screenOf(() => import('./case-acts/act-page.tsx'), 'ActPage'),
});

const casePrintRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId/print/$what',
  component: screenOf(() => import('./fieldwork/print-page.tsx'), 'PrintPage'),
});

const casePapersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId/papers/$what',
  component: screenOf(() => import('./around/papers-page.tsx'), 'PapersPage'),
});

const identifyMatterRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/matters/new',
  validateSearch: (search: Search) => kept(search, 'caseId'),
  component: screenOf(() => import('./matters/identify-page.tsx'), 'IdentifyPage'),
});

const matterRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/matters/$matterId',
  component: screenOf(() => import('./matters/matter-page.tsx'), 'MatterPage'),
});

const matterActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/matters/$matterId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: screenOf(() => import('./matter-acts/act-page.tsx'), 'MatterActPage'),
});

const planRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/plan',
  validateSearch: (search: Search): { year?: number | undefined } => {
    const year = Number(search['year']);
    return Number.isInteger(year) && year >= 2000 && year < 2100 ? { year } : {};
  },
  component: screenOf(() => import('./plan/plan-page.tsx'), 'PlanPage'),
});

const planActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/plan/$planId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: screenOf(() => import('./plan/plan-act-page.tsx'), 'PlanActPage'),
});

const followUpRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/follow-up',
  validateSearch: (search: Search): FollowUpSearch => followUpSearch(search),
  component: screenOf(() => import('./follow-up/follow-up-page.tsx'), 'FollowUpPage'),
});

const lettersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/follow-up/letters',
  validateSearch: (search: Search) => kept(search, 'rows'),
  component: screenOf(() => import('./follow-up/letters-page.tsx'), 'LettersPage'),
});

const deadlinesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/deadlines',
  validateSearch: (search: Search): DeadlineSearch => deadlineSearch(search),
  component: screenOf(() => import('./deadlines/deadlines-page.tsx'), 'DeadlinesPage'),
});

const matrixRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/accountability',
  validateSearch: (search: Search): MatrixSearch => matrixSearch(search),
  component: screenOf(() => import('./accountability/matrix-page.tsx'), 'MatrixPage'),
});

const openActionRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/accountability/new',
  validateSearch: (search: Search) => kept(search, 'matterId', 'personId', 'office'),
  component: screenOf(() => import('./accountability/open-action-page.tsx'), 'OpenActionPage'),
});

const actionRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/accountability/$actionId',
  component: screenOf(() => import('./accountability/action-page.tsx'), 'ActionPage'),
});

const actionActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/accountability/$actionId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: screenOf(() => import('./accountability/action-act-page.tsx'), 'ActionActPage'),
});

const headRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/heads/$personId',
  validateSearch: (search: Search) => keptDay(search, 'knownOn'),
  component: screenOf(() => import('./accountability/head-page.tsx'), 'HeadPage'),
});

const unitsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units',
  validateSearch: (search: Search) => kept(search, 'day'),
  component: screenOf(() => import('./units/units-page.tsx'), 'UnitsPage'),
});

const newUnitRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/new',
  component: screenOf(() => import('./units/new-unit-page.tsx'), 'NewUnitPage'),
});

const unitActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$code/do/$act',
  component: screenOf(() => import('./units/unit-act-page.tsx'), 'UnitActPage'),
});

const unitRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$code',
  validateSearch: (search: Search) => kept(search, 'day', 'situation'),
  component: screenOf(() => import('./units/unit-page.tsx'), 'UnitPage'),
});

const dossierRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$code/dossier',
  component: screenOf(() => import('./units/dossier-page.tsx'), 'DossierPage'),
});

const officersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers',
  validateSearch: (search: Search) => kept(search, 'day'),
  component: screenOf(() => import('./officers/officers-page.tsx'), 'OfficersPage'),
});

const enrolRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers/new',
  component: screenOf(() => import('./officers/enrol-page.tsx'), 'EnrolPage'),
});

const officerActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers/$officerId/do/$act',
  component: screenOf(() => import('./officers/officer-act-page.tsx'), 'OfficerActPage'),
});

const officerRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers/$officerId',
  component: screenOf(() => import('./officers/officer-page.tsx'), 'OfficerPage'),
});

const calendarRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calendar',
  validateSearch: (search: Search): { year?: number | undefined } => {
    const year = Number(search['year']);
    return Number.isInteger(year) && year > 0 ? { year } : {};
  },
  component: screenOf(() => import('./law/calendar-page.tsx'), 'CalendarPage'),
});

const supposeDayRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calendar/suppose',
  validateSearch: (search: Search) => kept(search, 'date', 'as'),
  component: screenOf(() => import('./law/suppose-day-page.tsx'), 'SupposeDayPage'),
});

const calendarActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calendar/$year/do/$act',
  validateSearch: (search: Search) => kept(search, 'date'),
  component: screenOf(() => import('./law/calendar-act-page.tsx'), 'CalendarActPage'),
});

const lawRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/law',
  validateSearch: (search: Search) => kept(search, 'day', 'only', 'clock'),
  component: screenOf(() => import('./law/law-page.tsx'), 'LawPage'),
});

const readingRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/law/rules/$ruleId/reading',
  component: screenOf(() => import('./law/reading-page.tsx'), 'ReadingPage'),
});

const policyRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/law/policies/$name/setting',
  component: screenOf(() => import('./law/policy-page.tsx'), 'PolicyPage'),
});

const nowhereRoute = createRoute({ getParentRoute: () => insideRoute, path: '$', component: NotThere });

const routeTree = rootRoute.addChildren([
  chooserRoute,
  insideRoute.addChildren([
    todayRoute,
    casesRoute,
    openCaseRoute,
    carryInRoute,
    importCasesRoute,
    caseRoute,
    caseActRoute,
    casePrintRoute,
    casePapersRoute,
    identifyMatterRoute,
    matterRoute,
    matterActRoute,
    planRoute,
    planActRoute,
    followUpRoute,
    lettersRoute,
    deadlinesRoute,
    matrixRoute,
    openActionRoute,
    actionRoute,
    actionActRoute,
    headRoute,
    unitsRoute,
    newUnitRoute,
    unitRoute,
    dossierRoute,
    unitActRoute,
    officersRoute,
    enrolRoute,
    officerRoute,
    officerActRoute,
    calendarRoute,
    supposeDayRoute,
    calendarActRoute,
    lawRoute,
    readingRoute,
    policyRoute,
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
