import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readMatrix } from '#http/accountability/matrix-contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping, paged, pageOf } from './query-moment.ts';

export type MatrixLine = z.output<typeof readMatrix.answer>['lines'][number];
export type LineTask = MatrixLine['tasks'][number];
export type Band = NonNullable<MatrixLine['band']>;
export type MatrixFilters = Omit<z.input<typeof readMatrix.query>, 'asOf' | 'day' | 'axis' | 'limit' | 'after'>;

/** Heads × matters, a page at a time; later pages are of the moment of the first. */
export const matrixQuery = (filters: MatrixFilters, asOf: AsOf, limit = 50) => {
  const moment = at(asOf);
  return infiniteQueryOptions({
    queryKey: ['accountability', 'matrix', filters, limit, moment.key],
    queryFn: ({ signal, pageParam }) =>
      read(readMatrix, {
        params: {},
        query: { ...filters, ...moment.query, ...pageOf(limit, pageParam) },
        signal,
      }),
    ...paged,
    ...keeping(asOf),
  });
};

/** The first few of them with how many there are, where nobody asks for more. */
export const firstLinesQuery = (filters: MatrixFilters, asOf: AsOf, limit: number) =>
  queryOptions({
    queryKey: ['accountability', 'first', filters, limit, at(asOf).key],
    queryFn: ({ signal }) =>
      read(readMatrix, { params: {}, query: { ...filters, ...at(asOf).query, limit: String(limit) }, signal }),
    ...keeping(asOf),
  });
