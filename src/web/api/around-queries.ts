import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readAround } from '#http/cases/around-contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export type AroundAnswer = z.output<typeof readAround.answer>;
export type Around = AroundAnswer['around'];
export type SuperiorOpinion = Around['opinions'][number];
export type Contest = Around['contests'][number];

/** What happened around the conclusion, as of a moment. */
export const aroundQuery = (caseId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'around', at(asOf).key],
    queryFn: ({ signal }) => read(readAround, { params: { caseId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });
