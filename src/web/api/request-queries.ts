import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { countRequests, listRequests, readRequest, readRequestOpenActs } from '#http/oversight-requests/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping, paged, pageOf } from './query-moment.ts';

export type RequestLine = z.output<typeof listRequests.answer>['requests'][number];
export type RequestFile = z.output<typeof readRequest.answer>['request'];
export type RequestAnswer = RequestFile['answers'][number];
export type RequestReportBack = RequestFile['reportBacks'][number];
export type RequestStep = RequestFile['steps'][number];
export type RequestOpenAct = z.output<typeof readRequestOpenActs.answer>['acts'][number];
export type RequestFilters = Omit<z.input<typeof listRequests.query>, 'asOf' | 'day' | 'axis' | 'limit' | 'after'>;

/** Questions of overseers, a page at a time; later pages are of the moment of the first. */
export const requestsQuery = (filters: RequestFilters, asOf: AsOf, limit = 50) => {
  const moment = at(asOf);
  return infiniteQueryOptions({
    queryKey: ['requests', 'list', filters, limit, moment.key],
    queryFn: ({ signal, pageParam }) =>
      read(listRequests, {
        params: {},
        query: { ...filters, ...moment.query, ...pageOf(limit, pageParam) },
        signal,
      }),
    ...paged,
    ...keeping(asOf),
  });
};

/** The first few of them. */
export const firstRequestsQuery = (filters: RequestFilters, asOf: AsOf, limit: number) =>
  queryOptions({
    queryKey: ['requests', 'first', filters, limit, at(asOf).key],
    queryFn: ({ signal }) =>
      read(listRequests, { params: {}, query: { ...filters, ...at(asOf).query, limit: String(limit) }, signal }),
    ...keeping(asOf),
  });

export const requestCountsQuery = (filters: Pick<RequestFilters, 'mine'>, asOf: AsOf) =>
  queryOptions({
    queryKey: ['requests', 'counts', filters, at(asOf).key],
    queryFn: ({ signal }) => read(countRequests, { params: {}, query: { ...filters, ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });

export const requestQuery = (requestId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['request', requestId, 'file', at(asOf).key],
    queryFn: ({ signal }) =>
      read(readRequest, { params: { oversightRequestId: requestId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });

export const requestOpenActsQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['request', requestId, 'open-acts', 'now'],
    queryFn: ({ signal }) =>
      read(readRequestOpenActs, { params: { oversightRequestId: requestId }, query: {}, signal }),
  });
