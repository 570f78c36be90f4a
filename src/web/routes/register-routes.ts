import { createRoute } from '@tanstack/react-router';
import { kept, type Search } from '../address.ts';
import { screenOf } from '../shell/screen-of.ts';
import { insideRoute } from './root-routes.tsx';

const unitsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units',
  validateSearch: (search: Search) => kept(search, 'day'),
  component: screenOf(() => import('../units/units-page.tsx'), 'UnitsPage'),
});

const newUnitRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/new',
  component: screenOf(() => import('../units/new-unit-page.tsx'), 'NewUnitPage'),
});

const unitRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$code',
  validateSearch: (search: Search) => kept(search, 'day', 'situation'),
  component: screenOf(() => import('../units/unit-page.tsx'), 'UnitPage'),
});

const dossierRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$code/dossier',
  component: screenOf(() => import('../units/dossier-page.tsx'), 'DossierPage'),
});

const unitActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$code/do/$act',
  component: screenOf(() => import('../units/unit-act-page.tsx'), 'UnitActPage'),
});

const officersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers',
  validateSearch: (search: Search) => kept(search, 'day'),
  component: screenOf(() => import('../officers/officers-page.tsx'), 'OfficersPage'),
});

const enrolRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers/new',
  component: screenOf(() => import('../officers/enrol-page.tsx'), 'EnrolPage'),
});

const officerRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers/$officerId',
  component: screenOf(() => import('../officers/officer-page.tsx'), 'OfficerPage'),
});

const officerActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/officers/$officerId/do/$act',
  component: screenOf(() => import('../officers/officer-act-page.tsx'), 'OfficerActPage'),
});

const calendarRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calendar',
  validateSearch: (search: Search): { year?: number | undefined } => {
    const year = Number(search['year']);
    return Number.isInteger(year) && year > 0 ? { year } : {};
  },
  component: screenOf(() => import('../law/calendar-page.tsx'), 'CalendarPage'),
});

const supposeDayRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calendar/suppose',
  validateSearch: (search: Search) => kept(search, 'date', 'as'),
  component: screenOf(() => import('../law/suppose-day-page.tsx'), 'SupposeDayPage'),
});

const calendarActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calendar/$year/do/$act',
  validateSearch: (search: Search) => kept(search, 'date'),
  component: screenOf(() => import('../law/calendar-act-page.tsx'), 'CalendarActPage'),
});

const lawRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/law',
  validateSearch: (search: Search) => kept(search, 'day', 'only', 'clock'),
  component: screenOf(() => import('../law/law-page.tsx'), 'LawPage'),
});

const readingRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/law/rules/$ruleId/reading',
  component: screenOf(() => import('../law/reading-page.tsx'), 'ReadingPage'),
});

const policyRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/law/policies/$name/setting',
  component: screenOf(() => import('../law/policy-page.tsx'), 'PolicyPage'),
});

/** Units, officers, calendars and the rules of the law. */
export const registerRoutes = [
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
] as const;
