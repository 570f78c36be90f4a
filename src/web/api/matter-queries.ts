import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readMatrix } from '#http/accountability/matrix-contract.ts';
import { readMatter, readMatterOpenActs } from '#http/matters/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export type MatterFile = z.output<typeof readMatter.answer>['matter'];
export type MatterOpenAct = z.output<typeof readMatterOpenActs.answer>['acts'][number];
export type MatterStep = MatterFile['steps'][number];
export type MatterLine = MatterFile['lines'][number];
export type JudgmentLine = MatterFile['judgments'][number];
export type AppliedArticle = NonNullable<MatterFile['severity']['article']>;

/** Who was in office on its days, what its offenders were sentenced to, who answers. */
export const matterQuery = (matterId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['matter', matterId, 'file', at(asOf).key],
    queryFn: ({ signal }) => read(readMatter, { params: { matterId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });

export const matterOpenActsQuery = (matterId: string) =>
  queryOptions({
    queryKey: ['matter', matterId, 'open-acts', 'now'],
    queryFn: ({ signal }) => read(readMatterOpenActs, { params: { matterId }, query: {}, signal }),
  });

/** The matters found in a case with everybody who answers for them: one line for each person and matter. */
export const caseMattersQuery = (caseId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['matters', 'of-case', caseId, at(asOf).key],
    queryFn: ({ signal }) =>
      read(readMatrix, { params: {}, query: { caseId, limit: '200', ...at(asOf).query }, signal }),
    ...keeping(asOf),
  });
