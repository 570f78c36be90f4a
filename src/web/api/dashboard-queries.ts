import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readCoverage, readDashboard } from '#http/dashboard/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export type Dashboard = z.output<typeof readDashboard.answer>;
export type Figures = Dashboard['figures'];
export type Coverage = z.output<typeof readCoverage.answer>;
export type DashboardPlace = Readonly<{ unit?: string; body?: string }>;

/** Everything counted, beside the same day a year before. */
export const dashboardQuery = (place: DashboardPlace, asOf: AsOf) =>
  queryOptions({
    queryKey: ['dashboard', 'figures', place, at(asOf).key],
    queryFn: ({ signal }) => read(readDashboard, { params: {}, query: { ...place, ...at(asOf).query }, signal }),
    placeholderData: keepPreviousData,
    ...keeping(asOf),
  });

/** What was examined in which unit. */
export const coverageQuery = (place: DashboardPlace, asOf: AsOf) =>
  queryOptions({
    queryKey: ['dashboard', 'coverage', place, at(asOf).key],
    queryFn: ({ signal }) => read(readCoverage, { params: {}, query: { ...place, ...at(asOf).query }, signal }),
    placeholderData: keepPreviousData,
    ...keeping(asOf),
  });
