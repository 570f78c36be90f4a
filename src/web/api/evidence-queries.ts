import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { readEvidence } from '#http/evidence/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export type EvidenceAnswer = z.output<typeof readEvidence.answer>;
export type CaseEvidence = EvidenceAnswer['evidence'];
export type EvidenceFile = CaseEvidence['files'][number];

/** The files of a case, as of a moment. */
export const evidenceQuery = (caseId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['case', caseId, 'evidence', at(asOf).key],
    queryFn: ({ signal }) => read(readEvidence, { params: { caseId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });
