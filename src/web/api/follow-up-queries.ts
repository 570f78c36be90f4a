import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { listFollowUp, readPaymentLedger, sumFollowUp } from '#http/follow-up/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping, paged, pageOf } from './query-moment.ts';

export type FollowUpLine = z.output<typeof listFollowUp.answer>['lines'][number];
export type FollowUpFilters = Omit<z.input<typeof listFollowUp.query>, 'asOf' | 'day' | 'axis' | 'limit' | 'after'>;
export type PaymentLedger = z.output<typeof readPaymentLedger.answer>;

/** Recommendations over all cases, a page at a time; later pages are of the moment of the first. */
export const followUpQuery = (filters: FollowUpFilters, asOf: AsOf, limit = 50) => {
  const moment = at(asOf);
  return infiniteQueryOptions({
    queryKey: ['follow-up', 'list', filters, limit, moment.key],
    queryFn: ({ signal, pageParam }) =>
      read(listFollowUp, {
        params: {},
        query: { ...filters, ...moment.query, ...pageOf(limit, pageParam) },
        signal,
      }),
    ...paged,
    ...keeping(asOf),
  });
};

export const followUpTotalsQuery = (filters: Omit<FollowUpFilters, 'sort'>, asOf: AsOf) =>
  queryOptions({
    queryKey: ['follow-up', 'totals', filters, at(asOf).key],
    queryFn: ({ signal }) => read(sumFollowUp, { params: {}, query: { ...filters, ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });

/** These recommendations, `<caseId>.R1`, and no others. */
export const followUpRowsQuery = (rows: readonly string[], asOf: AsOf) =>
  queryOptions({
    queryKey: ['follow-up', 'rows', rows, at(asOf).key],
    queryFn: async ({ signal }) => {
      const query = { list: 'all' as const, rows: rows.join(','), limit: '200', ...at(asOf).query };
      return await read(listFollowUp, { params: {}, query, signal });
    },
    enabled: rows.length > 0,
    ...keeping(asOf),
  });

/** Below the case: each change of it is a change of this. */
export const paymentLedgerQuery = (caseId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'payments', at(asOf).key],
    queryFn: ({ signal }) => read(readPaymentLedger, { params: { caseId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });
