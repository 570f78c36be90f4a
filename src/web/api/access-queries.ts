import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { listAccess, readWhoCouldSee } from '#http/access-log/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping, paged, pageOf } from './query-moment.ts';

export type AccessEntry = z.output<typeof listAccess.answer>['entries'][number];
export type AccessFilters = Omit<z.input<typeof listAccess.query>, 'asOf' | 'day' | 'axis' | 'limit' | 'after'>;
export type CouldSeeAnswer = z.output<typeof readWhoCouldSee.answer>;
export type SeenThing = Pick<z.input<typeof readWhoCouldSee.query>, 'kind' | 'id'>;

/** The access log, a page at a time; later pages are of the moment of the first. */
export const accessQuery = (filters: AccessFilters, asOf: AsOf, limit = 50) => {
  const moment = at(asOf);
  return infiniteQueryOptions({
    queryKey: ['access-log', 'list', filters, limit, moment.key],
    queryFn: ({ signal, pageParam }) =>
      read(listAccess, {
        params: {},
        query: { ...filters, ...moment.query, ...pageOf(limit, pageParam) },
        signal,
      }),
    ...paged,
    ...keeping(asOf),
  });
};

/** Who had the right to see it at the moment. */
export const whoCouldSeeQuery = (thing: SeenThing, asOf: AsOf) =>
  queryOptions({
    queryKey: ['access-log', 'could-see', thing, at(asOf).key],
    queryFn: ({ signal }) => read(readWhoCouldSee, { params: {}, query: { ...thing, ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });
