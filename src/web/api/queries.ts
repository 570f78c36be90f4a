import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { countCases, listCases } from '#http/cases/contract.ts';
import { listPersons } from '#http/chooser/contract.ts';
import { countDeadlineDays, listDeadlines } from '#http/deadlines/contract.ts';
import { readMe } from '#http/me/contract.ts';
import { listSavedFilters } from '#http/me/saved-filters-contract.ts';
import { listOfficers, readOfficer } from '#http/officers/contract.ts';
import { listUnits, readUnit, readUnitTree } from '#http/units/contract.ts';
import { read } from './client.ts';
import { type AsOf, allPages, at, keeping, paged, pageOf } from './query-moment.ts';

/** Questions that many screens ask; those of one subject have files of their own beside this. */

export type Me = z.output<typeof readMe.answer>;
export type CaseLine = z.output<typeof listCases.answer>['cases'][number];
export type DeadlineLine = z.output<typeof listDeadlines.answer>['deadlines'][number];
/** `day`: the legal day on which the terms are judged, where it is not that of the moment. */
export type DeadlineFilters = Omit<z.input<typeof listDeadlines.query>, 'asOf' | 'axis' | 'limit' | 'after'>;
export type UnitLine = z.output<typeof listUnits.answer>['units'][number];
export type UnitDetail = z.output<typeof readUnit.answer>['unit'];
export type TreeLine = z.output<typeof readUnitTree.answer>['units'][number];
export type OfficerLine = z.output<typeof listOfficers.answer>['officers'][number];
export type OfficerDetail = z.output<typeof readOfficer.answer>['officer'];
export type CaseFilters = Omit<z.input<typeof listCases.query>, 'asOf' | 'day' | 'axis' | 'limit' | 'after'>;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read(readMe, { params: {}, query: {}, signal }),
  staleTime: 60_000,
});

export const personsQuery = queryOptions({
  queryKey: ['chooser'],
  queryFn: ({ signal }) => read(listPersons, { params: {}, query: {}, signal }),
});

/** What a moment in the address stands for. Any question says of what moment its answer is; this one is asked by all. */
export const momentQuery = (asOf: string) =>
  queryOptions({
    queryKey: ['moment', asOf],
    queryFn: async ({ signal }) => {
      const answer = await read(listUnits, { params: {}, query: { asOf, limit: '1' }, signal });
      return answer.asOf;
    },
    ...keeping(asOf),
  });

/** The register, a page at a time; later pages are of the moment of the first. */
export const casesQuery = (filters: CaseFilters, asOf: AsOf, limit = 50) => {
  const moment = at(asOf);
  return infiniteQueryOptions({
    queryKey: ['cases', 'list', filters, limit, moment.key],
    queryFn: ({ signal, pageParam }) =>
      read(listCases, {
        params: {},
        query: { ...filters, ...moment.query, ...pageOf(limit, pageParam) },
        signal,
      }),
    ...paged,
    ...keeping(asOf),
  });
};

/** The first few of them, where nobody asks for more. */
export const firstCasesQuery = (filters: CaseFilters, asOf: AsOf, limit: number) =>
  queryOptions({
    queryKey: ['cases', 'first', filters, limit, at(asOf).key],
    queryFn: async ({ signal }) => {
      const query = { ...filters, ...at(asOf).query, limit: String(limit) };
      const { cases } = await read(listCases, { params: {}, query, signal });
      return cases;
    },
    ...keeping(asOf),
  });

