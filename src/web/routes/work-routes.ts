import { createRoute } from '@tanstack/react-router';
import { type AccessSearch, accessSearch } from '../access-log/access-search.ts';
import { kept, keptDay, type Search } from '../address.ts';
import {
  type DashboardSearch,
  dashboardSearch,
  type LeftStageSearch,
  leftStageSearch,
} from '../dashboard/dashboard-search.ts';
import { type DeadlineSearch, deadlineSearch } from '../deadlines/deadline-search.ts';
import { type FollowUpSearch, followUpSearch } from '../follow-up/follow-up-search.ts';
import { screenOf } from '../shell/screen-of.ts';
import { type StatisticsSearch, statisticsSearch } from '../statistics/statistics-search.ts';
import { insideRoute } from './root-routes.tsx';

const planRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/plan',
  validateSearch: (search: Search): { year?: number | undefined } => {
    const year = Number(search['year']);
    return Number.isInteger(year) && year >= 2000 && year < 2100 ? { year } : {};
  },
  component: screenOf(() => import('../plan/plan-page.tsx'), 'PlanPage'),
});

const planActRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/plan/$planId/do/$act',
  validateSearch: (search: Search) => kept(search, 'subject'),
  component: screenOf(() => import('../plan/plan-act-page.tsx'), 'PlanActPage'),
});

const followUpRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/follow-up',
  validateSearch: (search: Search): FollowUpSearch => followUpSearch(search),
  component: screenOf(() => import('../follow-up/follow-up-page.tsx'), 'FollowUpPage'),
});

const lettersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/follow-up/letters',
  validateSearch: (search: Search) => kept(search, 'rows'),
  component: screenOf(() => import('../follow-up/letters-page.tsx'), 'LettersPage'),
});

const dashboardRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/dashboard',
  validateSearch: (search: Search): DashboardSearch => dashboardSearch(search),
  component: screenOf(() => import('../dashboard/dashboard-page.tsx'), 'DashboardPage'),
});

const leftStageRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/dashboard/left-stage',
  validateSearch: (search: Search): LeftStageSearch => leftStageSearch(search),
  component: screenOf(() => import('../dashboard/left-stage-page.tsx'), 'LeftStagePage'),
});

const deadlinesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/deadlines',
  validateSearch: (search: Search): DeadlineSearch => deadlineSearch(search),
  component: screenOf(() => import('../deadlines/deadlines-page.tsx'), 'DeadlinesPage'),
});

const accessLogRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/access-log',
  validateSearch: (search: Search): AccessSearch => accessSearch(search),
  component: screenOf(() => import('../access-log/access-page.tsx'), 'AccessPage'),
});

const notificationsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/notifications',
  validateSearch: (search: Search): { show?: 'unread' | undefined } =>
    search['show'] === 'unread' ? { show: 'unread' } : {},
  component: screenOf(() => import('../notifications/notifications-page.tsx'), 'NotificationsPage'),
});

const statisticsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/statistics',
  validateSearch: (search: Search): StatisticsSearch => statisticsSearch(search),
  component: screenOf(() => import('../statistics/statistics-page.tsx'), 'StatisticsPage'),
});

const statisticsPrintRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/statistics/print',
  validateSearch: (search: Search): StatisticsSearch => statisticsSearch(search),
  component: screenOf(() => import('../statistics/statistics-print-page.tsx'), 'StatisticsPrintPage'),
});

const replayRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/replay',
  validateSearch: (search: Search) => kept(search, 'scope'),
  component: screenOf(() => import('../replay/replay-page.tsx'), 'ReplayPage'),
});

const compareRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/compare',
  validateSearch: (search: Search) => ({
    ...kept(search, 'scope', 'from', 'to'),
    ...keptDay(search, 'fromDay'),
    ...keptDay(search, 'toDay'),
  }),
  component: screenOf(() => import('../compare/compare-page.tsx'), 'ComparePage'),
});

/** Everything at a glance, what is planned, what is due, what is still owed, and what came of it in a year. */
export const workRoutes = [
  dashboardRoute,
  leftStageRoute,
  planRoute,
  planActRoute,
  followUpRoute,
  lettersRoute,
  deadlinesRoute,
  accessLogRoute,
  statisticsRoute,
  statisticsPrintRoute,
  notificationsRoute,
  replayRoute,
  compareRoute,
] as const;
