import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { textSchema, vndSchema } from '../text.ts';
import { claimsOfOurs } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { findingById, personsOf } from './finding-state.ts';
import { findingIdSchema, plainText } from './findings.ts';
import { hasEnded } from './guards.ts';
import { isPartyUnclear, partySchema, recommendationIdSchema } from './recommendation-content.ts';
import { leftOf, measured, takenBack } from './recovery-accounts.ts';
import { notPayable } from './recovery-guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/** P1, P2 … in the order of recording, as findings and recommendations have their numbers. */
export const recoveryIdSchema = z.string().regex(/^P[1-9][0-9]{0,4}$/);

/** Where it went: into the budget, into custody until it is decided on, back to who had paid, off a settlement, to the land fund. */
export const recoveryDestinations = z.enum(['budget', 'custody-account', 'payers', 'settlement-reduced', 'land-fund']);
export type RecoveryDestination = z.infer<typeof recoveryDestinations>;

const measure = { amountVnd: vndSchema.optional(), landM2: z.number().nonnegative().max(1e12).optional() };

export const payment = (seal: Seal) => ({
  /** What was ordered … */
  recommendationId: recommendationIdSchema.optional(),
  /** … or, for money paid during fieldwork, what was found. */
  findingId: findingIdSchema.optional(),
  ...measure,
  /** Who paid or gave back. */
  payer: partySchema(seal),
  destination: recoveryDestinations,
  /** The slip of the treasury, the signed list of the payers, the minutes of handing over. */
  document: documentSchema,
  paidOn: legalDateSchema,
  details: seal(textSchema).optional(),
});
const reversal = {
  recoveryId: recoveryIdSchema,
  ...measure,
  /** Clear: an overseer must be able to read why. Names no person. */
  ground: textSchema.max(1_000),
  document: documentSchema,
  occurredOn: legalDateSchema,
};

export const recordRecovery = defineCommand('RecordRecovery', () => z.strictObject(payment(plainText)));
export const reverseRecovery = defineCommand('ReverseRecovery', () => z.strictObject(reversal));

export const recoveryRecorded = defineEvent('RecoveryRecorded', (seal) =>
  z.strictObject({
    recoveryId: recoveryIdSchema,
    ...payment(seal),
    recordedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const recoveryReversed = defineEvent('RecoveryReversed', () =>
  z.strictObject({
    ...reversal,
    /** Whose account it is again to be recovered in: those are open again. */
    recommendationIds: z.array(recommendationIdSchema),
    reversedBy: z.string(),
  }),
);
export const recoveryEvents = [recoveryRecorded, recoveryReversed] as const;

type RecordRecovery = CommandOf<typeof recordRecovery>;
type ReverseRecovery = CommandOf<typeof reverseRecovery>;

/** Somebody paid, or gave land back: on a paper, into a named place, never more than is owed. */
export const decideRecordRecovery = (command: RecordRecovery, state: InspectionCase): CaseDecision => {
  const { data } = command;
  const refused = firstRefusal(
    hasEnded(state),
    recoveryUnclear(data),
    isPartyUnclear(data.payer) ? { code: 'PayerUnclear' } : undefined,
    notPayable(command, state),
    badDate(command, 'document.signedOn', data.document.signedOn),
  );
  if (refused) return refused;
  const recoveryId = `P${state.accounts.recoveries.length + 1}`;
  return accept(
    [
      {
        type: 'RecoveryRecorded',
        data: { recoveryId, ...data, recordedBy: actorId(command.by), occurredOn: data.paidOn },
      },
    ],
    { claims: claimsOfOurs(data.document, state), about: toldOf(data, state) },
  );
};

/** It did not arrive, was booked wrongly, or had to be given back: it is to be recovered again. */
export const decideReverseRecovery = (command: ReverseRecovery, state: InspectionCase): CaseDecision => {
  const { data } = command;
  const { recoveryId, occurredOn } = data;
  const recovery = state.accounts.recoveries.find((each) => each.recoveryId === recoveryId);
  const stated = measured(data);
  const refused = firstRefusal<CaseRefusal>(
    hasEnded(state),
    recovery === undefined ? { code: 'RecoveryUnknown', recoveryId } : undefined,
    stated === undefined || (recovery !== undefined && stated.measure !== recovery.measure)
      ? { code: 'RecoveryUnclear', fields: ['amountVnd', 'landM2'] }
      : undefined,
    recovery !== undefined && stated !== undefined && stated.amount > leftOf(recovery)
      ? { code: 'ReversalBeyondRecovered', recoveryId, ...stated, left: leftOf(recovery) }
      : undefined,
    badDate(command, 'occurredOn', occurredOn, recovery?.paidOn),
    badDate(command, 'document.signedOn', data.document.signedOn),
  );
  if (refused) return refused;
  const recommendationIds =
    recovery === undefined || stated === undefined
      ? []
      : takenBack(recovery, stated.amount).map((share) => share.recommendationId);
  return accept(
    [
      {
        type: 'RecoveryReversed',
        data: { ...data, recommendationIds: recommendationIds.toSorted(), reversedBy: actorId(command.by) },
      },
    ],
    { claims: claimsOfOurs(data.document, state) },
  );
};

/** On one thing, in one measure. */
const recoveryUnclear = (data: RecordRecovery['data']): CaseRefusal | undefined => {
  if ((data.recommendationId === undefined) === (data.findingId === undefined)) {
    return { code: 'RecoveryUnclear', fields: ['recommendationId', 'findingId'] };
  }
  return measured(data) === undefined ? { code: 'RecoveryUnclear', fields: ['amountVnd', 'landM2'] } : undefined;
};

/** Of whom the sealed words may tell: who must pay, and anyone in the findings behind it. */
const toldOf = ({ recommendationId, findingId }: RecordRecovery['data'], state: InspectionCase): readonly string[] => {
  const recommendation = state.recommendations.find((each) => each.recommendationId === recommendationId);
  const findingIds = recommendation?.findingIds ?? (findingId === undefined ? [] : [findingId]);
  const findings = findingIds.flatMap((id) => findingById(state, id) ?? []);
  return [...new Set([...(recommendation?.personIds ?? []), ...personsOf(findings)])];
};
