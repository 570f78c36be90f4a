import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readStatistics, traceStatistics } from '#http/statistics/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping, paged, pageOf } from './query-moment.ts';

export type Statistics = z.output<typeof readStatistics.answer>;
export type StatisticsLine = z.output<typeof traceStatistics.answer>['lines'][number];

type PeriodAsked = Readonly<{ from: string; to: string; cutOff?: string }>;

/** Form 01/TTr of a period; with a cut-off what was known by then stands beside it. */
export const statisticsQuery = (period: PeriodAsked, asOf: AsOf) =>
  queryOptions({
    queryKey: ['statistics', 'form', period, at(asOf).key],
    queryFn: ({ signal }) => read(readStatistics, { params: {}, query: { ...period, ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });

export type FigureAsked = PeriodAsked &
  Readonly<{ column: z.input<typeof traceStatistics.query>['column']; body?: string; reportedOn?: string }>;

/** The lines behind one figure, a page at a time; later pages are of the moment of the first. */
export const traceQuery = (figure: FigureAsked, asOf: AsOf) => {
  const moment = at(asOf);
  return infiniteQueryOptions({
    queryKey: ['statistics', 'trace', figure, moment.key],
    queryFn: ({ signal, pageParam }) =>
      read(traceStatistics, {
        params: {},
        query: { ...figure, ...moment.query, ...pageOf(50, pageParam) },
        signal,
      }),
    ...paged,
    ...keeping(asOf),
  });
};
