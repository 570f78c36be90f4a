import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { countCases, listCases, listOverlaps } from '#http/cases/contract.ts';
import { readCase } from '#http/cases/file-contract.ts';
import { readOpenActs } from '#http/cases/open-acts-contract.ts';
import { readFieldHistory, readTimeline } from '#http/cases/timeline-contract.ts';
import { listPersons } from '#http/chooser/contract.ts';
import { countDeadlineDays, listDeadlines } from '#http/deadlines/contract.ts';
import { readMe } from '#http/me/contract.ts';
import { listSavedFilters } from '#http/me/saved-filters-contract.ts';
import { listOfficers, readOfficer } from '#http/officers/contract.ts';
import { listUnits, readUnit, readUnitTree } from '#http/units/contract.ts';
import { read, serverNow } from './client.ts';
import { type ClockOwner, readClockDaysOf, readDeadlinesOf } from './clocks-of.ts';

/**
 * Every question the screens ask. A key begins with what it is about and that thing's id, so that a change of it can
 * be told to all who show it; it ends with the moment, because the past never changes.
 */
export type AsOf = string | undefined;

const NOW = 'now';
const EVER = Number.POSITIVE_INFINITY;
/** A moment as a question takes it, and as a key ends with it. */
export const at = (asOf: AsOf) => ({ query: asOf === undefined ? {} : { asOf }, key: asOf ?? NOW });
/** What was is asked for once; what is, again when a change is told or the page comes back. */
export const keeping = (asOf: AsOf) => (isBehindUs(asOf) ? { staleTime: EVER } : {});
const isBehindUs = (asOf: AsOf): boolean =>
  asOf !== undefined && !(asOf.includes('T') && Date.parse(asOf) > serverNow());

export type Me = z.output<typeof readMe.answer>;
export type CaseLine = z.output<typeof listCases.answer>['cases'][number];
export type CaseAnswer = z.output<typeof readCase.answer>;
export type CaseFile = Extract<CaseAnswer['case'], { findings: unknown }>;
export type CaseOutline = Exclude<CaseAnswer['case'], CaseFile>;
export type Finding = CaseFile['findings'][number];
export type Recommendation = CaseFile['recommendations'][number];
export type TimelineEntry = z.output<typeof readTimeline.answer>['entries'][number];
export type OpenAct = z.output<typeof readOpenActs.answer>['acts'][number];
export type FieldEvent = z.output<typeof readFieldHistory.answer>['changes'][number];
export type DeadlineLine = z.output<typeof listDeadlines.answer>['deadlines'][number];
export type DeadlineFilters = Omit<z.input<typeof listDeadlines.query>, 'asOf' | 'day' | 'axis' | 'limit' | 'after'>;
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
        query: { ...filters, ...moment.query, limit: String(limit), ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
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

export const overlapsQuery = (unit: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['cases', 'overlaps', unit, from, to, NOW],
    queryFn: ({ signal }) => read(listOverlaps, { params: {}, query: { unit, from, to }, signal }),
  });

export const caseQuery = (caseId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'file', at(asOf).key],
    queryFn: ({ signal }) => read(readCase, { params: { caseId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });

export const openActsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'open-acts', NOW],
    queryFn: ({ signal }) => read(readOpenActs, { params: { caseId }, query: {}, signal }),
  });

type Page = Readonly<{ next: string | null }>;

/** Asks for one page after the other until there is none. */
const allPages = async <P extends Page>(ask: (after: { after?: string }) => Promise<P>) => {
  let last = await ask({});
  const all = [last];
  while (last.next !== null) {
    last = await ask({ after: last.next });
    all.push(last);
  }
  return { all, last };
};

/** All entries: a case has tens of events, a page holds two hundred. */
export const timelineQuery = (caseId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'timeline', at(asOf).key],
    queryFn: async ({ signal }) => {
      const pages = await allPages((after) =>
        read(readTimeline, { params: { caseId }, query: { ...at(asOf).query, limit: '200', ...after }, signal }),
      );
      return { ...pages.last, entries: pages.all.flatMap(({ entries }) => entries) };
    },
    ...keeping(asOf),
  });

export const fieldHistoryQuery = (caseId: string, path: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'field-history', path, at(asOf).key],
    queryFn: ({ signal }) => read(readFieldHistory, { params: { caseId }, query: { path, ...at(asOf).query }, signal }),
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
        query: { ...filters, ...moment.query, limit: String(limit), ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
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

type DaySpan = Pick<DeadlineFilters, 'clock' | 'unit' | 'officer'> & Readonly<{ from: string; to: string }>;

export const deadlineDaysQuery = (span: DaySpan, asOf: AsOf) =>
  queryOptions({
    queryKey: ['deadlines', 'days', span, at(asOf).key],
    queryFn: ({ signal }) => read(countDeadlineDays, { params: {}, query: { ...span, ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });

export const caseDeadlinesQuery = (caseId: string, asOf: AsOf) => deadlinesOfQuery({ scope: 'case', id: caseId }, asOf);

/** All clocks of one case, corruption matter or action. */
export const deadlinesOfQuery = (owner: ClockOwner, asOf: AsOf) =>
  queryOptions({
    queryKey: [owner.scope, owner.id, 'deadlines', at(asOf).key],
    queryFn: ({ signal }) => readDeadlinesOf(owner, at(asOf).query, signal),
    ...keeping(asOf),
  });

export const clockDaysQuery = (owner: ClockOwner, key: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [owner.scope, owner.id, 'clock-days', key, at(asOf).key],
    queryFn: ({ signal }) => readClockDaysOf(owner, key, at(asOf).query, signal),
    ...keeping(asOf),
  });
