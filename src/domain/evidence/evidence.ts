import type { Decider } from '../decider.ts';
import type { FactsRequest } from '../facts.ts';
import type { EvidenceCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { NewEvidenceEvent } from './events.ts';
import type { EvidenceRefusal } from './refusals.ts';
import { type EvidenceState, evolve } from './state.ts';

/** The case that it belongs to; who collected or receives it; the original that it is taken from. */
const needs = ({ type, data }: EvidenceCommand): FactsRequest => {
  const cases = [data.caseId];
  switch (type) {
    case 'RegisterEvidence':
      return {
        cases,
        officers: data.collectedBy === undefined ? [] : [data.collectedBy],
        evidence: data.excerptOf === undefined ? [] : [data.excerptOf],
      };
    case 'MoveEvidence':
      return { cases, officers: [data.to] };
    case 'OpenEvidence':
    case 'VerifyEvidence':
      return { cases };
  }
};

/** One file, by the SHA-256 of what is in it: stream `evidence-<hash>`. */
export const evidenceDecider: Decider<EvidenceState, EvidenceCommand, NewEvidenceEvent, EvidenceRefusal> = {
  category: 'evidence',
  initialState: null,
  needs,
  decide,
  evolve,
};
