import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readFieldwork } from '#http/cases/fieldwork-contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export type FieldworkAnswer = z.output<typeof readFieldwork.answer>;
export type Fieldwork = FieldworkAnswer['fieldwork'];
export type DocumentRequest = Fieldwork['requests'][number];
export type Minutes = Fieldwork['minutes'][number];
export type DiaryPage = Fieldwork['diary'][number];

/** What the team did at the unit, as of a moment. */
export const fieldworkQuery = (caseId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'fieldwork', at(asOf).key],
    queryFn: ({ signal }) => read(readFieldwork, { params: { caseId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });
