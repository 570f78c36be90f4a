import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readChangedClocks, readChangedValues } from '#http/ledger/changed-contract.ts';
import { compareCase, compareScope } from '#http/ledger/compare-contract.ts';
import { readDensity, readLog, readStanding } from '#http/ledger/log-contract.ts';
import { listBookmarks } from '#http/me/bookmarks-contract.ts';
import { read } from './client.ts';
import { paged, pageOf } from './query-moment.ts';

export type LogAnswer = z.output<typeof readLog.answer>;
export type LogEntry = LogAnswer['entries'][number];
export type LogSteps = LogAnswer['steps'];
export type Density = z.output<typeof readDensity.answer>;
export type CaseComparison = z.output<typeof compareCase.answer>;
export type ScopeComparison = z.output<typeof compareScope.answer>;
export type LineChange = NonNullable<CaseComparison['lines']>[number];
export type ChangedValue = z.output<typeof readChangedValues.answer>['values'][number];
export type Bookmark = z.output<typeof listBookmarks.answer>['bookmarks'][number];

// What was recorded around an event stays; what comes after the last one, and what one may see, may be another soon.
const FRESH_MS = 60_000;

/** The events around a moment, by number or instant; undefined: the last ones. */
export const logQuery = (scope: string, around: string | undefined) =>
  queryOptions({
    queryKey: ['ledger', 'log', scope, around ?? 'now'],
    queryFn: ({ signal }) =>
      read(readLog, { params: {}, query: { scope, ...(around === undefined ? {} : { around }) }, signal }),
    staleTime: around === undefined ? 0 : FRESH_MS,
  });

export const densityQuery = (scope: string) =>
  queryOptions({
    queryKey: ['ledger', 'density', scope, 'now'],
    queryFn: ({ signal }) => read(readDensity, { params: {}, query: { scope }, signal }),
    staleTime: FRESH_MS,
  });

/** How everything stood at the moment. */
export const standingQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['ledger', 'standing', asOf ?? 'now'],
    queryFn: ({ signal }) => read(readStanding, { params: {}, query: asOf === undefined ? {} : { asOf }, signal }),
    staleTime: asOf === undefined ? 0 : FRESH_MS,
  });

export const bookmarksQuery = queryOptions({
  queryKey: ['me', 'bookmarks'],
  queryFn: ({ signal }) => read(listBookmarks, { params: {}, query: {}, signal }),
});

/** Two moments as they stand in an address: numbers, or instants with their offset; the later one may be now. */
export type Between = Readonly<{
  from: string;
  to?: string | undefined;
  fromDay?: string | undefined;
  toDay?: string | undefined;
}>;

const asked = ({ from, to, fromDay, toDay }: Between) => ({
  from,
  ...(to === undefined ? {} : { to }),
  ...(fromDay === undefined ? {} : { fromDay }),
  ...(toDay === undefined ? {} : { toDay }),
});

export const compareCaseQuery = (caseId: string, between: Between) =>
  queryOptions({
    queryKey: ['ledger', 'compare', `case:${caseId}`, 'fields', between, between.to ?? 'now'],
    queryFn: ({ signal }) => read(compareCase, { params: { caseId }, query: asked(between), signal }),
    staleTime: FRESH_MS,
  });

/** A page of what changed at a time; what is counted is over all of it. */
export const compareScopeQuery = (scope: string, between: Between) =>
  infiniteQueryOptions({
    queryKey: ['ledger', 'compare', scope, 'subjects', between, between.to ?? 'now'],
    queryFn: ({ signal, pageParam }) =>
      read(compareScope, {
        params: {},
        query: { scope, ...asked(between), ...pageOf(30, pageParam) },
        signal,
      }),
    ...paged,
    staleTime: FRESH_MS,
  });

/** Two moments as an answer said which they are: whatever else is asked of the same comparison is of these. */
export type Compared = Readonly<{ scope: string } & Pick<CaseComparison, 'from' | 'to'>>;

const listed = ({ scope, from, to }: Compared) => ({
  scope,
  since: String(from.number),
  sinceDay: from.day,
  asOf: String(to.number),
  day: to.day,
});

/** The values of one of the things that changed, a page at a time. */
export const changedValuesQuery = (compared: Compared, subject: string) =>
  infiniteQueryOptions({
    queryKey: ['ledger', 'compare', compared.scope, 'values', subject, listed(compared)],
    queryFn: ({ signal, pageParam }) =>
      read(readChangedValues, {
        params: {},
        query: { ...listed(compared), subject, ...pageOf(100, pageParam) },
        signal,
      }),
    ...paged,
    staleTime: FRESH_MS,
  });

/** The clocks that stand otherwise, a page at a time. */
export const changedClocksQuery = (compared: Compared) =>
  infiniteQueryOptions({
    queryKey: ['ledger', 'compare', compared.scope, 'clocks', listed(compared)],
    queryFn: ({ signal, pageParam }) =>
      read(readChangedClocks, { params: {}, query: { ...listed(compared), ...pageOf(20, pageParam) }, signal }),
    ...paged,
    staleTime: FRESH_MS,
  });
