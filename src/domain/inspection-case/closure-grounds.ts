import { z } from 'zod';
import { type Command, type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { isDamaged, registrationOf } from '../evidence/state.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { type LegalDate, legalDateOf, legalDateSchema } from '../legal-date.ts';
import { textSchema } from '../text.ts';
import { evidenceOf, owesAnswer } from './closure-gate.ts';
import { claimOf, claimsOfOurs, wrongPaper } from './decision.ts';
import type { CaseDecision, CaseEvent } from './events.ts';
import { findingById, upheldCorruptActs } from './finding-state.ts';
import { namedFindingsSchema } from './findings.ts';
import { notInFollowUp } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/** Why the thing itself is not there. Clear: an overseer must be able to read it. Names no person. */
const ground = textSchema.max(1_000);
const noMatter = {
  findingIds: namedFindingsSchema,
  ground,
  document: documentSchema,
  occurredOn: legalDateSchema,
};
const noAccountability = { ground, document: documentSchema.optional(), occurredOn: legalDateSchema };
const answer = { document: documentSchema, occurredOn: legalDateSchema };
const reverification = {
  /** SHA-256 of the files, computed again and found the same. */
  hashes: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(500),
  occurredOn: legalDateSchema,
};

export const declareMatterNotRequired = defineCommand('DeclareMatterNotRequired', () => z.strictObject(noMatter));
export const declareAccountabilityNotRequired = defineCommand('DeclareAccountabilityNotRequired', () =>
  z.strictObject(noAccountability),
);
export const reportResultToRequester = defineCommand('ReportResultToRequester', () => z.strictObject(answer));
export const reverifyEvidence = defineCommand('ReverifyEvidence', () => z.strictObject(reverification));

export const matterDeclaredNotRequired = defineEvent('MatterDeclaredNotRequired', () =>
  z.strictObject({ ...noMatter, declaredBy: z.string() }),
);
export const accountabilityDeclaredNotRequired = defineEvent('AccountabilityDeclaredNotRequired', () =>
  z.strictObject({ ...noAccountability, declaredBy: z.string() }),
);
export const resultReportedToRequester = defineEvent('ResultReportedToRequester', () =>
  z.strictObject({ ...answer, reportedBy: z.string() }),
);
export const evidenceReverified = defineEvent('EvidenceReverified', () =>
  z.strictObject({ ...reverification, reverifiedBy: z.string() }),
);
export const closureGroundEvents = [
  matterDeclaredNotRequired,
  accountabilityDeclaredNotRequired,
  resultReportedToRequester,
  evidenceReverified,
] as const;

/** No corruption matter is recorded for these upheld corrupt acts, on a stated ground and document. */
export const decideDeclareMatterNotRequired = (
  command: CommandOf<typeof declareMatterNotRequired>,
  state: InspectionCase,
): CaseDecision => {
  const { findingIds } = command.data;
  const unknown = findingIds.find((id) => findingById(state, id) === undefined);
  const corruptActs = upheldCorruptActs(state).map(({ findingId }) => findingId);
  const others = findingIds.filter((id) => !corruptActs.includes(id));
  return (
    refusedInFollowUp(
      command,
      state,
      unknown === undefined ? undefined : { code: 'FindingUnknown', findingId: unknown },
      others.length === 0 ? undefined : { code: 'NotCorruptAct', findingIds: others },
    ) ??
    nothingLeft(findingIds.every((id) => state.settledOtherwise.mattersNotRequired.includes(id))) ??
    accept([{ type: 'MatterDeclaredNotRequired', data: { ...command.data, declaredBy: actorId(command.by) } }], {
      claims: claimsOfOurs(command.data.document, state),
    })
  );
};

export const decideDeclareAccountabilityNotRequired = (
  command: CommandOf<typeof declareAccountabilityNotRequired>,
  state: InspectionCase,
): CaseDecision =>
  refusedInFollowUp(
    command,
    state,
    upheldCorruptActs(state).length > 0 ? undefined : { code: 'NotCorruptAct', findingIds: [] },
  ) ??
  nothingLeft(state.settledOtherwise.accountabilityNotRequired) ??
  accept([{ type: 'AccountabilityDeclaredNotRequired', data: { ...command.data, declaredBy: actorId(command.by) } }], {
    claims: claimsOfOurs(command.data.document, state),
  });

export const decideReportResultToRequester = (
  command: CommandOf<typeof reportResultToRequester>,
  state: InspectionCase,
): CaseDecision =>
  refusedInFollowUp(
    command,
    state,
    owesAnswer(state) ? undefined : { code: 'NoRequester', source: state.source },
    wrongPaper(command.data.document, command.data.document.kind, state.body),
  ) ??
  nothingLeft(state.settledOtherwise.requesterAnswered) ??
  accept([{ type: 'ResultReportedToRequester', data: { ...command.data, reportedBy: actorId(command.by) } }], {
    claims: [claimOf(command.data.document)],
  });

/**
 * What the store has is looked at by the store, on the same day, before somebody puts his name to it; of what nobody has
 * brought yet there is only his word.
 */
export const decideReverifyEvidence = (
  command: CommandOf<typeof reverifyEvidence>,
  state: InspectionCase,
  { evidence }: Facts,
): CaseDecision => {
  const { hashes } = command.data;
  const inStore = hashes.flatMap((hash) => {
    const found = evidence.get(hash);
    return found !== undefined && registrationOf(found, command.identity) !== undefined ? [{ hash, found }] : [];
  });
  const damaged = inStore.filter(({ found }) => isDamaged(found)).map(({ hash }) => hash);
  const unseen = inStore
    .filter(({ found }) => found.verified === undefined || legalDateOf(found.verified.at) !== command.today)
    .map(({ hash }) => hash);
  const unknown = hashes.filter((hash) => !evidenceOf(state).includes(hash));
  return (
    refusedInFollowUp(
      command,
      state,
      unknown.length === 0 ? undefined : { code: 'EvidenceUnknown', hashes: unknown },
      damaged.length === 0 ? undefined : { code: 'EvidenceDamaged', hashes: damaged },
      unseen.length === 0 ? undefined : { code: 'EvidenceNotChecked', hashes: unseen },
    ) ??
    nothingLeft(hashes.every((hash) => state.settledOtherwise.evidenceReverified.includes(hash))) ??
    accept([{ type: 'EvidenceReverified', data: { ...command.data, reverifiedBy: actorId(command.by) } }])
  );
};

/** Said once, it need not be said again: the same word is accepted, and nothing happens. */
const nothingLeft = (isSettled: boolean) => (isSettled ? accept<CaseEvent>([]) : undefined);

const refusedInFollowUp = (
  command: Command<string, Readonly<{ occurredOn: LegalDate }>>,
  state: InspectionCase,
  ...checks: readonly (CaseRefusal | undefined)[]
) =>
  firstRefusal(
    notInFollowUp(state),
    ...checks,
    badDate(command, 'occurredOn', command.data.occurredOn, state.conclusion?.signedOn),
  );
