import type { CommandOf } from '../command.ts';
import { accept, reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { hasEnded, recusedFrom } from '../inspection-case/guards.ts';
import { type InspectionCase, leaderOf } from '../inspection-case/state.ts';
import { isActiveOn } from '../officer/state.ts';
import type { EvidenceCommand, moveEvidence, openEvidence, registerEvidence, verifyEvidence } from './commands.ts';
import { hasWorkingCopy } from './media-types.ts';
import type { EvidenceDecision, EvidenceRefusal } from './refusals.ts';
import { type EvidenceState, registrationOf } from './state.ts';

/** What becomes of a file that proves something: registered in a case, moved, opened, verified. */
export const decide = (command: EvidenceCommand, evidence: EvidenceState, facts: Facts): EvidenceDecision => {
  const ofCase = facts.cases.get(command.data.caseId);
  if (ofCase === undefined) return reject({ code: 'CaseUnknown', caseId: command.data.caseId });
  const recused = recusedFrom(ofCase, actorId(command.by), facts);
  if (recused) return reject(recused);
  switch (command.type) {
    case 'RegisterEvidence':
      return decideRegistering(command, evidence, { ofCase, facts });
    case 'MoveEvidence':
      return decideMoving(command, evidence, { ofCase, facts });
    case 'OpenEvidence':
      return decideOpening(command, evidence);
    case 'VerifyEvidence':
      return decideVerifying(command, evidence);
  }
};

type Around = Readonly<{ ofCase: InspectionCase; facts: Facts }>;

const decideRegistering = (
  command: CommandOf<typeof registerEvidence>,
  evidence: EvidenceState,
  { ofCase, facts }: Around,
): EvidenceDecision => {
  const { isDenunciation, collectedBy = actorId(command.by), excerptOf, ...said } = command.data;
  const refused = firstRefusal<EvidenceRefusal>(
    isDenunciation ? { code: 'DenunciationLetter' } : undefined,
    hasEnded(ofCase),
    badDate(command, 'claimedOn', said.claimedOn),
    badDate(command, 'occurredOn', said.occurredOn),
    facts.officers.has(collectedBy) ? undefined : { code: 'CollectorUnknown', officerId: collectedBy },
    excerptOf !== undefined && said.form === 'original' ? { code: 'ExcerptIsCopy' } : undefined,
    excerptOf === undefined || isOriginalHere(excerptOf, command, facts)
      ? undefined
      : { code: 'OriginalUnknown', hash: excerptOf },
  );
  if (refused) return refused;
  // The same file in the same case again is the same piece of evidence.
  if (registrationOf(evidence, said.caseId) !== undefined) return accept([]);
  return accept([
    {
      type: 'EvidenceRegistered',
      data: {
        ...said,
        ...(excerptOf === undefined ? {} : { excerptOf }),
        hash: command.identity,
        collectedBy,
        receivedAt: command.now,
        registeredBy: actorId(command.by),
      },
    },
  ]);
};

const isOriginalHere = (
  excerptOf: string,
  { identity, data: { caseId } }: CommandOf<typeof registerEvidence>,
  { evidence }: Facts,
): boolean => excerptOf !== identity && registrationOf(evidence.get(excerptOf), caseId) !== undefined;

const decideMoving = (
  command: CommandOf<typeof moveEvidence>,
  evidence: EvidenceState,
  { ofCase, facts }: Around,
): EvidenceDecision => {
  const { caseId, to, place, ground, occurredOn } = command.data;
  const registration = registrationOf(evidence, caseId);
  if (registration === undefined) return reject({ code: 'CaseUnknown', caseId });
  const { holder, heldSince } = registration;
  const by = actorId(command.by);
  const receiver = facts.officers.get(to);
  return (
    firstRefusal<EvidenceRefusal>(
      by === holder || by === leaderOf(ofCase) ? undefined : { code: 'NotHolder', holder },
      receiver !== undefined && isActiveOn(receiver, command.today)
        ? undefined
        : { code: 'ReceiverUnknown', officerId: to },
      to === holder && place === registration.place ? { code: 'NothingChanged' } : undefined,
      badDate(command, 'occurredOn', occurredOn, heldSince),
    ) ??
    accept([{ type: 'EvidenceMoved', data: { caseId, from: holder, to, place, ground, recordedBy: by, occurredOn } }])
  );
};

const decideOpening = (command: CommandOf<typeof openEvidence>, evidence: EvidenceState): EvidenceDecision => {
  const { caseId, copy, reason, note } = command.data;
  if (evidence === null || registrationOf(evidence, caseId) === undefined) {
    return reject({ code: 'CaseUnknown', caseId });
  }
  return (
    firstRefusal<EvidenceRefusal>(
      copy === 'working-copy' && !hasWorkingCopy(evidence.mediaType)
        ? { code: 'NoWorkingCopy', mediaType: evidence.mediaType }
        : undefined,
      reason === 'other' && note === undefined ? { code: 'ReasonMissing' } : undefined,
    ) ??
    accept([
      {
        type: 'EvidenceOpened',
        data: { ...command.data, openedBy: actorId(command.by), occurredAt: command.now },
      },
    ])
  );
};

const decideVerifying = (
  { data: { caseId, result }, by, now }: CommandOf<typeof verifyEvidence>,
  evidence: EvidenceState,
): EvidenceDecision =>
  registrationOf(evidence, caseId) === undefined
    ? reject({ code: 'CaseUnknown', caseId })
    : accept([{ type: 'EvidenceVerified', data: { caseId, result, verifiedBy: actorId(by), occurredAt: now } }]);
