import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { listCalendars } from '#http/calendars/contract.ts';
import { readImpact } from '#http/deadlines/contract.ts';
import { listLawRules, listPolicies } from '#http/policies/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export type Calendar = z.output<typeof listCalendars.answer>['calendars'][number];
export type SpecialDay = Calendar['days'][number];
export type LawLine = z.output<typeof listLawRules.answer>['lines'][number];
export type LawRule = Extract<LawLine, { known: true }>;
export type Policy = z.output<typeof listPolicies.answer>['policies'][number];
export type Supposed = Omit<z.input<typeof readImpact.query>, 'asOf' | 'day' | 'axis'>;
export type Impact = z.output<typeof readImpact.answer>;

export const calendarsQuery = (asOf: AsOf) =>
  queryOptions({
    queryKey: ['law', 'calendars', at(asOf).key],
    queryFn: ({ signal }) => read(listCalendars, { params: {}, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });

export const policiesQuery = (asOf: AsOf) =>
  queryOptions({
    queryKey: ['law', 'policies', at(asOf).key],
    queryFn: ({ signal }) => read(listPolicies, { params: {}, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });

export const lawRulesQuery = (asOf: AsOf) =>
  queryOptions({
    queryKey: ['law', 'rules', at(asOf).key],
    queryFn: ({ signal }) => read(listLawRules, { params: {}, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });

/** Below the cases: when one of them changes, another deadline may move. */
export const impactQuery = (supposed: Supposed, asOf: AsOf) =>
  queryOptions({
    queryKey: ['cases', 'impact', supposed, at(asOf).key],
    queryFn: ({ signal }) => read(readImpact, { params: {}, query: { ...supposed, ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });
