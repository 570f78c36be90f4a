import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Stage } from '#domain/inspection-case/state.ts';
import { readCoverage, readDashboard, readLeftStage } from '#http/dashboard/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping, paged, pageOf } from './query-moment.ts';

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

/** The cases that have left a stage, a page at a time. */
export const leftStageQuery = (stage: Stage, place: DashboardPlace, asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: ['dashboard', 'left-stage', stage, place, at(asOf).key],
    queryFn: ({ signal, pageParam }) =>
      read(readLeftStage, {
        params: {},
        query: { ...place, stage, ...at(asOf).query, ...pageOf(50, pageParam) },
        signal,
      }),
    ...paged,
    ...keeping(asOf),
  });