export const caseCountsQuery = (filters: Omit<CaseFilters, 'sort'>, asOf: AsOf) =>
  queryOptions({
    queryKey: ['cases', 'counts', filters, at(asOf).key],
    queryFn: ({ signal }) => read(countCases, { params: {}, query: { ...filters, ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });

export const savedFiltersQuery = queryOptions({
  queryKey: ['me', 'saved-filters'],
  queryFn: ({ signal }) => read(listSavedFilters, { params: {}, query: {}, signal }),
});

export const unitTreeQuery = (day: string | undefined, asOf: AsOf) =>
  queryOptions({
    queryKey: ['units', 'tree', day ?? '', at(asOf).key],
    queryFn: ({ signal }) =>
      read(readUnitTree, { params: {}, query: { ...at(asOf).query, ...(day === undefined ? {} : { day }) }, signal }),
  });

type UnitSearch = Readonly<{ q: string; day?: string | undefined; limit: number; includeEnded?: 'true' }>;

/** @param includeEnded those too that were merged, split or abolished by then */
export const unitsQuery = ({ q, day, limit, includeEnded }: UnitSearch, asOf: AsOf) =>
  queryOptions({
    queryKey: ['units', 'search', q, day ?? '', limit, includeEnded ?? '', at(asOf).key],
    queryFn: ({ signal }) =>
      read(listUnits, {
        params: {},
        query: {
          q,
          limit: String(limit),
          ...at(asOf).query,
          ...(day === undefined ? {} : { day }),
          ...(includeEnded === undefined ? {} : { includeEnded }),
        },
        signal,
      }),
  });

export const unitQuery = (code: string, day: string | undefined, asOf: AsOf) =>
  queryOptions({
    queryKey: ['unit', code, day ?? '', at(asOf).key],
    queryFn: ({ signal }) =>
      read(readUnit, {
        params: { code },
        query: { ...at(asOf).query, ...(day === undefined ? {} : { day }) },
        signal,
      }),
  });

export type OfficerFilters = Omit<z.input<typeof listOfficers.query>, 'asOf' | 'axis' | 'limit' | 'after'>;

export const officersQuery = (filters: OfficerFilters, asOf: AsOf, limit = 100) =>
  queryOptions({
    queryKey: ['officers', filters, limit, at(asOf).key],
    queryFn: ({ signal }) =>
      read(listOfficers, { params: {}, query: { ...filters, ...at(asOf).query, limit: String(limit) }, signal }),
  });

/** All of them, a page after the other: who is left out of a list to choose from cannot be chosen. */
export const everyOfficerQuery = (filters: OfficerFilters, asOf: AsOf) =>
  queryOptions({
    queryKey: ['officers', 'all', filters, at(asOf).key],
    queryFn: async ({ signal }) => {
      const { all } = await allPages((after) =>
        read(listOfficers, { params: {}, query: { ...filters, ...at(asOf).query, limit: '200', ...after }, signal }),
      );
      return all.flatMap(({ officers }) => officers);
    },
    ...keeping(asOf),
  });

export const officerQuery = (officerId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['officer', officerId, at(asOf).key],
    queryFn: ({ signal }) => read(readOfficer, { params: { officerId }, query: at(asOf).query, signal }),
  });

/** Deadlines over all cases, a page at a time; later pages are of the moment of the first. */
export const deadlinesQuery = (filters: DeadlineFilters, asOf: AsOf, limit = 50) => {
  const moment = at(asOf);
  return infiniteQueryOptions({
    // Below the cases: a change of one changes its deadlines.
    queryKey: ['deadlines', 'list', filters, limit, moment.key],
    queryFn: ({ signal, pageParam }) =>
      read(listDeadlines, {
        params: {},
        query: { ...filters, ...moment.query, ...pageOf(limit, pageParam) },
        signal,
      }),
    ...paged,
    ...keeping(asOf),
  });
};

/** The first few of them, where nobody asks for more. */
export const firstDeadlinesQuery = (list: DeadlineFilters['list'], asOf: AsOf, limit: number) =>
  queryOptions({
    queryKey: ['deadlines', 'first', list, limit, at(asOf).key],
    queryFn: async ({ signal }) => {
      const query = { list, ...at(asOf).query, limit: String(limit) };
      const { deadlines } = await read(listDeadlines, { params: {}, query, signal });
      return deadlines;
    },
    ...keeping(asOf),
  });

type DaySpan = Pick<DeadlineFilters, 'clock' | 'unit' | 'officer' | 'body'> & Readonly<{ from: string; to: string }>;

export const deadlineDaysQuery = (span: DaySpan, asOf: AsOf) =>
  queryOptions({
    queryKey: ['deadlines', 'days', span, at(asOf).key],
    queryFn: ({ signal }) => read(countDeadlineDays, { params: {}, query: { ...span, ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });
