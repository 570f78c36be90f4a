import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal, isSamePerson } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { isInForce } from '../unit/state.ts';
import { damagedEvidenceOf, unmetItems } from './closure-gate.ts';
import type { CaseDecision } from './events.ts';
import { notInFollowUp } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

const closureOutcomes = z.enum(['fully-implemented', 'partly-implemented', 'no-recommendations']);

export const proposeClosure = defineCommand('ProposeClosure', () =>
  z.strictObject({ outcome: closureOutcomes, occurredOn: legalDateSchema }),
);
export const closeCase = defineCommand('CloseCase', () => z.strictObject({ occurredOn: legalDateSchema }));

export const closureProposed = defineEvent('ClosureProposed', () =>
  z.strictObject({ outcome: closureOutcomes, proposedBy: z.string(), occurredOn: legalDateSchema }),
);
/** "Kết thúc theo dõi": our term. That the legal file is closed is another fact. */
export const caseClosed = defineEvent('CaseClosed', () =>
  z.strictObject({
    outcome: closureOutcomes,
    proposedBy: z.string(),
    closedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const closureEvents = [closureProposed, caseClosed] as const;

export type ClosureOutcome = z.infer<typeof closureOutcomes>;

type ProposeClosure = CommandOf<typeof proposeClosure>;
type CloseCase = CommandOf<typeof closeCase>;

export const decideProposeClosure = (command: ProposeClosure, state: InspectionCase, facts: Facts): CaseDecision => {
  const { outcome, occurredOn } = command.data;
  const refused = firstRefusal(
    notInFollowUp(state),
    headMissing(command, state),
    badDate(command, 'occurredOn', occurredOn, state.lastStepOn),
    closureGate(command, state, facts),
    outcome === outcomeOf(state) ? undefined : { code: 'OutcomeContradictsRecommendations', outcome: outcomeOf(state) },
  );
  if (refused) return refused;
  return accept([{ type: 'ClosureProposed', data: { outcome, proposedBy: actorId(command.by), occurredOn } }]);
};

/** A second officer closes; what a district or department led, the province closes (policy). */
export const decideCloseCase = (command: CloseCase, state: InspectionCase, facts: Facts): CaseDecision => {
  const { occurredOn } = command.data;
  const closedBy = actorId(command.by);
  const refused = firstRefusal(
    notInFollowUp(state),
    badDate(command, 'occurredOn', occurredOn, state.lastStepOn),
    closureGate(command, state, facts),
  );
  if (refused) return refused;
  if (state.proposal === undefined) return reject({ code: 'ClosureNotProposed' });
  const { outcome, proposedBy } = state.proposal;
  if (isSamePerson(facts, proposedBy, closedBy)) return reject({ code: 'SelfClosure' });
  if (!isOfProvince(command, facts)) return reject({ code: 'ProvinceCloses' });
  return accept([{ type: 'CaseClosed', data: { outcome, proposedBy, closedBy, occurredOn } }]);
};

export const isOfProvince = (
  { by, today }: Pick<CloseCase, 'by' | 'today'>,
  { units }: Pick<Facts, 'units'>,
): boolean => {
  const body = by.kind === 'officer' ? units.get(by.body) : undefined;
  return body?.kind === 'provincial-inspectorate' && isInForce(body, today);
};

/** What a body below the province led, its own head proposes to close. */
export const headMissing = (
  { by }: Pick<ProposeClosure, 'by'>,
  { bodyLevel, body }: InspectionCase,
): CaseRefusal | undefined =>
  bodyLevel !== 'provincial' && by.kind === 'officer' && by.body === body && by.role !== 'head-of-inspectorate'
    ? { code: 'HeadProposes' }
    : undefined;

const closureGate = (
  { identity }: Pick<CloseCase, 'identity'>,
  state: InspectionCase,
  facts: Facts,
): CaseRefusal | undefined => {
  const unmet = unmetItems({ ...state, damagedEvidence: damagedEvidenceOf(state, identity, facts) });
  return unmet.length === 0 ? undefined : { code: 'ClosureGateUnmet', unmet };
};

/** What the recommendations themselves say; the proposer confirms that he reads them so. */
const outcomeOf = ({ recommendations }: InspectionCase): ClosureOutcome => {
  if (recommendations.length === 0) return 'no-recommendations';
  return recommendations.every(({ status }) => status === 'verified') ? 'fully-implemented' : 'partly-implemented';
};
